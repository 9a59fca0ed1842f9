import type { Tx } from '../database/databas.js';
import { lagrumsrad } from '../floden/lagrum.js';
import type { Kvalitetssak } from './kvalitetslogg.service.js';

/** A row as the page's partial `tidslinje` takes it. */
export interface Loggvy {
  readonly tid: Date;
  readonly rubrik: string;
  readonly lagrum: string;
}

/**
 * What has been done with something that has no flow, the latest first.
 * @param gjort each act in words, after the person: «ändrade målet»
 */
export const loggadI = async (
  tx: Tx,
  sak: Kvalitetssak,
  sakId: number,
  gjort: Readonly<Record<string, string>>,
): Promise<Loggvy[]> => {
  const rader = await tx.sql<{ vid: Date; handling: string; namn: string | null; lagrum: string[] }>(
    'processer.loggad',
    `select h.vid, h.handling, p.namn, h.lagrum from handelse h left join person p on p.id = h.person_id
      where h.sak = $1 and h.sak_id = $2 order by h.nr desc`,
    [sak, sakId],
  );
  return rader.map(({ vid, handling, namn, lagrum }) => ({
    tid: vid,
    rubrik: `${namn ?? 'Systemet'} ${gjort[handling] ?? handling}`,
    lagrum: lagrumsrad(lagrum),
  }));
};

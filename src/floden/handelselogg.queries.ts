import type { Tx } from '../database/databas.js';
import { versal } from '../plattform/text/versal.js';
import type { NagotFlode } from './flode.js';
import { rolltexter } from './roller.texter.js';

export interface Tidslinjerad {
  /** «Anna Berg (enhetschef) bedömde avvikelsen»; when is `vid`. */
  readonly mening: string;
  readonly handling: string;
  readonly vid: Date;
  /** The act of somebody anonymous: a day, whose hour says nothing. */
  readonly utanTid: boolean;
  /** Label of the status it led to, when it was another than before. */
  readonly tillStatus: string | null;
  readonly lagrum: readonly string[];
}

/** What the engine writes instead of the role of somebody who reports anonymously. */
const ANONYM = 'anonym';

interface Handelserad {
  handling: string;
  roll: string;
  fran_status: string | null;
  till_status: string;
  vid: Date;
  lagrum: string[];
  namn: string | null;
  skal: string | null;
}

/** What has been done in a case, oldest first, as sentences. */
export const tidslinje = async (tx: Tx, flode: NagotFlode, sakId: number): Promise<Tidslinjerad[]> => {
  const rader = await tx.sql<Handelserad>(
    'floden.tidslinje',
    `select h.handling, h.roll, h.fran_status, h.till_status, h.vid, h.lagrum, p.namn,
         (select m.skal from personnummer_motivering m
           where m.sak = h.sak and m.sak_id = h.sak_id and m.handling = h.handling and m.vid = h.vid limit 1) as skal
       from handelse h left join person p on p.id = h.person_id
      where h.sak = $1 and h.sak_id = $2 order by h.nr`,
    [flode.namn, sakId],
  );
  return rader.map((rad) => ({
    mening: `${vem(flode, rad)} ${flode.texter.handling[rad.handling]?.gjort ?? rad.handling}${skalet(rad)}`,
    handling: rad.handling,
    vid: rad.vid,
    utanTid: rad.roll === ANONYM,
    tillStatus: rad.till_status === rad.fran_status ? null : (flode.texter.status[rad.till_status] ?? rad.till_status),
    lagrum: rad.lagrum,
  }));
};

/** Why a personnummer was left in the text. */
const skalet = ({ skal }: Handelserad): string => (skal === null ? '' : `. Personnummer i texten: ${skal}`);

/** Without a name it was the public, a job, or somebody who reported anonymously. */
const vem = (flode: NagotFlode, { namn, roll }: Handelserad): string => {
  if (roll === ANONYM) return 'Någon som är anonym';
  const texter: Readonly<Record<string, string>> = { ...flode.texter.relation, ...rolltexter };
  const som = texter[roll] ?? roll;
  return namn === null ? versal(som) : `${namn} (${som})`;
};

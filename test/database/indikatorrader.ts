import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';

/** An indikator with one series, a value of the enhet and one to compare with. Gives the id of the indikator. */
export const indikatorraderI = async (agare: pg.Pool, namnd: Namnd, processId: number): Promise<number> => {
  const n = namnd.namndId;
  const ny = async (text: string, ...varden: unknown[]): Promise<number> => {
    const { rows } = await agare.query<{ id: number }>(`insert into ${text} returning id`, varden);
    return rows[0]?.id ?? 0;
  };
  const indikator = await ny(
    `indikator (namnd_id, kod, namn, process_id, typ, matform, riktning, kalla, frekvens, ansvarig_person_id, status)
     values ($1, 'I1', 'Indikator', $2, 'process', 'antal', 'upp', 'hand', 'arligen', $3, 'aktiv')`,
    ...[n, processId, namnd.mas.personId],
  );
  const serie = await ny(
    `indikatorserie (namnd_id, indikator_id, nr, taljare_def, enhet, giltig_fran)
     values ($1, $2, 1, 'Antal barn', 'barn', '2025-01-01')`,
    ...[n, indikator],
  );
  await ny(
    `indikatorvarde (namnd_id, serie_id, enhet_id, fran, till, taljare, varde, kalla)
     values ($1, $2, $3, '2025-01-01', '2025-12-31', 7, 7, 'hand')`,
    ...[n, serie, namnd.enhet],
  );
  await ny(
    `indikatorjamforelse (namnd_id, indikator_id, kommun, kommun_namn, kon, fran, till, varde, hamtad_vid)
     values ($1, $2, '0000', 'Riket', 'T', '2025-01-01', '2025-12-31', 9, '2026-11-22T08:00:00Z')`,
    ...[n, indikator],
  );
  return indikator;
};

import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';

/** What the app role may do to the uppdrag of öppenvård at all. */
const OM_UPPDRAGET = {
  oppenvardsuppdrag: 'läsa skapa ändra',
  oppenvardsuppfoljning: 'läsa skapa ändra',
  oppenvardsavbrott: 'läsa skapa ändra',
  oppenvardspaminnelse: 'läsa skapa',
} as const;
export const OPPENVARD_RATTIGHETER = { ...OM_UPPDRAGET, ej_verkstallda_rapport: 'läsa skapa' } as const;

/** Those who work at the enhet follow its uppdrag, with the line above, and the förvaltningschef who signs to IVO. */
const SER = ['medarbetare', 'chef', 'verksamhetschef', 'samordnare', 'forvaltningschef', 'system'] as const;

const HELA = ['samordnare', 'forvaltningschef', 'system'] as const;

export const OPPENVARD_MATRIS = [
  ['ej_verkstallda_rapport', 'nämndens rapport', 'true', HELA],
  ...Object.keys(OM_UPPDRAGET).map((tabell) => [tabell, 'hos enheten', 'true', SER] as const),
  ['handelse', 'om uppdraget', `sak = 'oppenvardsuppdrag'`, [...SER, 'dataskyddsombud']],
] as const;

/** An uppdrag at the enhet, with a row of everything that hangs on it. Gives its id. */
export const oppenvardsraderI = async (agare: pg.Pool, namnd: Namnd): Promise<number> => {
  const { rows } = await agare.query<{ id: number }>(
    `insert into oppenvardsuppdrag (namnd_id, nyckel, lopnummer, enhet_id, insats, status, beslutad, verkstallas_senast,
       skapad_vid)
     values ($1, gen_random_uuid(), 'ÖV 2026-1', $2, 'samtalsstod', 'bestallt', '2026-11-01', '2027-02-01',
       '2026-11-22T08:00:00Z') returning id`,
    [namnd.namndId, namnd.enhet],
  );
  const id = rows[0]?.id ?? 0;
  for (const rad of [
    `oppenvardsuppfoljning (namnd_id, uppdrag_id, nr, senast) values ($1, $2, 1, '2027-05-01')`,
    `oppenvardsavbrott (namnd_id, uppdrag_id, fran, omprovas_senast, skal) values ($1, $2, '2026-11-02', '2027-02-02', 'annat')`,
    `oppenvardspaminnelse (namnd_id, uppdrag_id, slag, senast, lage, vid)
     values ($1, $2, 'uppstart', '2026-11-15', 'passerad', '2026-11-22T08:00:00Z')`,
  ])
    await agare.query(`insert into ${rad}`, [namnd.namndId, id]);
  await agare.query(
    `insert into ej_verkstallda_rapport (namnd_id, ar, kvartal, skickad_datum, underlag, skickad_av, registrerad_vid)
     values ($1, 2026, 3, '2026-10-10', '{}', $2, '2026-11-22T08:00:00Z')`,
    [namnd.namndId, namnd.samordnare.personId],
  );
  return id;
};

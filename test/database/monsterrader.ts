import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';
import type { Fragare } from './policymatris.js';

export const MONSTERRATTIGHETER = {
  monsterforslag: 'läsa skapa ändra',
  arsarbetare: 'läsa skapa ändra ta bort',
  process_kategori: 'läsa skapa ta bort',
} as const;

const OVER_ALLT: readonly Fragare[] = ['samordnare', 'forvaltningschef', 'system'];
const OVER_ENHETEN: readonly Fragare[] = ['chef', 'verksamhetschef', ...OVER_ALLT];
const FORVALTNINGEN: readonly Fragare[] = [
  ...['medarbetare', 'chef', 'annanChef', 'verksamhetschef', 'samordnare', 'mas', 'lexSarahAnsvarig'],
  ...['lexSarahUtredare', 'forvaltningschef', 'registrator', 'systemadmin', 'dataskyddsombud', 'system'],
] as Fragare[];

/** A pattern is seen by whoever leads every enhet that it is about. */
export const MONSTERMATRIS: readonly (readonly [string, string, string, readonly Fragare[]])[] = [
  ['monsterforslag', 'ett mönster på enheten', `vad = 'enheten'`, OVER_ENHETEN],
  ['monsterforslag', 'ett mönster över två enheter', `vad = 'flera'`, ['verksamhetschef', ...OVER_ALLT]],
  ['monsterforslag', 'ett mönster i hela nämnden', `vad = 'alla'`, OVER_ALLT],
  ['handelse', 'om mönstret', `sak = 'monsterforslag'`, [...OVER_ENHETEN, 'dataskyddsombud']],
  ['arsarbetare', 'hur många som arbetar', 'true', FORVALTNINGEN],
  ['process_kategori', 'vad som hör till processen', 'true', FORVALTNINGEN],
];

/** A pattern at the enhet, one in two enheter and one in the whole nämnd. */
export const monsterraderI = async (agare: pg.Pool, namnd: Namnd, processId: number): Promise<void> => {
  const n = namnd.namndId;
  const enheter = { enheten: [namnd.enhet], flera: [namnd.enhet, namnd.grannenhet], alla: [] };
  for (const [vad, vilka] of Object.entries(enheter))
    await agare.query(
      `with m as (insert into monsterforslag (namnd_id, nyckel, slag, vad, enheter, status, styrka, upptackt_datum, sedd_datum)
         values ($1, $2, 'upprepning', $2, $3, 'ny', 5, '2026-11-22', '2026-11-22') returning id)
       insert into handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum)
       select $1, 'monsterforslag', m.id, 'prov', 'system', '2026-11-22T08:00:00Z', '{}' from m where $2 = 'enheten'`,
      [n, vad, vilka],
    );
  await agare.query('insert into arsarbetare (namnd_id, enhet_id, ar, antal) values ($1, $2, 2026, 12.5)', [
    n,
    namnd.enhet,
  ]);
  await agare.query(
    `insert into process_kategori (namnd_id, process_id, sak, kod) values ($1, $2, 'avvikelse', 'utforande.uteblir')`,
    [n, processId],
  );
};

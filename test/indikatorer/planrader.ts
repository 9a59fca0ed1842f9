import fc from 'fast-check';
import type { Provdatabas } from '../givet/databas.js';
import type { Namnd } from '../givet/organisation.js';

/** A row of a plan. */
export interface Planrad {
  readonly tabell: 'risk' | 'egenkontroll' | 'atgard';
  readonly ar: number;
  readonly process: number;
  readonly omraden: readonly string[];
  readonly tal: readonly (number | null)[];
  readonly effekt: 'ja' | 'delvis' | 'nej' | null;
  readonly avbruten: boolean;
}

const niva = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
export const planrad: fc.Arbitrary<Planrad> = fc.record({
  tabell: fc.constantFrom('risk', 'egenkontroll', 'atgard'),
  ar: fc.constantFrom(2023, 2024, 2025),
  process: fc.nat(2),
  omraden: fc.uniqueArray(fc.constantFrom('sjalvbestammande', 'trygghet', 'helhetssyn'), { maxLength: 3 }),
  tal: fc.tuple(niva, niva),
  effekt: fc.constantFrom('ja', 'delvis', 'nej', null),
  avbruten: fc.boolean(),
});

const RISKSTATUS = { ja: 'stangd', delvis: 'atgardas', nej: 'accepterad' } as const;

const SATSER: Readonly<
  Record<Planrad['tabell'], (en: Planrad, namnd: Namnd) => readonly [kolumner: string, varden: readonly unknown[]]>
> = {
  risk: ({ omraden, tal, effekt }) => [
    'kvalitetsomraden, sannolikhet, konsekvens, status',
    [omraden, ...tal, effekt === null ? 'identifierad' : RISKSTATUS[effekt]],
  ],
  egenkontroll: ({ effekt, tal: [forsta] }) => [
    'frekvens, omfattning',
    [effekt === null ? null : 'kvartalsvis', forsta === null ? null : 'Alla'],
  ],
  atgard: ({ effekt, avbruten, tal: [forsta, andra] }, namnd) => [
    'effekt, status, genomford_datum, ansvarig, enhet_id, skapad_vid',
    [
      ...[effekt, avbruten ? 'avbruten' : 'beslutad', forsta === null ? null : '2025-06-01'],
      ...[andra === null ? null : 'Chefen', avbruten ? namnd.enhet : null, '2025-01-01'],
    ],
  ],
};

/** All plans there are. */
export const fyllPlan = async (
  { agare }: Provdatabas,
  namnd: Namnd,
  processer: readonly number[],
  rader: readonly Planrad[],
): Promise<void> => {
  for (const tabell of ['kontrolltillfalle', 'risk', 'egenkontroll', 'atgard'])
    await agare.query(`delete from ${tabell}`);
  for (const [nr, en] of rader.entries()) {
    const [kolumner, varden] = SATSER[en.tabell](en, namnd);
    const platser = varden.map((_, i) => `$${String(i + 6)}`).join(', ');
    await agare.query(
      `insert into ${en.tabell} (namnd_id, nyckel, plan_ar, process_id, ordning, text, ${kolumner})
       values ($1, $2, $3, $4, $5, 'Prov', ${platser})`,
      [namnd.namndId, `n${String(nr)}`, en.ar, processer[en.process], nr, ...varden],
    );
  }
};

/** Three processes to plan for. */
export const treProcesser = async ({ agare }: Provdatabas, { namndId }: Namnd): Promise<number[]> => {
  const { rows } = await agare.query<{ id: number }>(
    `insert into process (namnd_id, nyckel, slag, nummer, namn, ordning)
     select $1, 'p' || n, 'huvudprocess', '4.' || n, 'Process ' || n, n from generate_series(1, 3) n returning id`,
    [namndId],
  );
  return rows.map(({ id }) => id);
};

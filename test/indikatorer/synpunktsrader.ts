import fc from 'fast-check';
import type { Provdatabas } from '../givet/databas.js';
import type { Namnd } from '../givet/organisation.js';

export interface Synpunktsrad {
  /** Counted from 1 January 2024. */
  readonly dag: number;
  readonly typ: string;
  readonly enhet: boolean;
  readonly villHaSvar: boolean;
  readonly svarEfter: number | null;
  readonly kategorier: readonly string[];
  readonly overlamnad: boolean;
}

export const synpunktsrad: fc.Arbitrary<Synpunktsrad> = fc.record({
  dag: fc.integer({ min: 0, max: 729 }),
  typ: fc.constantFrom('klagomal', 'berom', 'fraga'),
  enhet: fc.boolean(),
  villHaSvar: fc.boolean(),
  svarEfter: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
  kategorier: fc.uniqueArray(fc.constantFrom('bemotande', 'beslut', 'lokal'), { maxLength: 3 }),
  overlamnad: fc.boolean(),
});

/** All synpunkter there are, each to be answered within 14 days. */
export const fyllSynpunkter = async (
  { agare }: Provdatabas,
  namnd: Namnd,
  rader: readonly Synpunktsrad[],
): Promise<void> => {
  await agare.query('delete from synpunkt');
  for (const [nr, r] of rader.entries())
    await agare.query(
      `insert into synpunkt (namnd_id, status, kod_hash, kanal, text, vill_ha_svar, inkom_vid, inkom_datum, svar_senast, typ,
         enhet_id, kategorier, overlamnad_for, besvarad_datum)
       select $1, 'utreds', sha256($2::text::bytea), 'webb', 'Prov', $3, d.dag, d.dag, d.dag + 14, $4, $5, $6, $7, d.dag + $9::int
       from (select '2024-01-01'::date + $8::int as dag) d`,
      [
        ...[namnd.namndId, `p${String(nr)}`, r.villHaSvar, r.typ, r.enhet ? namnd.enhet : null, r.kategorier],
        ...[r.overlamnad ? ['overklagande'] : [], r.dag, r.svarEfter],
      ],
    );
};

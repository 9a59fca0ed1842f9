import fc from 'fast-check';
import type { Provdatabas } from '../givet/databas.js';
import type { Namnd } from '../givet/organisation.js';

/** Days are counted from 1 January 2024. */
export interface Lexsarahrad {
  readonly slag: 'egen' | 'rapport' | 'anmalan' | 'brist';
  readonly granne: boolean;
  readonly dag: number;
  readonly beslutadEfter: number | null;
  readonly anmaldEfter: number | null;
  readonly grad: number;
}

const efter = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });
/** Every state that can be counted, at two nämnder. */
export const lexsarahrad: fc.Arbitrary<Lexsarahrad> = fc.record({
  slag: fc.constantFrom('egen', 'egen', 'rapport', 'anmalan', 'brist'),
  granne: fc.nat(4).map((tal) => tal === 0),
  dag: fc.integer({ min: 0, max: 2 * 365 }),
  beslutadEfter: efter,
  anmaldEfter: efter,
  grad: fc.integer({ min: 0, max: 4 }),
});

const SATSER: Readonly<Record<'egen' | 'enskild' | 'brist', string>> = {
  egen: `insert into lex_sarah (namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, nyckel, rapportor_id,
      rapportor_namn, rapportor_befattning, rapport_text, rapporterad_vid, rapporterad_datum, beslutad_datum,
      beslutad_vid, grad, ivo_anmald_datum, ivo_anmald_vid, ivo_dnr, ivo_innehall, ivo_beslut_datum, ivo_utfall)
    select $1, 2024, $2, v.enhet_id, v.id, 'utreds', gen_random_uuid(), $3, 'N', 'B', 'Text', d.dag, d.dag,
      d.dag + $5::int, d.dag + $5::int, case when $5::int is not null then $7::int end, d.dag + $6::int, d.dag + $6::int,
      case when $6::int is not null then 'SN 1' end, case when $6::int is not null then '{}' end,
      case when $6::int is not null and $7::int = 4 then d.dag + 500 end, case when $7::int = 4 then 'krav' end
    from (select '2024-01-01'::date + $4::int as dag) d, enhet_version v where v.enhet_id = $8`,
  enskild: `insert into lex_sarah_information (namnd_id, slag, status, utforare, mottagen_datum, text, registrerad_av,
      registrerad_vid, nyckel)
    values ($1, $4, 'mottagen', 'Utföraren', '2024-01-01'::date + $3::int, 'Text', $2, now(), gen_random_uuid())`,
  brist: `insert into anmalan_27_7 (namnd_id, grund, status, verksamhet, uppmarksammad_datum, anmald_datum, text,
      upprattad_av, upprattad_vid, nyckel)
    values ($1, 'olamplig', 'upprattad', 'Verksamheten', '2024-01-01'::date + $3::int,
      '2024-01-01'::date + $3::int + $4::int, 'Text', $2, now(), gen_random_uuid())`,
};

/** All lex Sarah there is: of the nämnd, and of its neighbour where there is one. */
export const fyllLexSarah = async (
  { agare }: Provdatabas,
  namnd: Namnd,
  grannen: Namnd | null,
  rader: readonly Lexsarahrad[],
): Promise<void> => {
  for (const tabell of ['lex_sarah', 'lex_sarah_information', 'anmalan_27_7'])
    await agare.query(`delete from ${tabell}`);
  for (const [nr, { slag, granne, dag, beslutadEfter, anmaldEfter, grad }] of rader.entries()) {
    const hos = granne ? grannen : namnd;
    if (!hos) continue;
    const { personId } = hos.lexSarahAnsvarig;
    if (slag === 'egen')
      await agare.query(SATSER.egen, [
        ...[hos.namndId, nr + 1, personId, dag, beslutadEfter, anmaldEfter, grad, hos.enhet],
      ]);
    else if (slag === 'brist') await agare.query(SATSER.brist, [hos.namndId, personId, dag, anmaldEfter]);
    else await agare.query(SATSER.enskild, [hos.namndId, personId, dag, slag]);
  }
};

import fc from 'fast-check';
import type { Provdatabas } from '../givet/databas.js';
import type { Namnd } from '../givet/organisation.js';

export interface Rad {
  enhet: 0 | 1;
  dag: number;
  avslutadEfter: number | null;
  kategorier: string[];
  s: number | null;
  a: number | null;
  aterkopplad: boolean;
  lankad: boolean;
}

export const rad: fc.Arbitrary<Rad> = fc.record({
  enhet: fc.constantFrom(0, 1),
  dag: fc.integer({ min: 0, max: 729 }),
  avslutadEfter: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
  kategorier: fc.uniqueArray(fc.constantFrom('bemotande.kommunikation', 'bemotande', 'utforande.uteblir'), {
    maxLength: 3,
  }),
  s: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  a: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  aterkopplad: fc.boolean(),
  lankad: fc.boolean(),
});

/** The nämnd's only avvikelser, the linked ones to the first of them. */
export const fyllAvvikelser = async (db: Provdatabas, n: Namnd, rader: readonly Rad[]): Promise<void> => {
  await db.agare.query('delete from avvikelse where namnd_id = $1', [n.namndId]);
  await db.agare.query(
    `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp, beror,
       rapporterad_vid, rapporterad_datum, intraffad_datum, avslutad_datum, kategorier, sannolikhet, allvarlighet,
       aterkopplad_vid)
     select $1, v.enhet_id, v.id, case when "avslutadEfter" is null then 'inkommen' else 'avslutad' end,
       case when nr % 3 <> 1 then $4::bigint end, gen_random_uuid(), 'Prov', 'annat', d.dag, d.dag, d.dag,
       d.dag + "avslutadEfter", kategorier, s, a, case when aterkopplad then d.dag end
     from rows from (jsonb_to_recordset($2) as (enhet int, dag int, "avslutadEfter" int, kategorier text[], s int, a int,
         aterkopplad boolean)) with ordinality r(enhet, dag, "avslutadEfter", kategorier, s, a, aterkopplad, nr)
       join enhet_version v on v.enhet_id = ($3::bigint[])[r.enhet + 1], lateral (select date '2024-01-01' + r.dag as dag) d
     order by nr`,
    [n.namndId, JSON.stringify(rader), [n.enhet, n.annanEnhet], n.medarbetare.personId],
  );
  await db.agare.query(
    `update avvikelse set huvudarende_id = f.id from (select min(id) as id from avvikelse where namnd_id = $1) f
     where namnd_id = $1 and avvikelse.id <> f.id
       and ($2::boolean[])[avvikelse.id - f.id + 1]`,
    [n.namndId, rader.map(({ lankad }) => lankad)],
  );
};

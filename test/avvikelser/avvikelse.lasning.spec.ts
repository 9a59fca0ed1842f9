import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Vem } from '../../src/database/vem.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import {
  har,
  leder,
  PLATSER,
  skapaPerson,
  slumpperson,
  synliga,
  type Plats,
  type Slumpperson,
} from '../givet/slumpfolk.js';

let db: Provdatabas;
let namnd: Namnd;
let granne: Namnd;
beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  granne = await enNamnd(db, { namn: 'Grannämnden' });
});
afterAll(() => db.stang());

const PERSONER = 7;

/** The lex Sarah case that an avvikelse has become; people are told by their place in the list. */
interface LexSarah {
  readonly status: string;
  readonly forslag: number | null;
  readonly utredare: number | null;
  readonly beslutadAv: number | null;
  readonly lasare: number | null;
  /** The reader has been taken off the circle. */
  readonly avford: boolean;
}
interface Avvikelse {
  /** Reported in the neighbouring nämnd. */
  readonly granne: boolean;
  readonly plats: Plats;
  readonly rapportor: number | null;
  readonly misstankt: boolean | null;
  readonly provning: 'begard' | 'avskriven' | null;
  readonly lexSarah: LexSarah | null;
}

const nagon = fc.option(fc.nat(PERSONER - 1), { nil: null });
const lexSarah: fc.Arbitrary<LexSarah> = fc.record({
  status: fc.constantFrom('rapporterad', 'utreds', 'foreslagen', 'beslutad', 'avslutad'),
  forslag: fc.constantFrom(null, 2),
  utredare: nagon,
  beslutadAv: nagon,
  lasare: nagon,
  avford: fc.boolean(),
});
const avvikelse: fc.Arbitrary<Avvikelse> = fc.record({
  granne: fc.nat(5).map((tal) => tal === 0),
  plats: fc.constantFrom(...PLATSER),
  rapportor: nagon,
  misstankt: fc.constantFrom(null, false, true),
  provning: fc.constantFrom(null, null, 'begard', 'avskriven'),
  lexSarah: fc.option(lexSarah, { nil: null }),
});

type Regel = (person: Slumpperson, nr: number, sak: Avvikelse) => boolean;

/** The circle of a lex Sarah case: never the line, never who answers for the quality work as a whole. */
const iKretsen: Regel = (person, nr, { lexSarah: sak, granne: annans }) =>
  sak !== null &&
  !annans &&
  (har(person, 'lex_sarah_ansvarig') ||
    (sak.utredare === nr && har(person, 'lex_sarah_utredare')) ||
    (sak.lasare === nr && !sak.avford) ||
    (har(person, 'forvaltningschef') &&
      (sak.beslutadAv === nr ||
        ['foreslagen', 'beslutad'].includes(sak.status) ||
        (sak.status === 'utreds' && sak.forslag !== null))));
/** The rules: the line its own, the samordnare all, lex Sarah what it is asked about, until it is theirs alone. */
const laser: Regel = (person, nr, sak) => {
  if (sak.granne) return false;
  if (sak.lexSarah !== null) return iKretsen(person, nr, sak);
  const tillfragad = sak.misstankt === true || sak.provning !== null;
  return (
    har(person, 'kvalitetssamordnare') || leder(person, sak.plats) || (tillfragad && har(person, 'lex_sarah_ansvarig'))
  );
};
const rapporterade: Regel = (_, nr, sak) => !sak.granne && sak.rapportor === nr;
/** That something has been done is no secret of the line's. */
const loggenOver: Regel = (person, nr, sak) =>
  laser(person, nr, sak) || (!sak.granne && har(person, 'dataskyddsombud', 'kvalitetssamordnare'));
const lasningarna: Regel = (person, _, sak) =>
  !sak.granne && (har(person, 'dataskyddsombud') || (har(person, 'kvalitetssamordnare') && sak.lexSarah === null));

const del = (tabell: string): string => `select avvikelse_id as id from ${tabell} where avvikelse_id = any ($1)`;
const sak = (tabell: string): string =>
  `select sak_id as id from ${tabell} where sak = 'avvikelse' and sak_id = any ($1)`;
const SKILDRING: readonly (readonly [vad: string, sql: string, regel: Regel])[] = [
  ['avvikelse', 'select id from avvikelse where id = any ($1)', laser],
  ['avvikelse_fakta', del('avvikelse_fakta'), laser],
  ['avvikelse_bilaga', del('avvikelse_bilaga'), (...alla) => laser(...alla) || rapporterade(...alla)],
  ['personnummer_motivering', sak('personnummer_motivering'), laser],
  ['handelse', sak('handelse'), loggenOver],
  ['lasning', sak('lasning'), lasningarna],
  ['mina_rapporter', 'select id from mina_rapporter where id = any ($1)', rapporterade],
  [
    'sökning',
    `select s.id from sok_avvikelse(sokfraga('vindsurfing'), null, null, null, null, 10000) s where s.id = any ($1)`,
    (person, nr, en) => en.lexSarah === null && laser(person, nr, en),
  ],
  ['lex_sarah', del('lex_sarah'), iKretsen],
  [
    'lex_sarah_fakta',
    'select l.avvikelse_id as id from lex_sarah_fakta f join lex_sarah l on l.id = f.lex_sarah_id where l.avvikelse_id = any ($1)',
    iKretsen,
  ],
];

let dnr = 0;

/** The row with everything that can belong to it. */
const skapa = async (en: Avvikelse, folk: readonly number[]): Promise<number> => {
  const hos = en.granne ? granne : namnd;
  // nobody of this nämnd has a part in the neighbour's
  const vem = (nr: number | null): number | null => (nr === null || en.granne ? null : folk[nr]!);
  const { rows } = await db.agare.query<{ id: number }>(
    `with a as (
       insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp, beror,
         rapporterad_vid, rapporterad_datum, misstankt_missforhallande, lex_sarah_provning)
       select $1, $2, (select id from enhet_version where enhet_id = $2), 'utreds', $3, gen_random_uuid(), 'Om vindsurfing.',
         'enskild', now(), '2026-11-22', $4, $5 returning id),
     f as (insert into avvikelse_fakta (namnd_id, avvikelse_id, fakta, vid) select $1, id, 'bedomning', now() from a),
     b as (insert into avvikelse_bilaga (namnd_id, avvikelse_id, typ, innehall, bifogad_av, vid)
       select $1, id, 'pdf', '\\x25', $3, now() from a),
     t as (insert into personnummer_motivering (namnd_id, sak, sak_id, handling, falt, skal, vid)
       select $1, 'avvikelse', id, 'prov', '{text}', 'Skäl', now() from a),
     h as (insert into handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum)
       select $1, 'avvikelse', id, 'rapportera', 'medarbetare', now(), '{}' from a),
     l as (insert into lasning (namnd_id, sak, sak_id, person_id, vad, vid)
       select $1, 'avvikelse', id, $6, 'arende', now() from a)
     select id from a`,
    [hos.namndId, hos[en.plats], vem(en.rapportor), en.misstankt, en.provning, hos.chef.personId],
  );
  const { id } = rows[0]!;
  if (en.lexSarah === null) return id;
  const { status, forslag, utredare, beslutadAv, lasare, avford } = en.lexSarah;
  await db.agare.query(
    `with l as (
       insert into lex_sarah (namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, nyckel, rapportor_id,
         rapportor_namn, rapportor_befattning, rapport_text, rapporterad_vid, rapporterad_datum, avvikelse_id, forslag_grad,
         utredare_id, beslutad_av)
       select $1, 2026, $2, $3, (select id from enhet_version where enhet_id = $3), $4, gen_random_uuid(), $5, 'N', 'B',
         'Text', now(), '2026-11-22', $6, $7, $8, $9 returning id),
     f as (insert into lex_sarah_fakta (namnd_id, lex_sarah_id, fakta, datum, vid, person_id)
       select $1, id, 'taEmot', '2026-11-22', now(), $5 from l),
     k as (insert into lex_sarah_krets (namnd_id, lex_sarah_id, person_id, slag, skal, tillagd_av, tillagd_vid, avford_vid)
       select $1, id, $10, 'lasare', 'Behöver läsa', $5, now(), case when $11 then now() end from l where $10::bigint is not null)
     update avvikelse a set lex_sarah_id = l.id from l where a.id = $6`,
    [
      ...[hos.namndId, (dnr += 1), hos[en.plats], status, hos.lexSarahAnsvarig.personId, id, forslag],
      ...[vem(utredare), vem(beslutadAv), vem(lasare), avford],
    ],
  );
  return id;
};

it('vilka som än frågar och hur ärendena än ligger ger databasen var och en det reglerna säger, varken mer eller mindre', async () => {
  const sedda = new Map<string, number>();
  const las = async (vem: Vem, [vad, sql]: (typeof SKILDRING)[number], ider: readonly number[]) =>
    synliga(await db.databas.las(vem, (tx) => tx.sql<{ id: number }>(`prov.${vad}`, sql, [ider])));
  await fc.assert(
    fc.asyncProperty(
      fc.array(slumpperson, { minLength: PERSONER, maxLength: PERSONER }),
      fc.array(avvikelse, { minLength: 8, maxLength: 16 }),
      async (personer, saker) => {
        const folk: Vem[] = [];
        for (const person of personer) folk.push(await skapaPerson(db, namnd, person));
        const ider: number[] = [];
        for (const en of saker)
          ider.push(
            await skapa(
              en,
              folk.map(({ personId }) => personId ?? 0),
            ),
          );
        for (const tabell of SKILDRING) {
          const [vad, , regel] = tabell;
          for (const [nr, vem] of folk.entries()) {
            const ska = ider.filter((_, i) => regel(personer[nr]!, nr, saker[i]!));
            expect([vad, personer[nr], await las(vem, tabell, ider)]).toEqual([vad, personer[nr], ska]);
            sedda.set(vad, (sedda.get(vad) ?? 0) + ska.length);
          }
          expect([vad, await las(namnd.allmanhet, tabell, ider)]).toEqual([vad, []]);
          // a job prints and reminds, but reads no lex Sarah case
          if (vad.startsWith('lex_sarah')) expect(await las(namnd.system, tabell, ider)).toEqual([]);
        }
      },
    ),
    { numRuns: 15 },
  );
  // every rule has let somebody in
  expect([...sedda].filter(([, antal]) => antal === 0)).toEqual([]);
}, 120_000);

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Vem } from '../../src/database/vem.js';
import { ORSAKER, type Orsak } from '../../src/synpunkter/overlamning.texter.js';
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

interface Synpunkt {
  /** Sent to the neighbouring nämnd. */
  readonly granne: boolean;
  readonly plats: Plats | null;
  readonly status: string;
  readonly overlamnad: readonly Orsak[];
  /** Which of the people it is about. */
  readonly berorda: readonly number[];
}

const synpunkt: fc.Arbitrary<Synpunkt> = fc.record({
  granne: fc.nat(5).map((tal) => tal === 0),
  plats: fc.constantFrom(null, ...PLATSER),
  status: fc.constantFrom('inkommen', 'registrerad', 'fordelad', 'utreds', 'besvarad', 'avslutad', 'overlamnad'),
  overlamnad: fc.oneof(
    fc.constant([]),
    fc.constant<Orsak[]>(['lex_sarah']),
    fc.uniqueArray(fc.constantFrom(...ORSAKER), { maxLength: 3 }),
  ),
  berorda: fc.oneof(fc.constant([]), fc.uniqueArray(fc.nat(PERSONER - 1), { maxLength: 2 })),
});

/** The rules: who sorts sees all, the line what it was given until lex Sarah has it, nobody what is about himself. */
const laser = (person: Slumpperson, nr: number, sak: Synpunkt): boolean => {
  if (sak.granne || sak.berorda.includes(nr)) return false;
  if (har(person, 'registrator', 'kvalitetssamordnare')) return true;
  const lexSarah = sak.overlamnad.includes('lex_sarah');
  return lexSarah ? har(person, 'lex_sarah_ansvarig') : leder(person, sak.plats);
};
/** Who has read it and what was done with it, for the one who answers for the log as well. */
const loggenOver = (person: Slumpperson, nr: number, sak: Synpunkt): boolean =>
  laser(person, nr, sak) || (!sak.granne && har(person, 'dataskyddsombud'));
const lasningarna = (person: Slumpperson, nr: number, sak: Synpunkt): boolean =>
  !sak.granne && (har(person, 'dataskyddsombud') || (har(person, 'kvalitetssamordnare') && laser(person, nr, sak)));

const SKILDRING: readonly (readonly [vad: string, sql: string, regel: typeof laser])[] = [
  ['synpunkt', 'select id from synpunkt where id = any ($1)', laser],
  ...['fakta', 'meddelande', 'bilaga', 'paminnelse'].map(
    (del) =>
      [`synpunkt_${del}`, `select synpunkt_id as id from synpunkt_${del} where synpunkt_id = any ($1)`, laser] as const,
  ),
  [
    'personnummer_motivering',
    `select sak_id as id from personnummer_motivering where sak = 'synpunkt' and sak_id = any ($1)`,
    laser,
  ],
  ['handelse', `select sak_id as id from handelse where sak = 'synpunkt' and sak_id = any ($1)`, loggenOver],
  ['lasning', `select sak_id as id from lasning where sak = 'synpunkt' and sak_id = any ($1)`, lasningarna],
  [
    'sökning',
    `select s.id from sok_synpunkt(sokfraga('vindsurfing'), null, null, null, null, 10000) s where s.id = any ($1)`,
    laser,
  ],
];

/** The row with everything that can belong to it. */
const skapa = async (sak: Synpunkt, folk: readonly number[]): Promise<number> => {
  const hos = sak.granne ? granne : namnd;
  const berorda = sak.granne ? [] : sak.berorda.map((nr) => folk[nr]);
  const { rows } = await db.agare.query<{ id: number }>(
    `with s as (
       insert into synpunkt (namnd_id, status, kod_hash, kanal, text, vill_ha_svar, inkom_vid, inkom_datum, svar_senast, typ,
         enhet_id, enhet_version_id, berorda, overlamnad_for)
       select $1, $2, sha256(gen_random_uuid()::text::bytea), 'webb', 'Om vindsurfing.', false, now(), '2026-11-22',
         '2026-12-06', 'klagomal', $3, (select id from enhet_version where enhet_id = $3), $4, $5 returning id),
     f as (insert into synpunkt_fakta (namnd_id, synpunkt_id, fakta, vid) select $1, id, 'apt', now() from s),
     m as (insert into synpunkt_meddelande (namnd_id, synpunkt_id, fran, slag, text, vid)
       select $1, id, 'avsandare', 'meddelande', 'Hej', now() from s),
     b as (insert into synpunkt_bilaga (namnd_id, synpunkt_id, nr, typ, innehall) select $1, id, 1, 'pdf', '\\x00' from s),
     p as (insert into synpunkt_paminnelse (namnd_id, synpunkt_id, vad, dag, vid)
       select $1, id, 'svar', '2026-12-06', now() from s),
     t as (insert into personnummer_motivering (namnd_id, sak, sak_id, handling, falt, skal, vid)
       select $1, 'synpunkt', id, 'prov', '{text}', 'Skäl', now() from s),
     h as (insert into handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum)
       select $1, 'synpunkt', id, 'skicka', 'allmanhet', now(), '{}' from s),
     l as (insert into lasning (namnd_id, sak, sak_id, person_id, vad, vid)
       select $1, 'synpunkt', id, $6, 'arende', now() from s)
     select id::int from s`,
    [hos.namndId, sak.status, sak.plats && hos[sak.plats], berorda, sak.overlamnad, hos.registrator.personId],
  );
  return rows[0]!.id;
};

it('vilka som än frågar och hur ärendena än ligger ger databasen var och en det reglerna säger, varken mer eller mindre', async () => {
  const sedda = new Map<string, number>();
  const las = async (vem: Vem, [vad, sql]: (typeof SKILDRING)[number], ider: readonly number[]) =>
    synliga(await db.databas.las(vem, (tx) => tx.sql<{ id: number }>(`prov.${vad}`, sql, [ider])));
  await fc.assert(
    fc.asyncProperty(
      fc.array(slumpperson, { minLength: PERSONER, maxLength: PERSONER }),
      fc.array(synpunkt, { minLength: 8, maxLength: 16 }),
      async (personer, saker) => {
        const folk: Vem[] = [];
        for (const person of personer) folk.push(await skapaPerson(db, namnd, person));
        const ider: number[] = [];
        for (const sak of saker)
          ider.push(
            await skapa(
              sak,
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
        }
        const egna = ider.filter((_, i) => !saker[i]!.granne);
        expect(await las(namnd.system, SKILDRING[0]!, ider)).toEqual(egna);
      },
    ),
    { numRuns: 15 },
  );
  // every rule has let somebody in
  expect([...sedda].filter(([, antal]) => antal === 0)).toEqual([]);
}, 120_000);

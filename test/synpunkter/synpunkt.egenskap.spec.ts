import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Vem } from '../../src/database/vem.js';
import { NY, avLista, franStatusar } from '../../src/floden/flode.js';
import { Fel } from '../../src/plattform/fel.js';
import { ORSAKER } from '../../src/synpunkter/overlamning.texter.js';
import { ORSAK_FOR, synpunktFlode } from '../../src/synpunkter/synpunkt.flode.js';
import type { Overlamningshandling, Synpunktshandling } from '../../src/synpunkter/synpunkt.texter.js';
import { provaSiffror } from '../givet/siffror.js';
import { ettSynpunktsrum, SVARAD, UTREDD, type Synpunktsrum } from '../givet/synpunkter.js';

let rum: Synpunktsrum;
beforeAll(async () => {
  rum = await ettSynpunktsrum();
});
afterAll(() => rum.stang());

const VEM = [
  'registrator',
  'samordnare',
  'chef',
  'verksamhetschef',
  'annanChef',
  'medarbetare',
  'lexSarahAnsvarig',
  'ledamot',
  'allmanhet',
] as const;
/** What is done with a case that is there; how one comes in has tests of its own. */
const HANDLINGAR = (Object.keys(synpunktFlode.rader) as Synpunktshandling[]).filter(
  (en) => synpunktFlode.rader[en].fran !== NY,
);

/** As when lex Sarah is not to investigate it; the case there is ended with it. */
const aterta = async (vem: Vem, id: number): Promise<void> => {
  const { rows } = await rum.agare.query<{ id: number }>(
    `select id from lex_sarah where synpunkt_id = $1 order by id desc limit 1`,
    [id],
  );
  await rum.databas.skriv(vem, (tx) => rum.retur.lamnaTillbaka(tx, rows[0]?.id ?? 0, 'Utreds inte.'));
  await rum.agare.query(`update lex_sarah set status = 'aterlamnad' where synpunkt_id = $1`, [id]);
};

/** Does the act the way its page does. */
const gor = (handling: Synpunktshandling, vem: Vem, id: number, kod: string, nr: number): Promise<unknown> => {
  const { synpunkter, sortering, avsandare, namnd } = rum;
  if (handling in ORSAK_FOR)
    return sortering.lamnaOver(vem, id, handling as Overlamningshandling, {
      text: 'Till rätt ställe.',
      enhetId: namnd.enhet,
    });
  const text = 'Vi har läst det.';
  const sant: Partial<Record<Synpunktshandling, () => Promise<unknown>>> = {
    kvittera: () => sortering.kvittera(vem, id, { orsak: ORSAKER[nr % ORSAKER.length]!, text }),
    aterta: () => aterta(vem, id),
    avslutaOverlamnad: () => sortering.avslutaOverlamnad(vem, id, {}),
    bekrafta: () => sortering.bekrafta(vem, id, {}),
    fordela: () => sortering.fordela(vem, id, { typ: 'klagomal', enhetId: namnd.enhet, provad: nr % 5 > 0 }),
    anmalBerord: () => sortering.anmalBerord(vem, id, { berorda: [namnd.chef.personId], skal: text }),
    utred: () => synpunkter.utred(vem, id, UTREDD),
    meddelaForsening: () => synpunkter.meddelaForsening(vem, id, { skal: text }),
    svara: () => synpunkter.svara(vem, id, SVARAD),
    beslutaAtgard: () =>
      synpunkter.beslutaAtgard(vem, id, { text, ansvarigPersonId: namnd.chef.personId, klartSenast: '2027-01-01' }),
    aterkopplaTillApt: () => synpunkter.aterkopplaTillApt(vem, id, { datum: '2026-11-23', text }),
    avsluta: () => synpunkter.avsluta(vem, id, { motivering: nr % 2 > 0 ? text : undefined }),
    avslutaUtanSvar: () => synpunkter.avslutaUtanSvar(vem, id, { motivering: text }),
    ateroppna: () => synpunkter.ateroppna(vem, id, { skal: text }),
    skriv: () => synpunkter.skriv(vem, id, { text }),
    skrivTillbaka: () => avsandare.skrivTillbaka(kod, text),
    nojd: () =>
      vem.slag === 'allmanhet' ? avsandare.tyck(kod, true, undefined) : synpunkter.noteraNojd(vem, id, { nojd: true }),
    inteNojd: () =>
      vem.slag === 'allmanhet' ? avsandare.tyck(kod, false, text) : synpunkter.noteraNojd(vem, id, { nojd: false }),
  };
  return sant[handling]!();
};

it('slumpvisa handlingar av slumpvisa personer når inget läge som tabellen inte säger', async () => {
  const steg = fc.record({ vem: fc.constantFrom(...VEM), handling: fc.constantFrom(...HANDLINGAR), nr: fc.nat(99) });
  // a likely way forward mixed in, so that the later states are reached as well
  const framat = fc.constantFrom<{ vem: (typeof VEM)[number]; handling: Synpunktshandling; nr: number }[]>(
    [
      { vem: 'registrator', handling: 'bekrafta', nr: 1 },
      { vem: 'registrator', handling: 'fordela', nr: 1 },
    ],
    [
      { vem: 'chef', handling: 'utred', nr: 1 },
      { vem: 'chef', handling: 'svara', nr: 1 },
    ],
    [{ vem: 'registrator', handling: 'avsluta', nr: 1 }],
    [
      { vem: 'registrator', handling: 'bekrafta', nr: 1 },
      { vem: 'registrator', handling: 'fordela', nr: 1 },
      { vem: 'chef', handling: 'utred', nr: 1 },
      { vem: 'chef', handling: 'svara', nr: 1 },
      { vem: 'chef', handling: 'avsluta', nr: 1 },
    ],
    [
      { vem: 'registrator', handling: 'lexSarah', nr: 1 },
      { vem: 'lexSarahAnsvarig', handling: 'aterta', nr: 1 },
    ],
  );
  let gjorda = 0;
  const nadda = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(
        fc.oneof(
          steg.map((ett) => [ett]),
          framat,
        ),
        { minLength: 4, maxLength: 14 },
      ),
      async (svar, stegen) => {
        const { id, kod } = await rum.enSynpunkt({ svarsvag: svar ? 'kod' : undefined });
        for (const { vem: namn, handling, nr } of stegen.flat()) {
          const vem: Vem = rum.namnd[namn];
          const fore = await rum.rad(id);
          const fel = await gor(handling, vem, id, kod, nr).then(
            () => null,
            (orsak: unknown) => orsak,
          );
          const efter = await rum.rad(id);
          if (fel !== null) {
            expect(fel).toBeInstanceOf(Fel);
            expect(efter).toEqual(fore);
            continue;
          }
          gjorda += 1;
          nadda.add(efter.status);
          const rad = synpunktFlode.rader[handling];
          expect(franStatusar(synpunktFlode, rad)).toContain(fore.status);
          expect(efter.status).toBe(rad.till ?? fore.status);
          expect(efter.version).toBe((fore.version as number) + 1);
          const av = avLista<string>(rad);
          const avsandaren =
            av.some((en) => typeof en !== 'string') && (vem.slag === 'allmanhet' || handling === 'skrivTillbaka');
          expect(avsandaren || vem.roller.some((roll) => av.includes(roll))).toBe(true);
          expect((fore.berorda as unknown[]).map(Number)).not.toContain(vem.personId);
          if ((efter.overlamnad_for as unknown[]).length > 0 && rad.till === 'avslutad')
            throw new Error('Avslutad som besvarad fast överlämnad.');
        }
        const { rows } = await rum.agare.query(
          `select count(*)::int as n from handelse where sak = 'synpunkt' and sak_id = $1`,
          [id],
        );
        expect(rows[0].n).toBe((await rum.rad(id)).version);
      },
    ),
    { numRuns: 40 },
  );
  expect(gjorda).toBeGreaterThan(25);
  expect([...nadda]).toEqual(expect.arrayContaining(['registrerad', 'fordelad', 'utreds', 'besvarad', 'avslutad']));
});

it('och efteråt säger siffrorna vad raderna säger, och ingen öppnar fler än den får läsa', () =>
  provaSiffror(rum, 'synpunkt', {
    'synpunkt.inkomna': 'true',
    'synpunkt.obesvarade': `vill_ha_svar and besvarad_datum is null and cardinality(overlamnad_for) = 0`,
    'synpunkt.overlamnade': 'cardinality(overlamnad_for) > 0',
  }));

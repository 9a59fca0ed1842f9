import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { avvikelseFlode } from '../../src/avvikelser/avvikelse.flode.js';
import type { Avvikelsehandling, Avvikelsestatus } from '../../src/avvikelser/avvikelse.texter.js';
import type { Vem } from '../../src/database/vem.js';
import { franStatusar, NY } from '../../src/floden/flode.js';
import { Fel } from '../../src/plattform/fel.js';
import { FRAGARE, type Fragare } from '../database/policymatris.js';
import { BEDOMD, enAtgard, UTREDD } from '../givet/avvikelser.js';
import { ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';
import { provaSiffror } from '../givet/siffror.js';

let rum: LexSarahrum;
beforeAll(async () => {
  rum = await ettLexSarahrum();
});
afterAll(() => rum.stang());

/** Every act as somebody would do it, with sound words; who does it and when is left to chance. */
const HANDLINGAR: readonly ((vem: Vem, id: number, r: LexSarahrum) => Promise<unknown>)[] = [
  (vem, id, r) => r.avvikelser.taEmot(vem, id, {}),
  (vem, id, r) => r.avvikelser.bedom(vem, id, BEDOMD),
  (vem, id, r) => r.avvikelser.utred(vem, id, UTREDD),
  (vem, id, r) => r.avvikelser.beslutaAtgard(vem, id, enAtgard(r.namnd.chef.personId)),
  (vem, id, r) => r.avvikelser.aterkoppla(vem, id, { text: 'Tack.' }),
  (vem, id, r) => r.avvikelser.avsluta(vem, id, {}),
  (vem, id, r) => r.avvikelser.bedom(vem, id, { ...BEDOMD, sannolikhet: 4, allvarlighet: 4 }),
  (vem, id, r) => r.avvikelser.bedom(vem, id, { ...BEDOMD, misstankt: true }),
  (vem, id, r) => r.avvikelser.avskrivMisstanke(vem, id, { skal: 'Ingen fara.' }),
  (vem, id, r) => r.avvikelser.begarProvning(vem, id, {}),
  (vem, id, r) => r.avvikelser.avstaAtgard(vem, id, { skal: 'En gång.' }),
  (vem, id, r) => r.avvikelser.ateroppna(vem, id, { skal: 'Igen.' }),
  (vem, id, r) => r.sidolage.parkera(vem, id, { till: '2026-12-24', skal: 'Väntar.' }),
  (vem, id, r) => r.sidolage.ateruppta(vem, id, {}),
  (vem, id, r) => r.sidolage.begarKomplettering(vem, id, { text: 'Vem?' }),
  (vem, id, r) => r.rapportera.komplettera(vem, id, 'Mer.'),
  (vem, id, r) => r.placering.flytta(vem, id, { enhetId: r.namnd.annanEnhet }),
  (vem, id, r) => r.overlamning.overlamna(vem, id, { skal: 'Kan vara ett missförhållande.' }),
];
const VILKA: readonly Fragare[] = [
  ...(['chef', 'chef', 'chef', 'verksamhetschef', 'samordnare', 'annanChef', 'lexSarahAnsvarig'] as const),
  ...(['lexSarahAnsvarig', 'medarbetare', 'medarbetare', 'forvaltningschef', 'ledamot', 'system'] as const),
];
/** As an orderly handling would go, with what chance puts in between. */
const ORDNING = [0, 1, 2, 3, 4, 5];
const genom = (ordning: readonly number[]): { vem: Fragare; nr: number }[] =>
  ordning.map((nr) => ({ vem: nr === 8 ? 'lexSarahAnsvarig' : 'chef', nr }));
const vandring = fc
  .tuple(
    fc.array(fc.record({ vem: fc.constantFrom(...VILKA), nr: fc.nat(HANDLINGAR.length - 1) }), { maxLength: 12 }),
    fc.nat(ORDNING.length),
  )
  .map(([slump, langd]) => [...genom(ORDNING.slice(0, langd)), ...slump]);
const nadda = new Set<unknown>();

interface Handelse {
  readonly handling: Avvikelsehandling;
  readonly fran_status: Avvikelsestatus | null;
  readonly till_status: Avvikelsestatus;
}
const arRadITabellen = ({ handling, fran_status: fran, till_status: till }: Handelse): boolean => {
  const rad = avvikelseFlode.rader[handling];
  if (rad.fran === NY) return fran === null && rad.till === till;
  return fran !== null && franStatusar(avvikelseFlode, rad).includes(fran) && (rad.till ?? fran) === till;
};

it('hur handlingarna än blandas når ingen avvikelse en väg utanför tabellen, ett slut utan sina krav eller en läsare som inte får', async () => {
  await fc.assert(
    fc.asyncProperty(vandring, async (stegen) => {
      const id = await rum.enAvvikelse();
      const forst = await rum.rad(id);
      for (const { vem, nr } of stegen)
        await HANDLINGAR[nr]!(rum.namnd[vem], id, rum).catch((fel: unknown) => {
          if (!(fel instanceof Fel)) throw fel;
        });
      const rad = await rum.rad(id);
      nadda.add(rad.status);
      const handelser = (
        await rum.agare.query<Handelse>(
          `select handling, fran_status, till_status from handelse where sak = 'avvikelse' and sak_id = $1 order by nr`,
          [id],
        )
      ).rows;
      // every act is a row of the table and is logged once; what was reported is what it was
      expect(handelser.every(arRadITabellen)).toBe(true);
      expect(handelser.at(-1)?.till_status).toBe(rad.status);
      expect(handelser.length).toBe(rad.version);
      for (const falt of ['handelseforlopp', 'rapportor_id', 'intraffad_datum', 'rapporterad_datum'])
        expect(rad[falt]).toEqual(forst[falt]);
      // no end without what it asks for
      if (rad.status === 'avslutad') {
        expect([rad.aterkopplad_vid === null, rad.sannolikhet === null, rad.lex_sarah_provning]).toEqual([
          false,
          false,
          rad.lex_sarah_provning === null ? null : 'avskriven',
        ]);
        expect(rad.kategorier).not.toEqual([]);
      }
      expect(rad.status === 'overlamnad').toBe(rad.lex_sarah_id !== null);
      // the line of the enhet where it is, and lex Sarah once asked; after that the circle alone
      const ser = new Set<Fragare>(['system']);
      const linjen: readonly Fragare[] =
        rad.enhet_id === rum.namnd.enhet ? ['chef', 'verksamhetschef', 'samordnare'] : ['annanChef', 'samordnare'];
      if (rad.lex_sarah_id === null) for (const en of linjen) ser.add(en);
      if (rad.lex_sarah_id !== null || rad.lex_sarah_provning !== null) ser.add('lexSarahAnsvarig');
      for (const fragare of FRAGARE) {
        const rader = await rum.databas.las(rum.namnd[fragare], (tx) =>
          tx.sql('prov.ser', 'select 1 as ett from avvikelse where id = $1', [id]),
        );
        expect([fragare, rader.length]).toEqual([fragare, ser.has(fragare) ? 1 : 0]);
      }
    }),
    // chance need not find the ends by itself
    { numRuns: 40, examples: [[genom(ORDNING)], [genom([6, 2, 3, 4, 8, 5, 11])], [genom([7, 17])], [genom([16])]] },
  );
  expect([...nadda]).toEqual(expect.arrayContaining(['avslutad', 'overlamnad', 'utreds', 'inkommen']));
});

it('och efteråt säger siffrorna vad raderna säger, och ingen öppnar fler än den får läsa', () =>
  provaSiffror(rum, 'avvikelse', {
    'avvikelse.rapporterade': 'true',
    'avvikelse.avslutade': 'avslutad_datum is not null',
    'avvikelse.hog_risk': 'sannolikhet * allvarlighet >= 8',
  }));

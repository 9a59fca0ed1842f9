import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Vem } from '../../src/database/vem.js';
import { franStatusar, NY } from '../../src/floden/flode.js';
import { Fel } from '../../src/plattform/fel.js';
import { INNEHALL } from '../../src/lex-sarah/kodlistor.texter.js';
import { lexSarahFlode } from '../../src/lex-sarah/lex-sarah.flode.js';
import type { LexSarahhandling, LexSarahstatus } from '../../src/lex-sarah/lex-sarah.texter.js';
import { FRAGARE, type Fragare } from '../database/policymatris.js';
import { PDF } from '../givet/provfiler.js';
import { ENIVOANMALAN, ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';
import { provaSiffror } from '../givet/siffror.js';

let rum: LexSarahrum;
beforeAll(async () => {
  rum = await ettLexSarahrum();
});
afterAll(() => rum.stang());

const DAG = '2026-11-22';
/** Every act as somebody would do it, with sound words; who does it and when is left to chance. */
const HANDLINGAR: readonly ((vem: Vem, id: number, r: LexSarahrum) => Promise<unknown>)[] = [
  (vem, id, r) => r.handlaggning.taEmot(vem, id, {}),
  (vem, id, r) => r.handlaggning.avhjalp(vem, id, { text: 'Klart.' }),
  (vem, id, r) => r.handlaggning.bedomUtredas(vem, id, { lagar: ['SoL'], motivering: 'Ja.' }),
  (vem, id, r) =>
    r.handlaggning.bedomInteUtredas(vem, id, { lagar: ['SoL'], motivering: 'Nej.', aterkoppling: 'Nej.' }),
  (vem, id, r) => r.handlaggning.utseUtredare(vem, id, { personId: r.namnd.lexSarahUtredare.personId }),
  (vem, id, r) => r.handlaggning.utseUtredare(vem, id, { personId: r.namnd.lexSarahAnsvarig.personId }),
  async (vem, id, r) => {
    for (const innehall of INNEHALL)
      await r.utredning.utred(vem, id, { innehall, datum: DAG, kalla: 'Samtal', art: 'faktisk', text: 'Text.' });
  },
  (vem, id, r) => r.utredning.foresla(vem, id, { grad: 2, motivering: 'Ja.' }),
  (vem, id, r) => r.beslut.aterforvisa(vem, id, { motivering: 'Mer.' }),
  (vem, id, r) => r.beslut.besluta(vem, id, { grad: 4, motivering: 'Ja.', delegationspunkt: '1' }),
  (vem, id, r) => r.beslut.besluta(vem, id, { grad: 1, motivering: 'Ja.', delegationspunkt: '1' }),
  (vem, id, r) => r.beslut.anmalTillIvo(vem, id, ENIVOANMALAN),
  (vem, id, r) => r.beslut.sandUtredningTillIvo(vem, id, { datum: DAG }),
  (vem, id, r) => r.handlaggning.aterkoppla(vem, id, { text: 'Svar.' }),
  (vem, id, r) => r.beslut.avsluta(vem, id, {}),
  (vem, id, r) => r.beslut.foljUpp(vem, id, { text: 'Det fungerar.' }),
  (vem, id, r) => r.komplettering.begar(vem, id, { text: 'Vem mer var där?' }),
  (vem, id, r) => r.komplettering.komplettera(vem, id, { text: 'Vi var två.' }),
  (vem, id, r) => r.utredning.antecknaSamtal(vem, id, { med: 'Chefen', text: 'Text.', datum: DAG }),
  (vem, id, r) => r.bilagor.bifoga(vem, id, { text: 'Schemat' }, [{ typ: 'pdf', innehall: PDF }]),
  (vem, id, r) => r.handlaggning.namnLasare(vem, id, { personId: r.namnd.mas.personId, skal: 'Läser.' }),
  (vem, id, r) => r.handlaggning.angeInvolverad(vem, id, { personId: r.namnd.mas.personId, skal: 'Var där.' }),
];
/** Those who have a part in most sequences come more often, so that cases get somewhere. */
const VILKA: readonly Fragare[] = [
  ...(['lexSarahAnsvarig', 'lexSarahAnsvarig', 'lexSarahAnsvarig', 'lexSarahUtredare', 'lexSarahUtredare'] as const),
  ...(['forvaltningschef', 'forvaltningschef', 'chef', 'medarbetare', 'samordnare', 'ledamot', 'system'] as const),
];
/** As an orderly handling would go, with what chance puts in between. */
const ORDNING = [0, 1, 2, 4, 6, 7, 9, 11, 12, 15, 13, 14];

const steg = fc.record({ vem: fc.constantFrom(...VILKA), nr: fc.nat(HANDLINGAR.length - 1) });
const genom = (ordning: readonly number[]): { vem: Fragare; nr: number }[] =>
  ordning.map((nr) => ({ vem: nr === 6 || nr === 7 ? 'lexSarahUtredare' : 'lexSarahAnsvarig', nr }));
const vandring = fc
  .tuple(fc.array(steg, { maxLength: 12 }), fc.nat(ORDNING.length))
  .map(([slump, langd]) => [...genom(ORDNING.slice(0, langd)), ...slump]);
const nadda = new Set<unknown>();

interface Handelse {
  handling: LexSarahhandling;
  fran_status: LexSarahstatus | null;
  till_status: LexSarahstatus;
}

const arRadITabellen = ({ handling, fran_status: fran, till_status: till }: Handelse): boolean => {
  const rad = lexSarahFlode.rader[handling];
  if (rad.fran === NY) return fran === null && rad.till === till;
  return fran !== null && franStatusar(lexSarahFlode, rad).includes(fran) && (rad.till ?? fran) === till;
};

it('hur handlingarna än blandas når inget ärende en väg utanför tabellen, ett slut utan sina plikter eller en läsare utanför kretsen', async () => {
  await fc.assert(
    fc.asyncProperty(vandring, async (stegen) => {
      const id = await rum.enRapporterad();
      for (const { vem, nr } of stegen)
        await HANDLINGAR[nr]!(rum.namnd[vem], id, rum).catch((fel: unknown) => {
          if (!(fel instanceof Fel)) throw fel;
        });
      const rad = await rum.lexSarahrad(id);
      nadda.add(rad.status);
      const handelser = (
        await rum.agare.query<Handelse>(
          `select handling, fran_status, till_status from handelse where sak = 'lex_sarah' and sak_id = $1 order by nr`,
          [id],
        )
      ).rows;
      const fakta = (
        await rum.agare.query<{ fakta: string }>(
          'select fakta from lex_sarah_fakta where lex_sarah_id = $1 order by id',
          [id],
        )
      ).rows.map((en) => en.fakta);

      // every act is a row of the table, is logged once and has its fact
      expect(handelser.every(arRadITabellen)).toBe(true);
      expect(handelser.at(-1)?.till_status).toBe(rad.status);
      expect(handelser.length).toBe(rad.version);
      expect(fakta).toEqual(handelser.slice(1).map(({ handling }) => lexSarahFlode.rader[handling].fakta ?? handling));
      // no end without its duties
      if (rad.status === 'avslutad') {
        expect(rad.avhjalpt_vid).not.toBeNull();
        expect(rad.aterkopplad_vid).not.toBeNull();
        if ((rad.grad as number) >= 3) expect(rad.ivo_anmald_vid).not.toBeNull();
        if (rad.ivo_anmald_vid !== null) expect(rad.ivo_utredning_datum).not.toBeNull();
      }
      if (rad.status === 'aterlamnad') expect([rad.ivo_anmald_vid, rad.aterkopplad_vid !== null]).toEqual([null, true]);
      // four eyes
      if (rad.beslutad_av !== null) {
        expect([rad.rapportor_id, rad.utredare_id]).not.toContain(rad.beslutad_av);
      }
      // nobody outside of the circle
      const i = (vad: LexSarahhandling) => handelser.findLastIndex(({ handling }) => handling === vad);
      const lasare = i('namnLasare') > i('angeInvolverad');
      const kretsen = new Set<Fragare>(['lexSarahAnsvarig']);
      if (rad.utredare_id === rum.namnd.lexSarahUtredare.personId) kretsen.add('lexSarahUtredare');
      if (lasare) kretsen.add('mas');
      const hosChefen =
        ['foreslagen', 'beslutad'].includes(rad.status as string) ||
        rad.beslutad_av === rum.namnd.forvaltningschef.personId;
      if (hosChefen || (rad.status === 'utreds' && rad.forslag_grad !== null)) kretsen.add('forvaltningschef');
      for (const fragare of FRAGARE) {
        const ser = await rum.databas.las(rum.namnd[fragare], (tx) =>
          tx.sql('prov.ser', 'select 1 as ett from lex_sarah where id = $1', [id]),
        );
        expect([fragare, ser.length]).toEqual([fragare, kretsen.has(fragare) ? 1 : 0]);
      }
    }),
    // chance need not find the ends by itself
    { numRuns: 30, examples: [[genom(ORDNING)], [genom([0, 3])], [genom([0, 11, 3, 14])]] },
  );
  expect([...nadda]).toEqual(expect.arrayContaining(['avslutad', 'aterlamnad']));
});

it('och efteråt säger siffrorna vad raderna säger, och ingen öppnar fler än den får läsa', () =>
  provaSiffror(rum, 'lex_sarah', {
    'lex_sarah.rapporterade': 'true',
    'lex_sarah.beslutade': 'beslutad_datum is not null',
    'lex_sarah.anmalda_till_ivo': 'ivo_anmald_datum is not null',
  }));

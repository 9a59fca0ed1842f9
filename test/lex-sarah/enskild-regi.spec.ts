import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { helaAret } from '../../src/indikatorer/faktum.js';
import { anmalan277Flode } from '../../src/lex-sarah/anmalan-27-7.flode.js';
import { EnskildRegiQueries } from '../../src/lex-sarah/enskild-regi.queries.js';
import { EnskildRegiService } from '../../src/lex-sarah/enskild-regi.service.js';
import { informationFlode } from '../../src/lex-sarah/information.flode.js';
import { granska } from '../../src/floden/granska.js';
import { FinnsInte, OgiltigtFormular, SaknarBehorighet } from '../../src/plattform/fel.js';
import { ENIVOANMALAN, ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';

let rum: LexSarahrum;
let regi: EnskildRegiService;
let queries: EnskildRegiQueries;
let fakta: FaktaQueries;
beforeAll(async () => {
  rum = await ettLexSarahrum();
  regi = new EnskildRegiService(rum.databas, rum.motor, rum.klocka);
  queries = new EnskildRegiQueries(rum.databas, rum.klocka);
  fakta = new FaktaQueries(rum.databas);
});
afterAll(() => rum.stang());

const INFORMATION = {
  slag: 'rapport',
  utforare: 'Omsorg AB',
  mottagenDatum: '2026-11-20',
  text: 'De har tagit emot en rapport.',
} as const;
const BRIST = {
  grund: 'utan_tillstand',
  verksamhet: 'Boendet',
  uppmarksammadDatum: '2026-11-20',
  text: 'Boendet drivs utan tillstånd.',
} as const;
const tal = async (kod: string): Promise<number | null> =>
  (await fakta.varden(rum.namnd.samordnare, { koder: [kod], period: helaAret(2026) }))[0]?.[0]?.varde ?? null;

describe('information från en enskild utförare', () => {
  it('har ingen handling som bedömer eller beslutar', () => {
    expect(Object.keys(informationFlode.rader)).toEqual(['taEmot', 'laggTillHandlingarna']);
    expect(granska(informationFlode, '2026-11-22')).toEqual([]);
  });

  it('tas emot, läggs till handlingarna och blir en när den skickas två gånger', async () => {
    const nyckel = randomUUID();
    const id = await regi.taEmot(rum.namnd.lexSarahAnsvarig, INFORMATION, nyckel);
    expect(await regi.taEmot(rum.namnd.lexSarahAnsvarig, INFORMATION, nyckel)).toBe(id);
    await regi.laggTillHandlingarna(rum.namnd.forvaltningschef, id, { anteckning: 'Läst.' });
    expect(await queries.enInformation(rum.namnd.lexSarahAnsvarig, id)).toMatchObject({ kanAvslutas: false });
    await expect(regi.laggTillHandlingarna(rum.namnd.lexSarahAnsvarig, id, {})).rejects.toThrow(
      'Lagd till handlingarna',
    );
  });

  it('tas inte emot av linjen, inte med en dag som inte varit, och läses inte av linjen', async () => {
    for (const vem of [rum.namnd.chef, rum.namnd.samordnare, rum.namnd.lexSarahUtredare])
      await expect(regi.taEmot(vem, INFORMATION, randomUUID())).rejects.toThrow(SaknarBehorighet);
    const sen = regi.taEmot(rum.namnd.lexSarahAnsvarig, { ...INFORMATION, mottagenDatum: '2026-11-23' }, randomUUID());
    await expect(sen).rejects.toThrow(OgiltigtFormular);
    const id = await regi.taEmot(rum.namnd.lexSarahAnsvarig, INFORMATION, randomUUID());
    await expect(queries.enInformation(rum.namnd.chef, id)).rejects.toThrow(FinnsInte);
  });
});

describe('anmälan av brister enligt 27 kap. 7 §', () => {
  it('finns från den 1 januari 2026 och inte dagen före', async () => {
    const ny = () =>
      regi.uppratta277(rum.namnd.lexSarahAnsvarig, { ...BRIST, uppmarksammadDatum: '2025-12-30' }, randomUUID());
    rum.klocka.stall('2025-12-31');
    await expect(ny()).rejects.toThrow('gäller från den 1 januari 2026');
    rum.klocka.stall('2026-01-01');
    await expect(ny()).resolves.toBeGreaterThan(0);
    rum.klocka.stall('2026-11-22');
    expect(granska(anmalan277Flode, '2026-11-22')).toEqual([]);
  });

  it('anmäls med diarienummer, eller avskrivs med skäl, en gång', async () => {
    const { lexSarahAnsvarig: ansvarig, chef } = rum.namnd;
    const id = await regi.uppratta277(ansvarig, BRIST, randomUUID());
    await expect(regi.uppratta277(chef, BRIST, randomUUID())).rejects.toThrow(SaknarBehorighet);
    await expect(regi.anmal277(ansvarig, id, { dnr: ' ', datum: '2026-11-22' })).rejects.toThrow('diarienumret');
    await expect(regi.avskriv277(ansvarig, id, { skal: ' ' })).rejects.toThrow('Skriv varför');
    await regi.anmal277(ansvarig, id, { dnr: 'SN 9', datum: '2026-11-22' });
    await expect(regi.avskriv277(ansvarig, id, { skal: 'Nej.' })).rejects.toThrow('Anmäld till IVO');
    expect(await queries.enAnmalan277(ansvarig, id)).toMatchObject({ oppen: false, dnr: 'SN 9' });
  });
});

describe('siffrorna', () => {
  it('räknar egen regi, information och 27 kap. 7 § för sig', async () => {
    const fore = await tal('lex_sarah.rapporterade');
    const information = (await tal('lex_sarah_enskild.rapporter')) ?? 0;
    await regi.taEmot(rum.namnd.lexSarahAnsvarig, INFORMATION, randomUUID());
    await regi.uppratta277(rum.namnd.lexSarahAnsvarig, BRIST, randomUUID());
    expect(await tal('lex_sarah.rapporterade')).toBe(fore);
    expect(await tal('lex_sarah_enskild.rapporter')).toBe(information + 1);
    expect(await tal('anmalan_27_7.anmalda')).toBe(1);
  });

  it('går på sin egen dag: rapporterat ett år, beslutat och anmält nästa', async () => {
    rum.klocka.stall('2025-12-30');
    const { id } = await rum.lexSarah.rapportera(rum.namnd.medarbetare, {
      nyckel: randomUUID(),
      enhetId: rum.namnd.enhet,
      befattning: 'Prov',
      text: 'Något hände.',
      intraffadDatum: null,
    });
    rum.klocka.stall('2026-02-01');
    await rum.handlaggning.taEmot(rum.namnd.lexSarahAnsvarig, id, {});
    await rum.beslut.anmalTillIvo(rum.namnd.lexSarahAnsvarig, id, { ...ENIVOANMALAN, datum: '2026-02-01' });
    rum.klocka.stall('2026-11-22');
    const ar = async (kod: string, vilket: number) =>
      (await fakta.varden(rum.namnd.samordnare, { koder: [kod], period: helaAret(vilket) }))[0]?.[0]?.varde;
    expect(await ar('lex_sarah.rapporterade', 2025)).toBe(1);
    expect(await ar('lex_sarah.anmalda_till_ivo', 2025)).toBe(0);
    expect(await ar('lex_sarah.anmalda_till_ivo', 2026)).toBe(1);
  });

  it('säger hur många men visar bara raderna för den som är i kretsen', async () => {
    const id = await rum.enBeslutad(2);
    const oppna = (vem: typeof rum.namnd.chef) => fakta.rader(vem, 'lex_sarah.beslutade', helaAret(2026), { grad: 2 });
    for (const vem of [rum.namnd.chef, rum.namnd.samordnare, rum.namnd.medarbetare])
      expect(await oppna(vem)).toEqual({ antal: 1, synliga: 0, rader: [] });
    expect((await oppna(rum.namnd.lexSarahAnsvarig)).rader.map((rad) => rad.id)).toEqual([id]);
    await expect(fakta.rader(rum.namnd.chef, 'lex_sarah.beslutade', helaAret(2026), { enhet: 1 })).rejects.toThrow(
      'kan inte delas upp per enhet',
    );
  });
});

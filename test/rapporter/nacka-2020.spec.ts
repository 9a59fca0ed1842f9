import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { skapaNackasPlan } from '../../src/database/exempel/nacka.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { Utskrift } from '../../src/rapporter/utskrift.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd } from '../givet/organisation.js';
import { pdfRader, type Rad } from './pdf-rader.js';
import { originaletsRader, skillnader } from './radjamforelse.js';

/** What is ours by design. Everything else in the PDF is the original's, line by line. */
const AVSIKTLIGT = {
  // the cover names the nämnd that adopts it, and what kind of handling it is
  omslaget: [
    '+ text Socialnämnden, Provkommunen',
    '+ text Plan för systematiskt kvalitetsarbete',
    '− text Barn- och familjeenheten',
  ],
  innehallet: ['− text Innehållsförteckning', '+ H2 Innehåll'],
  // the original counts its first chapter with a roman figure and the others with arabic
  romerskSiffra: [
    ['− innehåll I Kvalitetsplan', '+ innehåll 1 Kvalitetsplan'],
    ['− H2 I Kvalitetsplan', '− H3 I.1 Vad är kvalitet i verksamheten?'],
    ['+ H2 1 Kvalitetsplan', '+ H3 1.1 Vad är kvalitet i verksamheten?'],
  ].flat(),
  // a heading that can be led to is in the contents
  fleraRaderIInnehallet: ['Självbestämmande och integritet', 'Helhetssyn och samordning', 'Trygghet och säkerhet']
    .concat('Kunskapsbaserad verksamhet', 'Tillgänglighet')
    .map((rubrik) => `+ innehåll ${rubrik}`),
  // 4.5 has the heading twice in the original, over one list
  sammaRubrikTvaGanger: ['− H4 Risk'],
  // 4.8 lacks the full stop between kvalitetsområde and deltema that every other risk has
  punktEfterOmradet: ['−', '+'].map(
    (tecken) =>
      `${tecken} text Självbestämmande och integritet${tecken === '+' ? '.' : ''} Barns delaktighet. Risk för att barns delaktighet och självbestämmande inte beaktas i tillräckligt hög grad vid uppföljning av insats.`,
  ),
} as const;

/** What the product adds after the last line of the original. */
const EGNA_KAPITEL = [
  '6 Uppföljning och rapportering till nämnden',
  'Bilaga A Risker per process och kvalitetsområde',
  'Bilaga B Risker per kvalitetsområde',
  'Bilaga C Det här saknas i planen',
];

describe('Nackas kvalitetsplan 2020 som PDF', () => {
  const original = originaletsRader();
  let db: Provdatabas;
  let prov: Provapp;
  let rader: Rad[];

  beforeAll(async () => {
    db = await nyDatabas();
    const namnd = await enNamnd(db);
    prov = await startaApp(db);
    await skapaNackasPlan(prov.app, namnd.namndId);
    const rapporter = prov.app.get(RapportService, { strict: false });
    const queries = prov.app.get(RapportQueries, { strict: false });
    const { id } = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsplan', ar: 2020 });
    const version = async (): Promise<number> => (await queries.hamta(namnd.samordnare, id)).version;
    await rapporter.diariefor(namnd.samordnare, id, { dnr: 'SN 2020/7', version: await version() });
    await rapporter.frys(namnd.samordnare, id, { version: await version() });
    const fryst = await queries.underlag(namnd.samordnare, id);
    rader = await pdfRader((await prov.app.get(Utskrift, { strict: false }).tryck(fryst!)).pdf);
  }, 120_000);
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const arEget = ({ slag, text }: Rad): boolean => slag === 'H2' && EGNA_KAPITEL.includes(text);
  /** The cover's facts on the handling: diarienummer, utgåva, who and when. */
  const arOmslagsuppgift = ({ slag, sida }: Rad): boolean => slag === 'NonStruct' && sida === 1;
  /** The document up to the first chapter of our own; the contents up to the first line of ours. */
  const utanEget = (alla: readonly Rad[]): Rad[] =>
    alla
      .slice(
        0,
        alla.findIndex((rad) => arEget(rad)),
      )
      .filter((rad) => !EGNA_KAPITEL.includes(rad.text.replace(/\s\d+$/, '')) && !arOmslagsuppgift(rad));

  it('har varje rubrik, stycke, risk, egenkontroll och åtgärd som originalet, i samma ordning', () => {
    expect(original.length).toBeGreaterThan(200);
    expect(skillnader(original, utanEget(rader)).sort()).toEqual(Object.values(AVSIKTLIGT).flat().sort());
  });

  it('lägger sina egna kapitel sist, och inga andra', () => {
    const forsta = rader.findIndex((rad) => arEget(rad));
    const efter = rader.slice(forsta).filter(({ slag }) => slag === 'H2');
    expect(efter.map(({ text }) => text)).toEqual(EGNA_KAPITEL);
    expect(rader.slice(forsta).some(({ slag }) => slag === 'H3' || slag === 'H4')).toBe(false);
  });

  const byt = (i: number, j: number): Rad[] => rader.map((rad, nr) => rader[nr === i ? j : nr === j ? i : nr] ?? rad);
  const plats = (text: string, efter = 0): number =>
    rader.findIndex((rad, i) => i > efter && rad.text.startsWith(text));
  const fel = (andrade: readonly Rad[]): string[] => {
    const kanda = new Set<string>(Object.values(AVSIKTLIGT).flat());
    return skillnader(original, utanEget(andrade)).filter((rad) => !kanda.has(rad));
  };

  it('säger vilken rad som har flyttats, om så ett enda steg', () => {
    const i = plats('Andel inledda utredningar där barn bevittnat');
    const flyttad = fel(byt(i, i + 1));
    expect(flyttad).toHaveLength(2);
    expect(new Set(flyttad.map((rad) => rad.slice(2))).size).toBe(1);
    expect(flyttad.map((rad) => rad[0]).sort()).toEqual(['+', '−']);
  });

  it.each([
    [
      'en åtgärd under fel rubrik',
      () => byt(plats('Höja kvalitén på skyddsbedömningar'), plats('Kollegial aktgranskning')),
    ],
    ['en rubrik före sin föregångare', () => byt(plats('5.4 Upphandling', 60), plats('5.3 Lex Sarah', 60))],
    [
      'ett ord för lite',
      () => rader.map((rad) => ({ ...rad, text: rad.text.replace('Djupintervjua barn', 'Djupintervjua') })),
    ],
    [
      'en rubrik som har blivit brödtext',
      () => rader.map((rad) => (rad.slag === 'H4' ? { ...rad, slag: 'text' } : rad)),
    ],
    [
      'en rad som står två gånger',
      () => rader.toSpliced(plats('Kollegial aktgranskning'), 0, rader[plats('Kollegial aktgranskning')]!),
    ],
    ['en rad som fattas', () => rader.toSpliced(plats('Antal rekryterade familjehem'), 1)],
  ])('godtar inte %s', (_, andrad) => {
    expect(fel(andrad())).not.toEqual([]);
  });
});

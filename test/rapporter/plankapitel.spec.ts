import { describe, expect, it } from '@jest/globals';
import { SKR_SKALA } from '../../src/processer/skalor.texter.js';
import { byggAvsnitt } from '../../src/rapporter/avsnittsbygge.js';
import { aktivitetsrader, atgardensManader } from '../../src/rapporter/kvalitetsplan/aktivitetsplan.js';
import { PLANENS_INNEHALL } from '../../src/rapporter/kvalitetsplan/innehall.js';
import { kortad } from '../../src/rapporter/kvalitetsplan/kapitel.js';
import type { Planmaterial, Planprocessrad } from '../../src/rapporter/kvalitetsplan/material.js';
import { Siffror } from '../../src/rapporter/siffror.js';
import type { FrystAvsnitt, Tabell } from '../../src/rapporter/underlag.js';

const AR = 2027;
const period = { fran: '2027-01-01', till: '2027-12-31' };

const tomProcess: Planprocessrad = {
  ...{ id: 7, nummer: '4.1', namn: 'Utredning', slag: 'huvudprocess', grupp: 'Barn och familj' },
  ...{ beskrivning: '', kravkallor: [], risker: [], egenkontroller: [], atgarder: [] },
};
const fullProcess: Planprocessrad = {
  ...tomProcess,
  risker: [{ omrade: 'Trygghet och säkerhet', deltema: '', text: 'Risk att skydd dröjer.', s: 2, k: 4, andel: 0.5 }],
  egenkontroller: [
    { text: 'Andel hörda barn.', uppgifter: 'Varje kvartal', frekvens: 'kvartalsvis', ansvarig: 'Gruppledare' },
  ],
  atgarder: [
    {
      ...{ text: 'Utbilda i barnsamtal.', uppgifter: 'Ansvarig: Enhetschef', typ: 'utbildning' },
      ...{ ansvarig: 'Enhetschef', start: '2027-02-01', klart: '2027-05-31' },
    },
  ],
};
const material = (val: Partial<Planmaterial> = {}): Planmaterial => ({
  ...{ ar: AR, namnd: 'Socialnämnden', texter: [], processer: [], luckor: [], arshjul: [], indikatorer: [], svar: [] },
  riskskala: SKR_SKALA,
  omraden: [{ kod: 'trygghet', namn: 'Trygghet och säkerhet' }],
  siffror: new Siffror(period, [
    { kod: 'risk.antal', dimensioner: { ar: AR, process: 7, kvalitetsomrade: 'trygghet' }, varde: 1 },
    { kod: 'risk.antal', dimensioner: { ar: AR, process: 7 }, varde: 1 },
  ]),
  ...val,
});
const bygg = (val: Partial<Planmaterial>, texter: Record<string, string> = {}): FrystAvsnitt[] =>
  byggAvsnitt(PLANENS_INNEHALL, material(val), new Map(Object.entries(texter)));
const rubriker = (avsnitt: readonly FrystAvsnitt[]): string[] =>
  avsnitt.map(({ rubrik }) => `${rubrik.nummer} ${rubrik.text}`);
const tabell = (avsnitt: readonly FrystAvsnitt[], kod: string): Tabell =>
  (avsnitt.find((ett) => ett.kod === kod)?.data as { tabell: Tabell }).tabell;

describe('planens kapitel', () => {
  it('står i planens ordning när allt finns', () => {
    const stod = { ...tomProcess, id: 8, nummer: '5.1', slag: 'stodprocess', grupp: 'Stödprocesser' } as const;
    const indikatorer = [{ namn: 'I', definition: 'd', mal: '', frekvens: '', kalla: '' }];
    const luckor = [
      {
        kod: 'process-utan-risk',
        meningar: ['5.1 saknar risk.'],
        rubrik: 'Processer utan risk',
        niva: 'Upplysning',
        antal: 1,
        processer: '5.1',
      },
    ];
    const avsnitt = bygg(
      { processer: [fullProcess, stod], indikatorer, luckor },
      { '03-forbattringsomraden': 'Året.' },
    );
    expect(rubriker(avsnitt)).toEqual([
      '1 Vad är kvalitet?',
      '2 Så arbetar vi',
      '3 Identifierade förbättringsområden',
      '4 Prioriterade risker',
      '5 Barn och familj',
      '6 Stödprocesser',
      '7 Årshjul och aktivitetsplan',
      '8 Utbildning och medverkan',
      '9 Uppföljning och rapportering till nämnden',
      'Bilaga A Indikatorer och hur de räknas',
      'Bilaga B Risker per process och kvalitetsområde',
      'Bilaga C Risker per kvalitetsområde',
      'Bilaga D Det här saknas i planen',
    ]);
  });

  it('lämnar inget hål efter det som är tomt', () => {
    expect(rubriker(bygg({ processer: [tomProcess] }))).toEqual([
      '1 Vad är kvalitet?',
      '2 Barn och familj',
      '3 Uppföljning och rapportering till nämnden',
      'Bilaga A Risker per kvalitetsområde',
    ]);
  });

  it('skriver processens eget nummer när kapitlet har samma, annars inom parentes', () => {
    const under = (avsnitt: readonly FrystAvsnitt[]) =>
      avsnitt.find(({ kod }) => kod === '04-huvudprocess')?.underrubriker.map(({ nummer, text }) => [nummer, text]);
    expect(under(bygg({ processer: [{ ...tomProcess, nummer: '2.1' }] }))).toEqual([['2.1', 'Utredning']]);
    expect(under(bygg({ processer: [tomProcess] }))).toEqual([['', 'Utredning (process 4.1)']]);
  });

  it('ger varje antal i matrisen som en siffra som går att öppna, också nollan', () => {
    const [rad] = tabell(bygg({ processer: [fullProcess] }), '93-risk-process-matris').rader;
    const siffra = (varde: number, dimensioner: object) =>
      expect.objectContaining({ varde, fakta: { kod: 'risk.antal', period, dimensioner } }) as unknown;
    expect(rad).toEqual([
      '4.1 Utredning',
      siffra(1, { ar: AR, process: 7, kvalitetsomrade: 'trygghet' }),
      siffra(0, { ar: AR, process: 7, kvalitetsomrade: 'utan' }),
      siffra(1, { ar: AR, process: 7 }),
    ]);
  });

  it('säger vilka rader som svarar på något, och varför, också innan någon har skrivit', () => {
    const svar = [{ grund: 'Mönster', text: 'Risk att besöken uteblir', skal: 'Tre på 30 dagar.' }];
    expect(tabell(bygg({ svar }), '03-forbattringsomraden').rader).toEqual([
      ['Risk att besöken uteblir', 'Mönster', 'Tre på 30 dagar.'],
    ]);
    expect(rubriker(bygg({})).join()).not.toContain('förbättringsområden');
  });

  it('har bara utbildningarna bland utbildningarna', () => {
    const annan = { ...fullProcess.atgarder[0]!, typ: 'rutinandring', text: 'Ändra rutinen.' };
    const processer = [{ ...fullProcess, atgarder: [...fullProcess.atgarder, annan] }];
    expect(tabell(bygg({ processer }), '08-utbildning').rader).toEqual([
      ['Utbilda i barnsamtal.', '4.1 Utredning', 'Enhetschef', '2027-05-31'],
    ]);
  });
});

describe('aktivitetsplanen', () => {
  it.each([
    ['2027-02-01', '2027-05-31', '.–––K.......'],
    [null, '2027-05-31', '....K.......'],
    ['2027-10-01', null, '.........–––'],
    ['2026-11-01', '2028-02-01', '––––––––––––'],
    [null, null, '............'],
    ['2028-01-01', '2028-03-01', '............'],
  ])('en åtgärd från %s till %s', (start, klart, vantat) => {
    const manader = atgardensManader(AR, start, klart).map((tecken) => tecken || '.');
    expect(manader.join('')).toBe(vantat);
  });

  it('visar egenkontrollen i den månad då perioden är slut, och inte den som saknar frekvens', () => {
    const utan = { ...fullProcess.egenkontroller[0]!, frekvens: null };
    const processer = [{ ...fullProcess, egenkontroller: [...fullProcess.egenkontroller, utan] }];
    const { egenkontroller } = aktivitetsrader({ ar: AR, processer, arshjul: [] });
    expect(egenkontroller.map(({ vad, manader }) => [vad, manader.map((m) => m || '.').join('')])).toEqual([
      ['4.1 Andel hörda barn.', '..•..•..•..•'],
    ]);
  });

  it('har inga åtgärder som inte hör till året', () => {
    const gammal = { ...fullProcess.atgarder[0]!, start: '2025-01-01', klart: '2025-06-30' };
    const processer = [{ ...fullProcess, atgarder: [...fullProcess.atgarder, gammal] }];
    expect(aktivitetsrader({ ar: AR, processer, arshjul: [] }).atgarder).toHaveLength(1);
  });

  it('kortar en lång rad vid ett helt ord', () => {
    expect(kortad('Ett två tre fyra', 10)).toBe('Ett två …');
    expect(kortad('Ett två', 10)).toBe('Ett två');
  });
});

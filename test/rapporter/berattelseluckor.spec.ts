import { describe, expect, it } from '@jest/globals';
import { kontaktuppgifterI } from '../../src/rapporter/luckor/kontaktuppgifter.js';
import {
  antalFel,
  berattelseregler,
  felen,
  luckorna,
  type Luckunderlag,
} from '../../src/rapporter/luckor/luckregler.js';
import { SOM_DET_AR } from '../../src/rapporter/disposition/disposition.js';
import { skrivavsnitt } from '../../src/rapporter/innehall.js';
import { felenMotiverade } from '../../src/rapporter/rapport.krav.js';
import type { Rapport } from '../../src/rapporter/rapport.flode.js';
import type { Utkastlage } from '../../src/rapporter/textutkast/textutkast.queries.js';

const TOKEN = '{{fakta avvikelse.rapporterade ar=2025}}';
const SAMMANFATTNING = { kod: '01-sammanfattning', rubrik: 'Sammanfattning' };
const AVVIKELSER = { kod: '09-avvikelser', rubrik: 'Avvikelser' };

const HELT: Luckunderlag = {
  ...{ rapportId: 7, ar: 2025, avsnitt: [AVVIKELSER] },
  texter: new Map([['09-avvikelser', `Det kom ${TOKEN} rapporter. Björken är ny och har inte rapporterat.`]]),
  utkast: new Map(),
  siffror: { [TOKEN]: '161' },
  textfel: new Map(),
  ...{ tysta: [], uppdrag: [], planrader: [], bidrag: [] },
};

const lage = (om: Partial<Utkastlage> = {}): Luckunderlag['utkast'] =>
  new Map([
    [
      '09-avvikelser',
      {
        ...{ kod: '09-avvikelser', textversion: 1, hamtatVid: new Date(0), hamtatAv: 'Maria Ek' },
        ...{ godkantVid: new Date(0), godkantAv: 'Maria Ek', siffror: { [TOKEN]: '161' } },
        ...om,
      },
    ],
  ]);
const text = (mening: string): Luckunderlag['texter'] => new Map([['09-avvikelser', mening]]);

/** What breaks each rule, and what is all right by it. */
const FALL: Readonly<Record<string, { bryter: Partial<Luckunderlag>; sager: string; haller: Partial<Luckunderlag> }>> =
  {
    'kravt-avsnitt-utan-text': {
      bryter: { avsnitt: [{ kod: '13-samlad-analys', rubrik: 'Samlad analys', kravText: 'Det ska analyseras.' }] },
      sager: 'Samlad analys har ingen text. Det ska analyseras.',
      haller: { avsnitt: [{ ...AVVIKELSER, kravText: 'Det ska analyseras.' }] },
    },
    'utkast-ej-godkant': {
      bryter: { utkast: lage({ godkantVid: null, godkantAv: null }) },
      sager: 'Texten i Avvikelser är ett utkast som ingen har läst och godkänt.',
      haller: { utkast: lage() },
    },
    'siffror-andrade': {
      bryter: { utkast: lage({ siffror: { [TOKEN]: '128' } }) },
      sager: 'Siffror i Avvikelser har ändrats sedan texten hämtades eller godkändes.',
      haller: { utkast: lage() },
    },
    'siffra-gar-inte-att-rakna': {
      bryter: { textfel: new Map([['09-avvikelser', ['Siffran {{fakta x}} går inte att räkna.']]]) },
      sager: 'Avvikelser: Siffran {{fakta x}} går inte att räkna.',
      haller: { textfel: new Map([['09-avvikelser', []]]) },
    },
    'kontaktuppgift-i-text': {
      bryter: { texter: text('Ring Anna på 070-123 45 67.') },
      sager: 'Texten i Avvikelser innehåller något som ser ut som ett telefonnummer.',
      haller: { texter: text('Dnr SN 2025/114, 2025-03-10, § 34, 1 234 567 kronor.') },
    },
    'uppdrag-utan-svar': {
      bryter: { uppdrag: [{ id: 3, text: 'Redovisa barnens delaktighet' }] },
      sager: 'Nämnden väntar på svar på uppdraget ”Redovisa barnens delaktighet”.',
      haller: { uppdrag: [] },
    },
    'avsnitt-utan-text': {
      bryter: { texter: text('  ') },
      sager: 'Avvikelser har ingen text.',
      haller: {},
    },
    'sammanfattning-for-lang': {
      bryter: { avsnitt: [SAMMANFATTNING], texter: new Map([[SAMMANFATTNING.kod, 'Lång. '.repeat(250)]]) },
      sager: 'Sammanfattning ryms knappast på en sida',
      haller: { avsnitt: [SAMMANFATTNING], texter: new Map([[SAMMANFATTNING.kod, 'Kort. '.repeat(100)]]) },
    },
    'bidrag-ej-klart': {
      bryter: { bidrag: [{ enhet: 'Björken', url: '/bidrag/1' }] },
      sager: 'Bidraget från Björken är inte klarmarkerat.',
      haller: { bidrag: [] },
    },
    'tyst-enhet-utan-kommentar': {
      bryter: { tysta: [{ id: 1, namn: 'Linden' }] },
      sager: 'Linden rapporterade ingen avvikelse 2025, och ingen text nämner enheten.',
      haller: { tysta: [{ id: 2, namn: 'Björken' }] },
    },
    'planrad-utan-lage': {
      bryter: { planrader: [{ id: 9, text: 'Utbilda i bemötande' }] },
      sager: 'Det framgår inte vad som hände med åtgärden ”Utbilda i bemötande”.',
      haller: { planrader: [] },
    },
  };

describe('luckorna i en berättelse', () => {
  it('har ett fall som bryter och ett som håller för varje regel', () => {
    expect(Object.keys(FALL)).toEqual(berattelseregler.map(({ kod }) => kod));
    expect(luckorna(HELT)).toEqual([]);
  });

  it.each(Object.entries(FALL))('%s', (kod, { bryter, sager, haller }) => {
    const funna = (om: Partial<Luckunderlag>) => luckorna({ ...HELT, ...om }).filter((lucka) => lucka.kod === kod);
    const [lucka] = funna(bryter);
    expect(lucka?.fynd[0]?.mening).toContain(sager);
    expect(lucka?.fynd[0]?.url).toMatch(/^\/[a-z]/);
    expect(funna(haller)).toEqual([]);
  });

  it('är ett fel där föreskriften eller kapitlet självt kräver en text, och annars en varning', () => {
    const kravda = skrivavsnitt('kvalitetsberattelse', SOM_DET_AR).filter(({ kravText }) => kravText !== undefined);
    expect(kravda.map(({ kod }) => kod)).toEqual([
      '01-sammanfattning',
      '06-kvalitetsarbetet-under-aret',
      '13-samlad-analys',
      '18-slutsatser',
    ]);
    const utan = luckorna({ ...HELT, texter: new Map(), avsnitt: [AVVIKELSER, ...kravda] });
    expect(utan.map(({ niva, fynd }) => [niva, fynd.length])).toEqual([
      ['fel', 4],
      ['varning', 1],
    ]);
    // what the nämnd has left out of its document is not asked for
    const utanAnalys = { ordning: [], avstangda: ['13-samlad-analys'] };
    expect(skrivavsnitt('kvalitetsberattelse', utanAnalys).map(({ kod }) => kod)).not.toContain('13-samlad-analys');
  });

  it('hindrar frysningen när de är fel, om inte någon skriver varför', () => {
    const fel = luckorna({ ...HELT, utkast: lage({ godkantVid: null }) });
    const varning = luckorna({ ...HELT, tysta: [{ id: 1, namn: 'Linden' }] });
    expect([antalFel(fel), antalFel(varning)]).toEqual([1, 0]);
    expect(felen([...fel, ...varning]).map(({ rubrik }) => rubrik)).toEqual(['Utkast som ingen har godkänt']);
    const berattelse = { slag: 'kvalitetsberattelse' } as Rapport;
    expect(felenMotiverade(berattelse, { fel: 1, luckskal: ' ' })).toBe(
      'Berättelsen har 1 fel. Rätta dem, eller skriv varför underlaget fryses ändå.',
    );
    expect(felenMotiverade(berattelse, { fel: 1, luckskal: 'Nämnden väntar.' })).toBeNull();
    expect(felenMotiverade(berattelse, { fel: 0 })).toBeNull();
  });

  it.each([
    ['Ring 08-123 45 67', ['telefon']],
    ['Ring 0701234567', ['telefon']],
    ['Ring 070-1234567', ['telefon']],
    ['Ring +46 70 123 45 67', ['telefon']],
    ['Skriv till anna.ek@exempel.se.', ['mejl']],
    ['Brukaren 19121212-1212 ringde', ['personnummer']],
    ['Från 2024-01-01 till 2025-12-31, 12 345 678 kronor och SN 2025/0047.', []],
    ['Mål 100 procent, 08 av 10.', []],
  ])('hittar det som kan peka ut någon: %s', (mening, slag) => {
    expect(kontaktuppgifterI(mening)).toEqual(slag);
  });
});

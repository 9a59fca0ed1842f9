import { describe, expect, it } from '@jest/globals';
import type { Kring, Kringindikator, Processfakta } from '../../src/roda-traden/kring.js';
import { LED, luckorPerLed } from '../../src/roda-traden/kedja.js';
import { luckorI } from '../../src/roda-traden/luckor.js';
import { kedjeregler, type Kedjekod } from '../../src/roda-traden/luckregler-kedja.js';
import { plan } from './planfiler.js';

const IDAG = '2026-11-22';
const rad = (id: number, url: string) => ({
  id,
  process: 'P1',
  text: `Rad ${String(id)}`,
  url: `/${url}/${String(id)}`,
});

const risk = { ...rad(1, 'risker'), status: 'bevakas' as const, beslutTill: IDAG, bedomd: '2025-11-22' };
const tillfalle = {
  ...{ ...rad(2, 'kontrolltillfallen'), status: 'klar' as const, skal: '', senast: '2026-10-14' },
  ...{ avvikelser: 2, atgarder: 1, ingenAtgard: '' },
};
const atgard = {
  ...{ ...rad(3, 'atgarder'), status: 'pagar' as const, klartSenast: IDAG, efterTill: '2026-11-21' },
};
const indikator: Kringindikator = {
  ...{ ...rad(4, 'indikatorer'), manader: 3, varde: 80, vardeTill: '2026-06-30', sedan: '2026-01-01', mal: 80 },
  ...{ riktning: 'upp', atgarder: 0 },
};
const dokument = { ...rad(5, 'styrdokument'), granskas: IDAG };
const krav = { ...rad(6, 'krav'), kontrolleras: true };
const process: Processfakta = {
  ...{ process: 'P1', aktiviteter: 3, utanRutin: 0, faststalld: true, granskas: '2026-11-22', rutiner: 1, risker: 1 },
  ...{ avvikelser: 40, hogRisk: 9, klagomal: 9, monster: 0 },
};

/** Everything stands at the last day or number at which nothing is missing. */
const hel: Kring = {
  ...{ idag: IDAG, risker: [risk], tillfallen: [tillfalle], atgarder: [atgard], indikatorer: [indikator] },
  ...{ styrdokument: [dokument], krav: [krav], processer: [process] },
};

const utfall = (om: object): Partial<Kring> => ({ tillfallen: [{ ...tillfalle, ...om }] });
const processen = (om: object): Partial<Kring> => ({ processer: [{ ...process, ...om }] });

/** What is changed for the rule to fire, and where it then leads. */
const brister: Readonly<Record<Kedjekod, readonly [Partial<Kring>, string]>> = {
  'risk-beslut-passerat': [{ risker: [{ ...risk, beslutTill: '2026-11-21' }] }, '/risker/1'],
  'risk-gammal-bedomning': [{ risker: [{ ...risk, bedomd: '2025-11-21' }] }, '/risker/1'],
  'kontroll-missad-utan-skal': [utfall({ status: 'missad', skal: ' ' }), '/kontrolltillfallen/2'],
  'utfall-inte-analyserat': [utfall({ status: 'inrapporterad', senast: '2026-10-22' }), '/kontrolltillfallen/2'],
  'utfall-utan-atgard': [utfall({ atgarder: 0 }), '/kontrolltillfallen/2'],
  'indikator-utan-varde': [{ indikatorer: [{ ...indikator, vardeTill: '2026-03-31' }] }, '/indikatorer/4'],
  'indikator-under-mal-utan-atgard': [{ indikatorer: [{ ...indikator, varde: 79.9 }] }, '/indikatorer/4'],
  'atgard-forsenad': [{ atgarder: [{ ...atgard, klartSenast: '2026-11-21' }] }, '/atgarder/3'],
  'effekt-inte-uppfoljd': [{ atgarder: [{ ...atgard, status: 'genomford' }] }, '/atgarder/3'],
  'process-utan-aktivitet': [processen({ aktiviteter: 0 }), 'P1'],
  'process-utan-rutin': [processen({ rutiner: 0 }), 'P1'],
  'aktivitet-utan-rutin': [processen({ utanRutin: 1 }), 'P1'],
  'process-inte-faststalld': [processen({ faststalld: false }), 'P1'],
  'process-granskning-passerad': [processen({ granskas: '2026-11-21' }), 'P1'],
  'rutin-granskning-passerad': [{ styrdokument: [{ ...dokument, granskas: '2026-11-21' }] }, '/styrdokument/5'],
  'krav-utan-egenkontroll': [{ krav: [{ ...krav, kontrolleras: false }] }, '/krav/6'],
  'avvikelser-utan-risk': [processen({ risker: 0, klagomal: 0 }), 'P1'],
  'klagomal-utan-risk': [processen({ risker: 0, hogRisk: 0 }), 'P1'],
  'monster-utan-stallningstagande': [processen({ monster: 1 }), 'P1'],
};

const fynd = (kring: Partial<Kring>) =>
  luckorI({ ...plan(), kring: { ...hel, ...kring } }).map(({ kod, fynd: traffar }) => [
    kod,
    traffar.map(({ url, nyckel }) => url ?? nyckel),
  ]);

describe('luckor i hela tråden', () => {
  it('finns inte när allt är gjort i tid', () => {
    expect(fynd({})).toEqual([]);
  });

  it.each(kedjeregler.map(({ kod }) => kod))('%s visas när den finns, ensam, och leder dit den rättas', (kod) => {
    const [andrat, dit] = brister[kod];
    expect(fynd(andrat)).toEqual([[kod, [dit]]]);
  });

  it.each(kedjeregler.map(({ kod }) => kod))('%s sägs i en svensk mening', (kod) => {
    const [andrat] = brister[kod];
    const mening = luckorI({ ...plan(), kring: { ...hel, ...andrat } })[0]?.fynd[0]?.mening;
    expect(mening).toMatch(/^[A-ZÅÄÖ4].*\.$/);
    expect(mening).toContain('4.1');
    expect(mening).not.toMatch(/undefined|null|\.\./);
  });

  it.each([
    ['ett skäl att avstå räcker i stället för en åtgärd', utfall({ atgarder: 0, ingenAtgard: 'Engångshändelse' })],
    [
      'det som inte är analyserat än bedöms inte',
      utfall({ status: 'kvalitetssakrad', senast: '2026-10-23', atgarder: 0 }),
    ],
    [
      'en indikator som ska gå ned får vara under',
      { indikatorer: [{ ...indikator, riktning: 'ned' as const, varde: 10 }] },
    ],
    ['saknat värde är inte noll', { indikatorer: [{ ...indikator, varde: null }] }],
    ['en pågående åtgärd räcker', { indikatorer: [{ ...indikator, varde: 10, atgarder: 1 }] }],
    ['fyra avvikelser är för få, och dolda är inga', processen({ risker: 0, hogRisk: 4, klagomal: null })],
    ['en stängd risk bedöms inte igen', { risker: [{ ...risk, status: 'stangd' as const, bedomd: '2020-01-01' }] }],
    ['en åtgärd utan mätfönster', { atgarder: [{ ...atgard, status: 'genomford' as const, efterTill: null }] }],
  ])('%s', (_, kring) => {
    expect(fynd(kring)).toEqual([]);
  });

  it('gäller inte en plan som inte är i bruk', () => {
    expect(luckorI(plan())).toEqual([]);
  });
});

describe('den röda tråden för en process', () => {
  const per = (kring: Partial<Kring>, process = 'P1') =>
    luckorPerLed({ ...plan(), kring: { ...hel, ...kring } }, process, ({ url }) => url ?? null);
  const leden = (kring: Partial<Kring>): string[] =>
    Object.entries(per(kring)).flatMap(([led, luckor]) => (luckor.length > 0 ? [led] : []));

  it.each([
    ['process-utan-rutin', 'process'],
    ['risk-beslut-passerat', 'risk'],
    ['krav-utan-egenkontroll', 'egenkontroll'],
    ['kontroll-missad-utan-skal', 'utfall'],
    ['indikator-utan-varde', 'utfall'],
    ['avvikelser-utan-risk', 'handelse'],
    ['utfall-utan-atgard', 'atgard'],
    ['effekt-inte-uppfoljd', 'effekt'],
  ] as const)('%s står vid %s', (kod, led) => {
    expect(leden(brister[kod][0])).toEqual([led]);
    expect(Object.keys(LED)).toContain(led);
  });

  it('tappar ingen lucka, visar den värsta först och bara den egna processens', () => {
    const kring = { ...brister['risk-beslut-passerat'][0], ...processen({ risker: 0 }) };
    const alla = Object.values(per(kring)).flat();
    expect(alla.map(({ niva }) => niva)).toEqual(['fel', 'fel', 'varning']);
    expect(per(kring).handelse.map(({ niva }) => niva)).toEqual(['fel', 'varning']);
    expect(Object.values(per(kring, 'P2')).flat()).toEqual([]);
  });
});

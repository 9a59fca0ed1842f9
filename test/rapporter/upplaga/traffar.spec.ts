import { describe, expect, it } from '@jest/globals';
import type { Siffra } from '../../../src/rapporter/underlag.js';
import { lattlastUtkast, svarlast } from '../../../src/rapporter/upplaga/lattlast.js';
import { traffarI } from '../../../src/rapporter/upplaga/traffar.js';
import { PERIOD, underlag } from './prov.js';

const KANNEDOM = {
  personer: ['Kim Lindqvist', 'Åsa von Essen', 'Maria Ek'],
  kanda: [
    'Gruppbostad Solsidan',
    'Socialnämnden',
    'Sommarstad',
    'Utredning Barn',
    'Utredningsgrupp 3',
    'Barn- och Familjeenheten (norr)',
  ],
  doldaTal: new Set([3, 47]),
};
const traffar = (text: string, medTal = true): string[] =>
  traffarI(text, KANNEDOM, medTal).map((traff) => `${traff.slag}: ${traff.text}`);

describe('det som kan peka ut någon', () => {
  it.each([
    ['Hon, 850312-1234, bor kvar.', ['personnummer: 850312-1234']],
    ['19850312 1234', ['personnummer: 19850312 1234']],
    ['samordningsnummer 850372-1234', ['personnummer: 850372-1234']],
    // a mistyped one, that no check digit knows, points out somebody too
    ['8503121235', ['personnummer: 8503121235']],
    ['Skriv till anna.berg@exempel.se.', ['epost: anna.berg@exempel.se']],
    ['anna (at) exempel.se', ['epost: anna (at) exempel.se']],
    ['Ring 070-123 45 67 eller 08-12 34 56.', ['telefon: 070-123 45 67', 'telefon: 08-12 34 56']],
    ['Ring +46 70 123 45 67.', ['telefon: +46 70 123 45 67']],
    ['Hos Anna Berg-Nilsson blev det fel.', ['namn: Anna Berg-Nilsson']],
    ['Vi talade med Anna af Klint.', ['namn: Anna af Klint']],
    ['Där bor Kevin nu, men Åsa-Lena flyttade.', ['namn: Kevin', 'namn: Åsa-Lena']],
    ['Kim Lindqvist skrev det.', ['register: Kim Lindqvist']],
    ['Det sade Lindqvist också.', ['register: Lindqvist']],
    ['Patienten A.B. och K. Berg föll.', ['initialer: A.B.', 'initialer: K. Berg']],
    ['Det var 3 fall och 47 samtal.', ['tal: 3', 'tal: 47']],
    ['Tre rapporter kom in, två av dem i maj.', ['tal: Tre']],
    ['Det hände 3 gånger, och 3 × av 47.', ['tal: 3', 'tal: 47']],
  ])('hittas: %s', (text, funna) => {
    expect(traffar(text)).toEqual(funna);
  });

  it.each([
    ['Enligt lex Sarah och Lex Maria, 27 kap. 2 §.'],
    ['Gruppbostad Solsidan och Utredning Barn i Sommarstad, på Barn- och Familjeenheten (norr).'],
    ['Under 2025 ökade antalet från 128 till 161.'],
    ['Dnr SN 2026/114, beslut 2026-03-10, § 3, kvartal 3.'],
    ['God kvalitet (3 kap. 1–3 §§), 3–4 maj 2026, Dnr 3.5.1-20417/2025, KR 2025/47.'],
    ['3 × 3 = 3, minst 3 gånger per år. Utredningsgrupp 3 och tredje kvartalet.'],
    ['1. Vi lyssnar.\n3. Vi följer upp.'],
    ['Enligt Barnkonventionen, och i Kolada. Varje barn. Hon sade: Nej.'],
    ['Varje enhet har haft samtal. Det hjälpte.'],
  ])('hittas inte i: %s', (text) => {
    expect(traffar(text)).toEqual([]);
  });

  it('ett dolt tal söks bara i det som någon har skrivit', () => {
    expect(traffar('Det var 3 fall hos Norrgården.', false)).toEqual([]);
  });
});

describe('den lättlästa texten', () => {
  it('säger inte om ett dolt tal att det är litet', () => {
    const dold: Siffra = {
      ...{ varde: null, visas: 'dolt', dold: true },
      fakta: { kod: 'synpunkt.inkomna', dimensioner: { ar: 2025 }, period: PERIOD },
    };
    const hela = underlag({ dold });
    expect(lattlastUtkast(hela, hela.avsnitt)).toContain(
      'Det kom in synpunkter och klagomål. Antalet visas inte, så att ingen ska gå att känna igen.',
    );
  });

  it('räknar i en plan det som planen själv tar upp', () => {
    const process = { risker: [{}, {}], atgarder: [{}], egenkontroller: [] };
    const plan = { ...underlag({ processer: [process, { risker: [{}] }] }), slag: 'kvalitetsplan' as const };
    const text = lattlastUtkast(plan, plan.avsnitt);
    expect(text).toContain('Planen tar upp 3 saker som kan gå fel.');
    expect(text).toContain('Planen har 1 sak som ska göras.');
    expect(text).not.toContain('kontrollera');
    expect(svarlast(text)).toEqual([]);
  });

  it('har korta meningar och ryms på en sida', () => {
    expect(svarlast('Det kom 40 klagomål.\nVi svarade på alla.')).toEqual([]);
    expect(svarlast(`${'ord '.repeat(18)}slut. Kort.`)).toEqual([expect.stringContaining('Dela meningen ”ord ord')]);
    expect(svarlast('Kort mening. '.repeat(200))).toEqual([expect.stringContaining('Korta texten')]);
  });
});

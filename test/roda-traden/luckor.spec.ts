import { describe, expect, it } from '@jest/globals';
import { luckorI, type Luckkod } from '../../src/roda-traden/luckor.js';
import { planregler, type Plankod } from '../../src/roda-traden/luckregler-plan.js';
import type { Planunderlag } from '../../src/roda-traden/planunderlag.js';
import { plan, type Rader } from './planfiler.js';

const nycklar = (kod: Luckkod, underlag: Planunderlag) =>
  luckorI(underlag).flatMap((lucka) => (lucka.kod === kod ? lucka.fynd.map((fynd) => fynd.nyckel) : []));

const satt =
  (fil: keyof Rader, nr: number, varden: Record<string, string>) =>
  (rader: Rader): void => {
    Object.assign(rader[fil][nr] ?? {}, varden);
  };
const taBort =
  (fil: keyof Rader, nr: number) =>
  (rader: Rader): void => {
    rader[fil].splice(nr, 1);
  };

/** One change that makes the rule fire, and the keys that it must then name. The whole plan is the passing case. */
const brister: Record<Plankod, [andra: (rader: Rader) => void, nycklar: string[]]> = {
  'process-utan-risk': [taBort('risker', 2), ['P2']],
  'risk-utan-bedomning': [satt('risker', 1, { konsekvens: '' }), ['R2']],
  'risk-utan-kvalitetsomrade': [satt('risker', 0, { kvalitetsomrade: '' }), ['R1']],
  'risk-utan-egenkontroll': [satt('egenkontroller', 0, { risker: 'R1' }), ['R2']],
  'hog-risk-utan-egenkontroll': [satt('egenkontroller', 0, { risker: 'R2' }), ['R1']],
  'hog-risk-utan-atgard': [satt('atgarder', 0, { risker: 'R2' }), ['R1']],
  'samma-risk-i-flera-processer': [satt('risker', 2, { text: 'risk att  barnet inte hörs' }), ['R1', 'R3']],
  'process-utan-egenkontroll': [taBort('egenkontroller', 1), ['P2']],
  'egenkontroll-utan-frekvens': [satt('egenkontroller', 0, { frekvens: '' }), ['E1']],
  'egenkontroll-utan-omfattning': [satt('egenkontroller', 1, { omfattning: '' }), ['E2']],
  'egenkontroll-utan-ansvarig': [satt('egenkontroller', 1, { ansvarig: '' }), ['E2']],
  'egenkontroll-utan-malvarde': [satt('egenkontroller', 0, { malvarde: '' }), ['E1']],
  'process-utan-atgard': [taBort('atgarder', 1), ['P2']],
  'atgard-utan-ansvarig': [satt('atgarder', 1, { ansvarig: '' }), ['A2']],
  'atgard-utan-datum': [satt('atgarder', 0, { klart_senast: '' }), ['A1']],
  'atgard-utan-effektmatning': [satt('atgarder', 0, { effektmatning: '' }), ['A1']],
  'kvalitetsomrade-utan-risk': [satt('risker', 2, { kvalitetsomrade: 'Tillgänglighet' }), ['effektivitet']],
  'kvalitetsomrade-utan-text': [satt('texter', 5, { text: '' }), ['effektivitet']],
};

describe('luckor i planen', () => {
  it('finns inte i en hel plan', () => {
    expect(luckorI(plan())).toEqual([]);
  });

  it.each(planregler.map((regel) => regel.kod))('%s visas när den finns och pekar ut raden', (kod) => {
    const [andra, vantade] = brister[kod];
    expect(nycklar(kod, plan())).toEqual([]);
    expect(nycklar(kod, plan(andra))).toEqual(vantade);
  });

  it.each(planregler.map((regel) => regel.kod))('%s sägs i en svensk mening med process eller område', (kod) => {
    const mening = luckorI(plan(brister[kod][0])).find((lucka) => lucka.kod === kod)?.fynd[0]?.mening;
    expect(mening).toMatch(/^[A-ZÅÄÖ0-9].*\.$/);
    expect(mening).toMatch(/\(?[45]\.1|effektivitet/);
    expect(mening).not.toMatch(/undefined|null|\.\./);
  });

  it('en egenkontroll utan utpekade risker gäller hela sin process', () => {
    expect(nycklar('risk-utan-egenkontroll', plan(satt('egenkontroller', 0, { risker: '' })))).toEqual([]);
  });

  it('en egenkontroll i en annan process räcker när den pekar ut risken', () => {
    const annan = plan((rader) => {
      satt('egenkontroller', 0, { risker: 'R1' })(rader);
      satt('egenkontroller', 1, { risker: 'R2|R3' })(rader);
    });
    expect(nycklar('risk-utan-egenkontroll', annan)).toEqual([]);
  });

  it.each([
    ['2', '4', ['R1', 'R2']],
    ['2', '3', ['R2']],
    ['4', '2', ['R1', 'R2']],
    ['', '4', ['R2']],
  ])('sannolikhet %s och konsekvens %s utan åtgärd ger %j', (sannolikhet, konsekvens, vantade) => {
    const utan = plan((rader) => {
      satt('risker', 0, { sannolikhet, konsekvens })(rader);
      taBort('atgarder', 0)(rader);
    });
    expect(nycklar('hog-risk-utan-atgard', utan)).toEqual(vantade);
  });

  it('samma risk två gånger i en process är ingen lucka', () => {
    const dubbel = plan(satt('risker', 1, { text: 'Risk att barnet inte hörs.' }));
    expect(nycklar('samma-risk-i-flera-processer', dubbel)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { kvalitetsomraden, type Kvalitetsomrade } from '../../src/processer/kodlistor.texter.js';
import { luckorI, type Luckkod } from '../../src/roda-traden/luckor.js';
import { tolkaPlan } from '../../src/roda-traden/plan-import.js';
import { nackasFiler, nackasPlan } from './planfiler.js';

describe('Nackas kvalitetsplan 2020', () => {
  const plan = nackasPlan();
  const nummer = (nyckel: string) => plan.processer.find((process) => process.nyckel === nyckel)?.nummer;
  const fynd = (kod: Luckkod) => luckorI(plan).find((lucka) => lucka.kod === kod)?.fynd ?? [];

  it('läses utan problem', () => {
    expect(tolkaPlan(nackasFiler(), 2020).problem).toEqual([]);
  });

  it('har 16 processer, 43 risker, 19 egenkontroller och 48 åtgärder', () => {
    const { processer, risker, egenkontroller, atgarder } = plan;
    expect([processer, risker, egenkontroller, atgarder].map((rader) => rader.length)).toEqual([16, 43, 19, 48]);
  });

  it('har processerna i originalets ordning, tio i huvudprocessen och sex stödprocesser', () => {
    expect(plan.processer.map((process) => process.nummer).join(' ')).toBe(
      '4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 4.9 4.10 5.1 5.2 5.3 5.4 5.5 5.6',
    );
    expect(plan.processer.map((p) => `${p.slag}: ${p.grupp}`)).toEqual([
      ...Array<string>(10).fill('huvudprocess: Barn- och familjeprocess'),
      ...Array<string>(6).fill('stodprocess: Stödprocesser'),
    ]);
  });

  it.each([
    ['risker', [1, 2, 3, 8, 4, 6, 2, 2, 2, 1, 2, 4, 1, 2, 1, 2]],
    ['egenkontroller', [1, 0, 4, 2, 3, 4, 1, 2, 1, 0, 0, 0, 1, 0, 0, 0]],
    ['atgarder', [2, 2, 4, 10, 2, 10, 0, 3, 2, 1, 2, 3, 2, 2, 1, 2]],
  ] as const)('har %s under rätt process', (slag, antal) => {
    const under = plan.processer.map((p) => plan[slag].filter((rad) => rad.process === p.nyckel).length);
    expect(under).toEqual(antal);
    const ordning = plan[slag].map((rad) => plan.processer.findIndex((p) => p.nyckel === rad.process));
    expect(ordning).toEqual([...ordning].sort((a, b) => a - b));
    expect(plan[slag].map((rad) => rad.ordning)).toEqual(plan[slag].map((_, nr) => nr + 1));
  });

  it('har 32 risker med kvalitetsområde, 6 med enbart deltema och 5 utan någotdera', () => {
    const antal = Object.fromEntries(
      (Object.keys(kvalitetsomraden) as Kvalitetsomrade[]).map((omrade) => [
        omrade,
        plan.risker.filter((risk) => risk.kvalitetsomraden.includes(omrade)).length,
      ]),
    );
    expect(antal).toEqual({
      sjalvbestammande: 7,
      helhetssyn: 6,
      trygghet: 12,
      kunskapsbaserad: 7,
      tillganglighet: 0,
      effektivitet: 0,
    });
    const utan = plan.risker.filter((risk) => risk.kvalitetsomraden.length === 0);
    expect(utan.filter((risk) => risk.deltema.length > 0).map((r) => nummer(r.process))).toEqual([
      ...['5.1', '5.2', '5.3', '5.5', '5.6', '5.6'],
    ]);
    expect(utan.filter((risk) => risk.deltema.length === 0).map((r) => nummer(r.process))).toEqual([
      ...['4.5', '4.10', '5.1', '5.4', '5.4'],
    ]);
  });

  it('behåller originalets stavning bredvid koden', () => {
    const stavat = (kallan: string) => plan.risker.filter((risk) => risk.omradeIKallan === kallan);
    expect(stavat('Trygg och säker').map((risk) => risk.kvalitetsomraden)).toEqual([['trygghet']]);
    expect(stavat('Helhetsyn och samordning').map((risk) => risk.kvalitetsomraden)).toEqual([['helhetssyn']]);
  });

  it('skiljer kvalitetsområde, deltema och text åt utan att ändra ett ord', () => {
    const risk = plan.risker.find((rad) => rad.process === 'P4.8');
    expect(risk).toMatchObject({
      omradeIKallan: 'Självbestämmande och integritet',
      deltema: ['Barns delaktighet'],
      text: 'Risk för att barns delaktighet och självbestämmande inte beaktas i tillräckligt hög grad vid uppföljning av insats.',
    });
    expect(plan.risker.at(-1)?.text).toBe('Risk för bristande kvalitet i vård av placerade barn.');
    expect(plan.processer[3]?.namn).toBe('Utredning enligt 11 kap 1,2§§ SoL');
  });

  it('har berättelsen i kapitel 1–3 i ordning, med text för fem av sex kvalitetsområden', () => {
    expect(plan.texter.map((text) => `${text.kapitel} ${text.rubrik}`)).toEqual([
      '1 Kvalitetsplan',
      '1.1 Vad är kvalitet i verksamheten?',
      '2 Syfte med kvalitetsarbete',
      '3 Identifierade förbättringsområden',
      '3 Självbestämmande och integritet',
      '3 Helhetssyn och samordning',
      '3 Trygghet och säkerhet',
      '3 Kunskapsbaserad verksamhet',
      '3 Tillgänglighet',
    ]);
    expect(plan.texter.map((text) => text.text.split(/\n\n/).filter(Boolean).length)).toEqual([
      ...[0, 8, 3, 1, 6, 4, 7, 1, 1],
    ]);
    expect(plan.texter[1]?.text).toContain('\n\n- lagar och andra föreskrifter');
  });

  it.each<[Luckkod, string]>([
    ['process-utan-egenkontroll', '4.2 4.10 5.1 5.2 5.4 5.5 5.6'],
    ['process-utan-atgard', '4.7'],
    ['process-utan-risk', ''],
  ])('visar luckan %s för %s', (kod, vantat) => {
    expect(
      fynd(kod)
        .map((traff) => traff.process?.nummer)
        .join(' '),
    ).toBe(vantat);
  });

  it.each<[Luckkod, number]>([
    ['atgard-utan-ansvarig', 48],
    ['atgard-utan-datum', 48],
    ['atgard-utan-effektmatning', 48],
    ['risk-utan-kvalitetsomrade', 11],
    ['risk-utan-bedomning', 43],
    // The risks of the seven processes that have no egenkontroll.
    ['risk-utan-egenkontroll', 14],
    ['hog-risk-utan-atgard', 0],
    ['egenkontroll-utan-frekvens', 19],
    ['egenkontroll-utan-malvarde', 19],
  ])('visar luckan %s på %i ställen', (kod, antal) => {
    expect(fynd(kod)).toHaveLength(antal);
  });

  it('visar att tillgänglighet och effektivitet saknar risk och att effektivitet saknar text', () => {
    expect(fynd('kvalitetsomrade-utan-risk').map((t) => t.nyckel)).toEqual(['tillganglighet', 'effektivitet']);
    expect(fynd('kvalitetsomrade-utan-text').map((t) => t.mening)).toEqual(['Planen har ingen text om effektivitet.']);
  });

  it('visar samma risk i 4.3, 4.5, 4.6 och 4.7', () => {
    const delaktighet = fynd('samma-risk-i-flera-processer').find((traff) => traff.nyckel === 'R4.3-1');
    expect(delaktighet?.mening).toBe(
      'Risken ”Risk för att barns delaktighet och självbestämmande inte beaktas i tillräckligt hög grad” (4.3) står också under 4.5, 4.6, 4.7.',
    );
  });
});

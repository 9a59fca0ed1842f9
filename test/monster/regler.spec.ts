import { describe, expect, it } from '@jest/globals';
import { bemot } from '../../src/monster/bemotande.js';
import { iFleraEnheter } from '../../src/monster/flera-enheter.js';
import { koncentrationer, pareto } from '../../src/monster/koncentration.js';
import { nyckelFor, type Monster, monstergranser } from '../../src/monster/monster.js';
import { faTillbud, faRapporter, median, tystnader, type Rapportering } from '../../src/monster/tystnad.js';
import { arstider, tidpunkter, upprepningar, type Rakning } from '../../src/monster/upprepning.js';

const IDAG = '2026-11-22';
const DAGAR = { idag: IDAG, fran: '2026-08-25' };

const rakning = (om: Partial<Rakning> = {}): Rakning => ({
  ...{ enhetId: 1, dimension: 'kategori', kod: 'utforande.uteblir', nu: 6, forr: 4, historik: 365 },
  ...om,
});

describe('upprepning mot enhetens egen historik', () => {
  // Ten in 455 days, of which 90 are the window: p = 90/455. P(X ≥ 6) = 0.0071 and P(X ≥ 5 of 9) = 0.0215.
  it('föreslås när slumpen ger så många högst en gång på hundra', () => {
    const [monster, ...fler] = upprepningar([rakning()], DAGAR);
    expect(fler).toEqual([]);
    expect(monster).toMatchObject({ slag: 'upprepning', vad: 'kategori:utforande.uteblir', enheter: [1], styrka: 6 });
    // four in 365 days are 1.0 in 90
    expect(monster?.tal).toMatchObject({ nu: 6, forr: 4, vantat: 1 });
  });

  it.each([
    ['fem mot fyra kan vara slump', { nu: 5 }],
    ['fyra är för få, också mot ingen', { nu: 4, forr: 0 }],
    ['sex är som vanligt för den som har många', { forr: 40 }],
    ['ingen vet vad som är vanligt efter två månader', { historik: 60, forr: 0 }],
  ])('föreslås inte: %s', (_, om) => {
    expect(upprepningar([rakning(om)], DAGAR)).toEqual([]);
  });

  it('räknar hela enheten som ett slag för sig, men aldrig veckodagar', () => {
    const rader = [rakning({ dimension: 'plats', kod: '' }), rakning({ dimension: 'veckodag', kod: '5' })];
    expect(upprepningar(rader, DAGAR).map(({ vad }) => vad)).toEqual(['plats']);
  });
});

describe('tidpunkt', () => {
  const fredagar = (nu: number, forr: number): Rakning[] => [
    rakning({ dimension: 'veckodag', kod: '5', nu, forr }),
    rakning({ dimension: 'veckodag', kod: '1', nu: 10 - nu, forr: 30 - forr }),
  ];

  // 6 of 10 on Fridays against 4 of 30: of 40, 10 are marked and 10 drawn; P(X ≥ 6) = 0.0077
  it('föreslås när veckodagens andel har ökat', () => {
    expect(tidpunkter(fredagar(6, 4), DAGAR)).toMatchObject([
      { vad: 'veckodag:5', styrka: 6, tal: { nu: 6, nuAlla: 10, forr: 4, forrAlla: 30 } },
    ]);
  });

  it('föreslås inte när alla dagar har blivit fler, eller det aldrig har funnits något att jämföra med', () => {
    expect(tidpunkter(fredagar(6, 16), DAGAR)).toEqual([]);
    expect(tidpunkter([rakning({ dimension: 'veckodag', kod: '5', nu: 9, forr: 0 })], DAGAR)).toEqual([]);
  });
});

describe('årstid', () => {
  /** Three years with two a month, and so many in July. */
  const tre = (juli: readonly number[]) =>
    juli.flatMap((antal, ar) =>
      Array.from({ length: 12 }, (_, nr) => ({ enhetId: 1, ar, manad: nr + 1, antal: nr === 6 ? antal : 2 })),
    );
  const dagar = { fran: '2023-11-01', till: '2026-10-31' };

  // 21 of 87: had they been spread evenly it had been 7.3
  it('föreslås när samma månad står över året tre år i rad', () => {
    expect(arstider(tre([7, 7, 7]), dagar)).toMatchObject([{ vad: 'manad:7', tal: { nu: 21, alla: 87, vantat: 7.3 } }]);
  });

  it('föreslås inte av ett enda år, eller av för få', () => {
    expect(arstider(tre([21, 0, 0]), dagar)).toEqual([]);
    expect(
      arstider(
        tre([7, 7, 7]).map((rad) => ({ ...rad, antal: rad.manad === 7 ? 7 : 0 })),
        dagar,
      ),
    ).toEqual([]);
  });
});

describe('Pareto', () => {
  const kod = (antal: readonly number[]) => antal.map((ett, nr) => ({ kod: `k${String(nr)}`, antal: ett }));

  it('säger vilka som står för fyra femtedelar, det vanligaste först', () => {
    // 50 + 30 = 80 of 100
    expect(pareto(kod([5, 50, 30, 15])).map((rad) => [rad.antal, rad.upplopt, rad.avgorande])).toEqual([
      [50, 50, true],
      [30, 80, true],
      [15, 95, false],
      [5, 100, false],
    ]);
    expect(pareto(kod([0, 0]))).toEqual([]);
  });

  it('föreslås när få slag står för det mesta, och inte annars', () => {
    const dagar = { fran: '2025-11-23', till: IDAG };
    // 40 + 20 + 20 = 80 of 96, three of nine
    expect(koncentrationer(kod([40, 20, 20, 3, 3, 3, 3, 2, 2]), dagar)).toMatchObject([
      { vad: 'ar:2026', enheter: [], styrka: 3, tal: { fa: 3, slag: 9, nu: 80, alla: 96 } },
    ]);
    expect(koncentrationer(kod([11, 11, 11, 11, 11, 11, 11, 11, 11]), dagar)).toEqual([]);
    expect(koncentrationer(kod([40, 20, 20, 16]), dagar)).toEqual([]);
    expect(koncentrationer(kod([20, 10, 10, 1, 1, 1, 1, 1, 1]), dagar)).toEqual([]);
  });
});

describe('samma rutin i flera enheter', () => {
  const dagar = { fran: '2026-05-27', till: IDAG };

  it('föreslås när minst två enheter har minst tre var', () => {
    const rader = [
      { processId: 7, enhetId: 2, antal: 4 },
      { processId: 7, enhetId: 1, antal: 3 },
      { processId: 7, enhetId: 3, antal: 2 },
    ];
    expect(iFleraEnheter(rader, dagar)).toMatchObject([{ processId: 7, enheter: [1, 2], styrka: 7 }]);
  });

  it('föreslås inte av en enda enhet, eller av två i var sin process', () => {
    expect(iFleraEnheter([{ processId: 7, enhetId: 1, antal: 9 }], dagar)).toEqual([]);
    const skilda = [1, 2].map((nr) => ({ processId: nr, enhetId: nr, antal: 5 }));
    expect(iFleraEnheter(skilda, dagar)).toEqual([]);
  });
});

const rapportering = (om: Partial<Rapportering> = {}): Rapportering => ({
  ...{ enhetId: 1, sedan: '2020-01-01', senast: '2026-11-01', antal: 10, bedomda: 20, tillbud: 5, arsarbetare: 10 },
  ...om,
});

describe('tystnad', () => {
  it('föreslås efter nittio dagar, också när enheten aldrig har rapporterat', () => {
    // 24 August to 22 November is 90 days
    expect(tystnader([rapportering({ senast: '2026-08-24' })], IDAG)).toMatchObject([{ styrka: 90 }]);
    expect(tystnader([rapportering({ senast: null, sedan: '2026-08-14' })], IDAG)).toMatchObject([
      { styrka: 100, tal: { senast: null } },
    ]);
  });

  it.each([
    ['åttionio dagar', { senast: '2026-08-25' }],
    ['en enhet som är ny', { senast: null, sedan: '2026-10-01' }],
    ['en enhet så liten att det inte säger något', { senast: null, arsarbetare: 4 }],
  ])('föreslås inte: %s', (_, om) => {
    expect(tystnader([rapportering(om)], IDAG)).toEqual([]);
  });

  it('följer nämndens egna gränser', () => {
    const granser = monstergranser({ monster_tystnad_dagar: 60, monster_tillbud_procent: 30, monster_liten_enhet: 11 });
    expect(tystnader([rapportering({ senast: '2026-09-20', arsarbetare: 12 })], IDAG, granser)).toHaveLength(1);
    expect(tystnader([rapportering({ senast: '2026-09-20' })], IDAG, granser)).toEqual([]);
    expect(faTillbud([rapportering({ tillbud: 5 })], IDAG, granser)).toMatchObject([{ tal: { procent: 30 } }]);
  });

  it('föreslår den som bara rapporterar det allvarliga', () => {
    expect(faTillbud([rapportering({ tillbud: 1 })], IDAG)).toMatchObject([{ tal: { tillbud: 1, bedomda: 20 } }]);
    // two of twenty is one in ten
    expect(faTillbud([rapportering({ tillbud: 2 }), rapportering({ tillbud: 0, bedomda: 19 })], IDAG)).toEqual([]);
  });

  it('föreslår den som rapporterar hälften så mycket som mitten, per tio årsarbetare', () => {
    const andra = [2, 3].map((enhetId) => rapportering({ enhetId }));
    const [monster] = faRapporter([rapportering({ antal: 10, arsarbetare: 20 }), ...andra], IDAG);
    expect(monster).toMatchObject({ enheter: [1], styrka: 2, tal: { kvot: 5, median: 10 } });
    expect(faRapporter([rapportering({ antal: 11, arsarbetare: 20 }), ...andra], IDAG)).toEqual([]);
    expect(faRapporter([rapportering({ antal: 0 }), ...andra.slice(1)], IDAG)).toEqual([]);
    const liten = rapportering({ antal: 0, arsarbetare: 3 });
    expect(faRapporter([liten, rapportering({ enhetId: 4 }), ...andra], IDAG)).toEqual([]);
  });

  it('räknar medianen', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0]);
  });
});

describe('samma mönster', () => {
  const monster = (styrka: number): Monster => ({
    ...{ slag: 'upprepning', vad: 'plats', enheter: [1], processId: null, styrka },
    tal: { fran: DAGAR.fran, till: IDAG },
  });
  const fore = { id: 1, styrka: 8, sedd: '2026-11-21' };

  it.each([
    ['föreslås första gången', 8, undefined, 'foresla'],
    ['växer medan det är nytt', 9, { ...fore, status: 'ny' }, 'vaxer'],
    ['växer medan det övervägs', 9, { ...fore, status: 'overvags' }, 'vaxer'],
    ['är kvar när det är likadant', 8, { ...fore, status: 'ny' }, 'kvar'],
    ['kommer inte tillbaka när det är avfärdat', 11, { ...fore, status: 'avfardad' }, 'kvar'],
    ['kommer tillbaka när det är hälften till', 12, { ...fore, status: 'avfardad' }, 'foresla'],
    ['kommer inte tillbaka medan riskanalysen tar hand om det', 8, { ...fore, status: 'riskanalys' }, 'kvar'],
    [
      'kommer inte tillbaka för att det har varit borta, om det är avfärdat',
      8,
      { id: 1, styrka: 8, sedd: '2026-01-01', status: 'avfardad' },
      'kvar',
    ],
    [
      'kommer tillbaka när det har varit borta efter en åtgärd',
      8,
      { id: 1, styrka: 8, sedd: '2026-08-23', status: 'atgard' },
      'foresla',
    ],
    ['kommer inte tillbaka när det nyss sågs', 8, { id: 1, styrka: 8, sedd: '2026-08-24', status: 'atgard' }, 'kvar'],
  ] as const)('%s', (_, styrka, tidigare, svar) => {
    expect(bemot(monster(styrka), tidigare, IDAG)).toBe(svar);
  });

  it('är samma när processen är densamma, fast det är fler enheter', () => {
    const i = (enheter: number[]) =>
      nyckelFor({ ...monster(1), slag: 'flera_enheter', vad: '', enheter, processId: 7 });
    expect(i([1, 2])).toBe(i([1, 2, 3]));
    expect(nyckelFor(monster(1))).not.toBe(nyckelFor({ ...monster(1), enheter: [2] }));
  });
});

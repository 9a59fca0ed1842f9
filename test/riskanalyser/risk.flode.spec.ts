import { describe, expect, it } from '@jest/globals';
import type { Roll, Vem } from '../../src/database/vem.js';
import { granska } from '../../src/floden/granska.js';
import { NY } from '../../src/floden/flode.js';
import { prova } from '../../src/floden/prova.js';
import { RISK_BEDOMD, RISK_START, riskFlode } from '../../src/riskanalyser/risk.flode.js';
import type { Risk } from '../../src/riskanalyser/risk.krav.js';
import { deltemanI, riskdelar, riskmening } from '../../src/riskanalyser/riskmening.js';
import { Riskskalor, SKR_SKALA } from '../../src/processer/skalor.texter.js';
import { foreOchNu, iRutan, type Matris } from '../../src/riskanalyser/riskmatris.js';

const risk = (andrat: Partial<Risk> = {}): Risk => ({
  ...{ id: 1, status: 'varderad', version: 1, namnd_id: 1, nyckel: 'R1', plan_ar: 2026, process_id: 1, ordning: 1 },
  ...{ text: 'Risk.', kvalitetsomraden: [], deltema: [], omrade_i_kallan: null, sannolikhet: 3, konsekvens: 4 },
  ...{ vad_hander: null, beror_pa: null, leder_till: null, text_i_kallan: null, barnperspektiv: '' },
  ...{ beslut_till: null, samma_som: null, intern_kontroll_sedan: null, riskanalys_id: null },
  ...{ riskagare_id: null, aktivitet_id: null, skala_id: null },
  ...{ motivering: null, acceptans: null, riskagare: null, atgarder: 1, omvarderad: true },
  ...andrat,
});
const vem = (roll: Roll): Vem => ({
  ...{ slag: 'person', namndId: 1, namn: 'Prov', hemenheter: [], personId: 1, enheter: [], roller: [roll] },
});

describe('riskens flöde', () => {
  it('håller ihop och börjar där importen lägger raderna', () => {
    expect(granska(riskFlode, '2026-11-22')).toEqual([]);
    expect([RISK_START, RISK_BEDOMD]).toEqual(['identifierad', 'varderad']);
  });

  it.each([
    ['acceptera', 'varderad', { konsekvens: null }, 'Bedöm sannolikhet och konsekvens.'],
    ['atgarda', 'varderad', { sannolikhet: null }, 'Bedöm sannolikhet och konsekvens.'],
    ['atgarda', 'varderad', { atgarder: 0 }, 'Lägg till minst en åtgärd'],
    ['bevaka', 'varderad', { konsekvens: null }, 'Bedöm sannolikhet och konsekvens.'],
    ['stang', 'atgardas', { omvarderad: false }, 'Bedöm risken på nytt'],
  ] as const)('%s i %s kräver det som behövs', (handling, status, utan, brist) => {
    expect(prova(riskFlode, handling, risk({ status }), vem('verksamhetschef')).tillaten).toBe(true);
    const nekad = prova(riskFlode, handling, risk({ status, ...utan }), vem('verksamhetschef'));
    expect([nekad.tillaten, nekad.brister.join(' ')]).toEqual([false, expect.stringContaining(brist)]);
  });

  it.each([
    ['vardera', 'identifierad', 'enhetschef', true],
    ['vardera', 'identifierad', 'medarbetare', false],
    ['vardera', 'varderad', 'kvalitetssamordnare', false],
    ['acceptera', 'identifierad', 'kvalitetssamordnare', false],
    ['stang', 'varderad', 'kvalitetssamordnare', false],
    ['bevaka', 'identifierad', 'kvalitetssamordnare', false],
    ['omprova', 'bevakas', 'enhetschef', true],
    ['aterkom', 'accepterad', 'system', true],
    ['aterkom', 'accepterad', 'kvalitetssamordnare', false],
    ['omprova', 'accepterad', 'forvaltningschef', true],
    ['andra', 'stangd', 'kvalitetssamordnare', false],
    ['andra', 'varderad', 'namndledamot', false],
  ] as const)('%s i %s av %s: %s', (handling, status, roll, ja) => {
    expect(prova(riskFlode, handling, risk({ status }), vem(roll)).tillaten).toBe(ja);
  });

  it.each(['acceptera', 'bevaka'] as const)('över nämndens gräns är det förvaltningschefen som får %s', (handling) => {
    const far = (roll: Roll, eskaleringsgrans: number) =>
      prova(riskFlode, handling, risk({ eskaleringsgrans }), vem(roll)).tillaten;
    // sannolikhet 3, konsekvens 4
    for (const roll of ['enhetschef', 'verksamhetschef'] as const)
      expect([far(roll, 13), far(roll, 12)]).toEqual([true, false]);
    // the one who keeps the papers together decides in no case
    expect(far('kvalitetssamordnare', 13)).toBe(false);
    expect([far('forvaltningschef', 13), far('forvaltningschef', 12)]).toEqual([true, true]);
    expect(far('medarbetare', 13)).toBe(false);
  });

  it('tas med i intern kontroll en gång, bara när den är bedömd', () => {
    const far = (handling: 'taMed' | 'taBort', andrat: Partial<Risk>, roll: Roll = 'enhetschef') =>
      prova(riskFlode, handling, risk(andrat), vem(roll)).tillaten;
    const sedan = { intern_kontroll_sedan: '2026-11-22' };
    expect([far('taMed', {}), far('taMed', sedan), far('taMed', { konsekvens: null })]).toEqual([true, false, false]);
    expect([far('taBort', sedan), far('taBort', {})]).toEqual([true, false]);
    expect(far('taMed', {}, 'medarbetare')).toBe(false);
  });

  it('läggs till av en chef men inte av allmänheten', () => {
    expect(prova(riskFlode, 'identifiera', NY, vem('enhetschef')).tillaten).toBe(true);
    expect(prova(riskFlode, 'identifiera', NY, vem('allmanhet')).tillaten).toBe(false);
  });
});

describe('deltemat', () => {
  it('är fritt, och flera skiljs åt som i en planfil', () => {
    expect(deltemanI(' Barns delaktighet |  | Stöd och skydd')).toEqual(['Barns delaktighet', 'Stöd och skydd']);
    expect(deltemanI(undefined)).toEqual([]);
  });
});

describe('riskmatrisen', () => {
  const ingen = new Riskskalor([]);
  const rutor = (matris: Matris | null | undefined) => matris?.rader[0]?.celler.map(({ antal }) => antal);

  it('räknar varje bedömd risk en gång, högsta konsekvens överst', () => {
    const skalaId = null;
    const { matris } = foreOchNu(
      [
        { sannolikhet: 4, konsekvens: 4, skalaId, forst: null },
        { sannolikhet: 1, konsekvens: 4, skalaId, forst: null },
        { sannolikhet: 1, konsekvens: 4, skalaId, forst: null },
        { sannolikhet: 2, konsekvens: null, skalaId, forst: null },
      ],
      ingen,
    );
    expect(rutor(matris)).toEqual([2, 0, 0, 1]);
    expect(matris.rader[0]?.celler[3]).toMatchObject({ tal: 16, niva: 4 });
    expect([matris.bedomda, matris.obedomda]).toEqual([3, 1]);
  });

  it('visar var riskerna började först när någon har bedömts på nytt', () => {
    const forst = { sannolikhet: 4, konsekvens: 4, skalaId: null };
    expect(foreOchNu([{ ...forst, forst }], ingen).forematris).toBeNull();
    const { matris, forematris } = foreOchNu(
      [
        { sannolikhet: 1, konsekvens: 4, skalaId: null, forst },
        { sannolikhet: 2, konsekvens: 1, skalaId: null, forst: null },
      ],
      ingen,
    );
    expect(rutor(forematris)).toEqual([0, 0, 0, 1]);
    expect(rutor(matris)).toEqual([1, 0, 0, 0]);
    expect([matris.bedomda, forematris?.bedomda]).toEqual([2, 2]);
  });

  it('öppnas till lika många risker som talet i rutan, både före och nu', () => {
    const forst = { sannolikhet: 4, konsekvens: 4, skalaId: null };
    const risker = [
      { sannolikhet: 1, konsekvens: 4, skalaId: null, forst },
      { sannolikhet: 1, konsekvens: 4, skalaId: null, forst: null },
      { sannolikhet: 1, konsekvens: 4, skalaId: 3, forst },
      { sannolikhet: 2, konsekvens: null, skalaId: null, forst: null },
    ];
    const { matris, forematris } = foreOchNu(risker, ingen);
    for (const [ritad, bedomning] of [[matris, 'nu'] as const, [forematris, 'forst'] as const])
      for (const { antal, sannolikhet, konsekvens } of ritad?.rader.flatMap(({ celler }) => celler) ?? [])
        expect(risker.filter(iRutan({ sannolikhet, konsekvens, bedomning }, SKR_SKALA))).toHaveLength(antal);
    expect(forematris?.rader[0]?.celler.map(({ antal }) => antal)).toEqual([1, 0, 0, 2]);
  });

  it('ritas på nämndens skala, och det som bedömts på en tidigare i en egen matris', () => {
    const tre = { ...SKR_SKALA, id: 3, sannolikheter: ['a', 'b', 'c'], konsekvenser: ['x', 'y'] };
    const { matris, forematris, aldre } = foreOchNu(
      [
        { sannolikhet: 3, konsekvens: 2, skalaId: 3, forst: { sannolikhet: 4, konsekvens: 4, skalaId: null } },
        { sannolikhet: 2, konsekvens: 4, skalaId: null, forst: null },
        { sannolikhet: null, konsekvens: null, skalaId: null, forst: null },
      ],
      new Riskskalor([tre]),
    );
    expect([matris.kolumner.length, matris.rader.length]).toEqual([3, 2]);
    expect([rutor(matris), matris.bedomda, matris.obedomda, forematris]).toEqual([[0, 0, 1], 1, 1, null]);
    expect(aldre.map(({ namn, matris: gammal }) => [namn, rutor(gammal), gammal.obedomda])).toEqual([
      ['4 × 4', [0, 1, 0, 0], 0],
    ]);
  });
});

describe('riskens mening', () => {
  it('sätts samman av sina tre delar, även när någon har skrivit inledningen själv', () => {
    const vantad = 'Risk för att skyddet dröjer beroende på att rutinen saknas som leder till att barnet far illa.';
    const delar = { vadHander: 'skyddet dröjer', berorPa: 'att rutinen saknas', lederTill: 'att barnet far illa.' };
    expect(riskmening(delar)).toBe(vantad);
    expect(
      riskmening({ ...delar, vadHander: 'Risk för att skyddet dröjer.', berorPa: 'Beroende på att rutinen saknas' }),
    ).toBe(vantad);
  });

  it('är antingen hel eller ingen', () => {
    expect(riskdelar({ vadHander: ' ' })).toBeNull();
    expect(riskdelar({ vadHander: 'skyddet dröjer', berorPa: 'brist' })).toBe('halv');
  });
});

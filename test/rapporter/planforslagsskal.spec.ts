import { describe, expect, it } from '@jest/globals';
import { effektens, egenkontrollens, ogjordens, riskens, utanforMalet } from '../../src/rapporter/planforslag/skal.js';

describe('skälet till ett förslag', () => {
  it.each([
    [
      { s: 2, k: 4, status: 'atgardas', beslutTill: null, grans: 8 },
      'Sannolikhet 2 × konsekvens 4 = 8, på eller över gränsen 8.',
    ],
    [{ s: 4, k: 1, status: 'varderad', beslutTill: null, grans: 8 }, 'Sannolikhet 4 × konsekvens 1 = 4.'],
    [{ s: null, k: null, status: 'identifierad', beslutTill: null, grans: 8 }, 'inte bedömd'],
    [{ s: 1, k: 1, status: 'bevakas', beslutTill: '2027-03-01', grans: 8 }, '(bevakas till 1 mars 2027)'],
  ] as const)('är riskens läge: %j', (risk, vantat) => {
    expect(riskens(risk)).toContain(vantat);
  });

  it('säger om åtgärden är sen, och om den görs om', () => {
    const rad = { status: 'pagar', klartSenast: '2026-06-30', varv: 2 } as const;
    expect(ogjordens(rad, '2026-11-22')).toBe(
      'Pågår. Den skulle ha varit klar 30 juni 2026. Den görs för 2:e gången, för förra varvet hade inte avsedd effekt.',
    );
    expect(ogjordens({ ...rad, varv: 1 }, '2026-06-30')).toBe('Pågår. Den ska vara klar 30 juni 2026.');
  });

  it('ber att effekten följs upp när ingen har tittat, annars att åtgärden görs på annat sätt', () => {
    const atgard = { text: 'Utbilda.', genomford: '2026-05-01' };
    expect(effektens({ ...atgard, effekt: null })).toMatchObject({ text: 'Följ upp effekten: Utbilda.' });
    expect(effektens({ ...atgard, effekt: 'nej' })).toEqual({
      text: 'Utbilda.',
      skal: 'Uppföljningen visade ingen effekt.',
    });
  });

  it('säger vad egenkontrollen har visat, och inget gott om den som inte är gjord', () => {
    expect(egenkontrollens({ gjorda: 0, missade: 0, avvikelser: 0 })).toContain('inget utfall är rapporterat');
    expect(egenkontrollens({ gjorda: 1, missade: 2, avvikelser: 3 })).toBe(
      'Den har gjorts en gång. Den har missats 2 gånger. Det som fanns att rätta till: 3.',
    );
  });

  it('ställer indikatorns värde bredvid målet', () => {
    const om = utanforMalet({
      indikator: { namn: 'Hörda barn', riktning: 'upp', kvalitetsomraden: [] },
      serie: { mal: 95, mal_till: null, enhet: 'procent' },
      senaste: { varde: 81.5, namn: 'kvartal 3 2026' },
    });
    expect(om.skal).toBe('Kvartal 3 2026: 81,5\u00a0%. Målet är minst 95\u00a0%.');
    expect(om.uppgifter).toMatchObject({ effektmatning: 'Indikatorn Hörda barn' });
  });
});

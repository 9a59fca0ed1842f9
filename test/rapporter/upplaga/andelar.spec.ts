import { describe, expect, it } from '@jest/globals';
import { siffraAv, Siffror } from '../../../src/rapporter/siffror.js';
import { offentligt, PERIOD } from './prov.js';

describe('andelar och medianer', () => {
  const andel = (taljare: number, namnare: number): string =>
    offentligt({
      a: new Siffror(PERIOD, [
        { kod: 'avvikelse.over_30_dagar', dimensioner: { ar: 2025 }, varde: taljare / namnare, taljare, namnare },
      ]).siffra('avvikelse.over_30_dagar', { ar: 2025 }),
    }).a.visas;
  const median = (namnare?: number): string =>
    offentligt({
      m: new Siffror(PERIOD, [
        {
          kod: 'avvikelse.handlaggningstid',
          dimensioner: { ar: 2025 },
          varde: 17,
          ...(namnare === undefined ? {} : { namnare }),
        },
      ]).siffra('avvikelse.handlaggningstid', { ar: 2025 }),
    }).m.visas;

  it.each([
    ['av färre än fem', 3, 4, '[dolt tal]'],
    ['med en liten täljare', 1, 40, '[dolt tal]'],
    ['som lämnar få kvar', 38, 40, '[dolt tal]'],
    ['av tillräckligt många', 20, 40, '50,0 %'],
    ['av alla', 40, 40, '100,0 %'],
    ['av ingen', 0, 40, '0,0 %'],
  ])('visas inte %s', (_vad, taljare, namnare, skrivet) => {
    expect(andel(taljare, namnare).replace(/\s/g, ' ')).toBe(skrivet);
  });

  it('en median av färre än fem eller av okänt många visas inte', () => {
    expect([median(4), median(undefined), median(5)]).toEqual(['[dolt tal]', '[dolt tal]', '17']);
  });

  it('döljs när täljaren står för sig och döljs', () => {
    const raknat = { kod: 'avvikelse.over_30_dagar', dimensioner: { ar: 2025 }, varde: 0.05, taljare: 2, namnare: 40 };
    const skrivna = (['taljare', 'namnare', undefined] as const).map((del) => siffraAv(raknat, PERIOD, del));
    expect(skrivna.map((en) => en.visas.replace(/\s/g, ' '))).toEqual(['2', '40', '5,0 %']);
    expect(offentligt({ skrivna }).skrivna.map((en) => en.visas)).toEqual(['[dolt tal]', '40', '[dolt tal]']);
  });

  it('säger aldrig hur många de är av', () => {
    const siffra = new Siffror(PERIOD, [
      { kod: 'avvikelse.handlaggningstid', dimensioner: { ar: 2025 }, varde: 17, namnare: 61 },
    ]).siffra('avvikelse.handlaggningstid', { ar: 2025 });
    expect(siffra.namnare).toBe(61);
    expect(offentligt({ siffra }).siffra).not.toHaveProperty('namnare');
  });
});

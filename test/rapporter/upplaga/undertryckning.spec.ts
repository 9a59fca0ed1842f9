import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fall } from '../../../src/indikatorer/summor.js';
import { liggande, riskmatris, stapelPerAr, tabellPer } from '../../../src/rapporter/figurer.js';
import { Siffror } from '../../../src/rapporter/siffror.js';
import { arSiffra, type Figur, type Siffra, type Tabell } from '../../../src/rapporter/underlag.js';
import { bestamda } from '../../plattform/smatal/losare.js';
import { AR, AVVIKELSER, offentligt, PERIOD, varde } from './prov.js';

const perEnhet = (siffror: Siffror, enheter: readonly number[], ar: readonly number[]): Tabell =>
  tabellPer({
    id: 't',
    rubrik: 'Per enhet',
    forsta: 'Enhet',
    rader: enheter.map((id) => ({ namn: `Enhet ${String(id)}`, varde: id })),
    kolumner: ar.map((ett) => ({ namn: String(ett), varde: ett })),
    siffra: (enhet, ett) => siffror.siffra(AVVIKELSER, { ar: ett, enhet }),
  });
const visas = (tabell: Tabell): string[][] =>
  tabell.rader.map((rad) => rad.slice(1).map((cell) => (typeof cell === 'string' ? cell : cell.visas)));

describe('en tabell i den offentliga utgåvan', () => {
  it('döljer det lilla talet, och det minsta andra som annars hade gett det', () => {
    const siffror = new Siffror(PERIOD, [
      varde(32, { ar: 2025 }),
      ...[20, 3, 9].map((antal, nr) => varde(antal, { ar: 2025, enhet: nr + 1 })),
    ]);
    const data = { alla: siffror.siffra(AVVIKELSER, { ar: 2025 }), tabell: perEnhet(siffror, [1, 2, 3], [2025]) };
    expect(visas(data.tabell)).toEqual([['20'], ['3'], ['9']]);
    const { alla, tabell } = offentligt(data);
    expect(visas(tabell)).toEqual([['20'], ['dolt'], ['dolt']]);
    expect(alla.visas).toBe('32');
    expect(JSON.stringify(tabell)).not.toMatch(/"varde":(3|9)\b/);
  });

  it('är sig lik när inget är litet, och visar noll', () => {
    const siffror = new Siffror(PERIOD, [
      varde(29, { ar: 2025 }),
      ...[20, 9].map((antal, nr) => varde(antal, { ar: 2025, enhet: nr + 1 })),
    ]);
    const data = { alla: siffror.siffra(AVVIKELSER, { ar: 2025 }), tabell: perEnhet(siffror, [1, 2, 3], [2025]) };
    expect(visas(offentligt(data).tabell)).toEqual([['20'], ['9'], ['0']]);
  });

  it('visar allt som inte handlar om enskilda', () => {
    const siffror = new Siffror(PERIOD, [{ kod: 'risk.antal', dimensioner: { ar: 2025 }, varde: 2 }]);
    const data = { antal: siffror.siffra('risk.antal', { ar: 2025 }) };
    expect(offentligt(data)).toEqual(data);
  });

  it('låter inte en kategori ge bort en annan, för en rapport kan ha flera', () => {
    const siffror = new Siffror(PERIOD, [
      varde(161, { ar: 2025 }),
      ...[100, 3, 90].map((antal, nr) => varde(antal, { ar: 2025, kategori: `k${String(nr)}` })),
    ]);
    const data = {
      alla: siffror.siffra(AVVIKELSER, { ar: 2025 }),
      kategorier: [0, 1, 2].map((nr) => siffror.siffra(AVVIKELSER, { ar: 2025, kategori: `k${String(nr)}` })),
    };
    expect(offentligt(data).kategorier.map((siffra) => siffra.visas)).toEqual(['100', '[dolt tal]', '90']);
  });
});

describe('det som står på flera ställen', () => {
  const kub = (antal: Readonly<Record<string, number>>): Siffror =>
    new Siffror(
      PERIOD,
      Object.entries(antal).map(([plats, tal]) => {
        const [ar, kvartal] = plats.split(' ').map(Number);
        return varde(tal, kvartal === undefined ? { ar: ar! } : { ar: ar!, kvartal });
      }),
    );

  it('döljs i text, diagram och alternativtext som i tabellen', () => {
    const siffror = kub({ 2024: 3, 2025: 12 });
    const { mening, perAr } = offentligt({
      mening: siffror.siffra(AVVIKELSER, { ar: 2024 }),
      perAr: stapelPerAr({ id: 'f', rubrik: 'Per år', ar: AR, siffra: (ar) => siffror.siffra(AVVIKELSER, { ar }) }),
    });
    expect([mening.varde, mening.visas]).toEqual([null, '[dolt tal]']);
    expect(perAr).toMatchObject({ varden: [null, 12], alt: 'Stapeldiagram: 2024 dolt, 2025 12.' });
    expect(visas(perAr.tabell)).toEqual([['dolt'], ['12']]);
  });

  it('ritar i liggande staplar samma år som den fullständiga utgåvan', () => {
    const antal = { '2024 1': 20, '2025 1': 3, '2024 2': 5, '2025 2': 12 };
    const siffror = new Siffror(
      PERIOD,
      Object.entries(antal).map(([plats, tal]) => {
        const [ar, enhet] = plats.split(' ').map(Number);
        return varde(tal, { ar: ar!, enhet: enhet! });
      }),
    );
    const figur = liggande(perEnhet(siffror, [1, 2], AR));
    expect(figur).toMatchObject({ rubrik: 'Per enhet 2025', etiketter: ['Enhet 2', 'Enhet 1'], varden: [12, 3] });
    expect(offentligt({ figur }).figur).toMatchObject({ varden: [12, null] });
  });

  it('döljs i kvartalen när året annars gav det, och i hela perioden', () => {
    const siffror = kub({ 2024: 40, 2025: 30, '2025 1': 2, '2025 2': 8, '2025 3': 9, '2025 4': 11 });
    const fem: Siffra = { varde: 70, visas: '70', fakta: { kod: AVVIKELSER, dimensioner: {}, period: PERIOD } };
    const kvartal = [1, 2, 3, 4].map((nr) => siffror.siffra(AVVIKELSER, { ar: 2025, kvartal: nr }));
    const data = { fem, ar: AR.map((ar) => siffror.siffra(AVVIKELSER, { ar })), kvartal };
    const svar = offentligt(data);
    expect(svar.kvartal.map((en) => en.visas)).toEqual(['[dolt tal]', '[dolt tal]', '9', '11']);
    expect([svar.fem, ...svar.ar].map((en) => en.visas)).toEqual(['70', '40', '30']);
    // the same year, asked for by itself, is the same number
    const sjalv: Siffra = {
      ...siffror.siffra(AVVIKELSER),
      varde: 30,
      visas: '30',
      fakta: { kod: AVVIKELSER, dimensioner: {}, period: { fran: '2025-01-01', till: '2025-12-31' } },
    };
    const tva = kvartal.slice(0, 1);
    expect(offentligt({ sjalv, tva, resten: kvartal.slice(1) }).resten.map((en) => en.visas)).toEqual([
      '[dolt tal]',
      '9',
      '11',
    ]);
  });

  it('binds ihop av en summa som inte trycks: kvartalen och enheterna är samma år', () => {
    const siffror = new Siffror(PERIOD, [
      ...[10, 12, 9, 8].map((antal, nr) => varde(antal, { ar: 2025, kvartal: nr + 1 })),
      ...[36, 3].map((antal, nr) => varde(antal, { ar: 2025, enhet: nr + 1 })),
    ]);
    const data = {
      kvartal: [1, 2, 3, 4].map((nr) => siffror.siffra(AVVIKELSER, { ar: 2025, kvartal: nr })),
      tabell: perEnhet(siffror, [1, 2], [2025]),
    };
    const svar = offentligt(data);
    expect(visas(svar.tabell)).toEqual([['dolt'], ['dolt']]);
    expect(svar.kvartal.map((en) => en.visas)).toEqual(['10', '12', '9', '8']);
    // without the quarters nothing tells what the enheter add up to
    const { kvartal: _k, ...bara } = data;
    expect(visas(offentligt(bara).tabell)).toEqual([['36'], ['dolt']]);
  });

  it('döljs i riskmatrisen när antalet med hög risk annars gav det', () => {
    const rutor: Readonly<Record<string, number>> = { '44': 2, '33': 9, '22': 14, '11': 20, '43': 7 };
    const alla = AR_RUTOR.map(([s, a]) =>
      varde(rutor[`${String(s)}${String(a)}`] ?? 0, { ar: 2025, sannolikhet: s, allvarlighet: a }),
    );
    const siffror = new Siffror(PERIOD, [
      ...alla,
      varde(52, { ar: 2025 }),
      { kod: 'avvikelse.hog_risk', dimensioner: { ar: 2025 }, varde: 18 },
    ]);
    const matris: Figur = riskmatris({
      id: 'm',
      rubrik: 'Risk',
      lodrat: 'Allvarlighet',
      siffra: (sannolikhet, allvarlighet) => siffror.siffra(AVVIKELSER, { ar: 2025, sannolikhet, allvarlighet }),
    });
    const data = {
      matris,
      alla: siffror.siffra(AVVIKELSER, { ar: 2025 }),
      hog: siffror.siffra('avvikelse.hog_risk', { ar: 2025 }),
    };
    const svar = offentligt(data);
    // 7 is above the limit as 2 is: were 14 or 20 hidden instead, the cases of high risk would still tell
    expect(visas(svar.matris.tabell)).toEqual([
      ['0', '0', '0', 'dolt'],
      ['0', '0', '9', 'dolt'],
      ['0', '14', '0', '0'],
      ['20', '0', '0', '0'],
    ]);
    expect(svar.hog.visas).toBe('18');
    expect(svar.matris).toMatchObject({
      antal: [
        [20, 0, 0, 0],
        [0, 14, 0, 0],
        [0, 0, 9, null],
        [0, 0, 0, null],
      ],
    });
    expect(svar.matris.alt).not.toMatch(/\d/);
  });
});

const AR_RUTOR = [1, 2, 3, 4].flatMap((s) => [1, 2, 3, 4].map((a) => [s, a] as const));

describe('vilka tal dokumentet än har', () => {
  it('går inget dolt att räkna ut ur år, kvartal och enheter tillsammans', () => {
    let rojdaUtan = 0;
    const antal = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 14 }));
    fc.assert(
      fc.property(fc.array(antal, { minLength: 16, maxLength: 16 }), (tal) => {
        const fina = tal.map((ett, nr) =>
          varde(ett, { ar: AR[nr % 2]!, kvartal: 1 + (Math.floor(nr / 2) % 4), enhet: 1 + Math.floor(nr / 8) }),
        );
        const siffror = new Siffror(PERIOD, [
          ...fall(fina, ['ar']),
          ...fall(fina, ['ar', 'kvartal']),
          ...fall(fina, ['ar', 'enhet']),
        ]);
        const namn = (ar: number, kvartal?: number, enhet?: number) =>
          Object.fromEntries(Object.entries({ ar, kvartal, enhet }).filter(([, ett]) => ett !== undefined));
        const nycklar = AR.flatMap((ar) => [
          namn(ar),
          ...[1, 2, 3, 4].map((kvartal) => namn(ar, kvartal)),
          ...[1, 2].map((enhet) => namn(ar, undefined, enhet)),
        ]);
        const skrivna = nycklar.map((dimensioner) => siffror.siffra(AVVIKELSER, dimensioner));
        const { rad } = offentligt({ rad: skrivna });
        // the reader's own equations, written down by hand: a year is its quarters and its enheter
        const platsen = (ar: number, nr: number): string => String(AR.indexOf(ar) * 7 + nr);
        const samband = AR.flatMap((ar) => [
          { summa: [platsen(ar, 0)], delar: [1, 2, 3, 4].map((nr) => platsen(ar, nr)) },
          { summa: [platsen(ar, 0)], delar: [5, 6].map((nr) => platsen(ar, nr)) },
        ]);
        const allaTal = skrivna.map((siffra, nr) => ({
          nyckel: String(nr),
          varde: siffra.varde ?? 0,
          slag: 'tryckt' as const,
        }));
        const sma = new Set(allaTal.filter((ett) => ett.varde >= 1 && ett.varde <= 4).map(({ nyckel }) => nyckel));
        const dolda = new Set(rad.flatMap((siffra, nr) => (siffra.dold ? [String(nr)] : [])));
        if (bestamda(allaTal, samband, sma).length > 0) rojdaUtan += 1;
        expect([...sma].filter((nyckel) => !dolda.has(nyckel))).toEqual([]);
        expect(bestamda(allaTal, samband, dolda)).toEqual([]);
        for (const nr of dolda) expect(arSiffra(rad[Number(nr)]) && rad[Number(nr)]!.varde).toBeNull();
      }),
      { numRuns: 120, seed: 1982 },
    );
    expect(rojdaUtan).toBeGreaterThan(20);
  });
});

import { describe, expect, it } from '@jest/globals';
import { indikatorsiffra, konssiffra } from '../../../src/rapporter/kvalitetsberattelse/indikatorsiffra.js';
import { andelen, antalet, siffraAv, Siffror } from '../../../src/rapporter/siffror.js';
import type { Siffra } from '../../../src/rapporter/underlag.js';
import { offentligt, PERIOD, varde } from './prov.js';

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

describe('tal som inte är fakta i katalogen', () => {
  const visas = (...siffror: Siffra[]): string[] =>
    offentligt({ siffror }).siffror.map((en) => en.visas.replace(/\s/g, ' '));
  const indikator = { id: 7, faktum: 'lex_sarah.rapporterade' };
  const antal = (varde: number) => ({ varde, text: String(varde) });
  const lexSarah = (varden: Readonly<Record<number, number>>) =>
    new Siffror(
      { fran: '2021-01-01', till: '2025-12-31' },
      Object.entries(varden).map(([ar, tal]) => varde(tal, { ar: Number(ar) }, { kod: 'lex_sarah.rapporterade' })),
    );

  it('en indikator med ett litet antal eller en andel av få visas inte', () => {
    const egen = { id: 7, faktum: null };
    const andel = (taljare: number, namnare: number) =>
      indikatorsiffra(egen, 2025, { varde: 1, text: 'andelen', taljare, namnare });
    expect(visas(indikatorsiffra(egen, 2025, antal(3)), indikatorsiffra(egen, 2025, antal(12)))).toEqual([
      '[dolt tal]',
      '12',
    ]);
    expect(visas(andel(2, 4), andel(38, 40), andel(20, 40))).toEqual(['[dolt tal]', '[dolt tal]', 'andelen']);
  });

  it('en indikator döljs med det faktum som den räknas som, år för år', () => {
    const siffror = lexSarah({ 2024: 3, 2025: 8 });
    const fakta = [2024, 2025].map((ar) => siffror.siffra('lex_sarah.rapporterade', { ar }));
    // two of them are registered since: locked at six it would still tell of the three
    const mina = [2024, 2025].map((ar) => indikatorsiffra(indikator, ar, antal(ar === 2024 ? 6 : 8)));
    expect(visas(...fakta, ...mina)).toEqual(['[dolt tal]', '8', '[dolt tal]', '8']);
  });

  it('kvinnor döljs när männen annars går att räkna ut', () => {
    const en = { id: 7, faktum: null } as Parameters<typeof konssiffra>[0];
    expect(visas(...[17, 3, 10].map((kvinnor) => konssiffra(en, 2025, 'K', antal(kvinnor), antal(20))))).toEqual([
      '[dolt tal]',
      '[dolt tal]',
      '10',
    ]);
  });

  it('av för få i en enkät eller granskning visas inget, men hur ofta något har gjorts', () => {
    expect(
      visas(antalet(3, '/enkatomgangar/4'), andelen(3, 4, '/granskningar'), andelen(46, 48, '/granskningar')),
    ).toEqual(['[dolt tal]', '[dolt tal]', '95,8 %']);
    expect(visas(antalet(2, '/egenkontroller/1'), antalet(2, '/luckor?ar=2025'))).toEqual(['2', '2']);
  });

  it('det som en siffra räknade i ord följer aldrig med', () => {
    const lucka: Siffra = {
      ...antalet(12, '/luckor?ar=2025&lucka=risk-utan-atgard'),
      meningar: ['Risken saknar åtgärd.'],
    };
    expect(offentligt({ lucka }).lucka).toEqual(antalet(12, '/luckor?ar=2025&lucka=risk-utan-atgard'));
  });

  it('en kvot per årsarbetare visas när den är av alla som visas, och döljs när det som är kvar är få', () => {
    const ar2025 = { fran: '2025-01-01', till: '2025-12-31' };
    const avvikelser = (antal: number) =>
      new Siffror(ar2025, [varde(antal, { ar: 2025 })]).siffra('avvikelse.rapporterade', { ar: 2025 });
    const kvot = (taljare: number) =>
      siffraAv(
        { kod: 'avvikelsekvot.per_100_arsarbetare', dimensioner: {}, varde: taljare * 2, taljare, namnare: 50 },
        ar2025,
      );
    expect(visas(avvikelser(20), kvot(20))).toEqual(['20', '40,0']);
    // two of the twenty come from somewhere else
    expect(visas(avvikelser(20), kvot(18))).toEqual(['20', '[dolt tal]']);
    expect(visas(avvikelser(20), kvot(14))).toEqual(['20', '28,0']);
    expect(visas(avvikelser(3), kvot(3))).toEqual(['[dolt tal]', '[dolt tal]']);
    expect(visas(kvot(20))).toEqual(['[dolt tal]']);
  });

  it('ett tal som är räknat på ett dolt döljs också', () => {
    const siffror = lexSarah({ 2025: 2 });
    const fakta = siffror.siffra('lex_sarah.rapporterade', { ar: 2025 });
    const perHundra = { ...antalet(2.1, '/organisation'), berattar: fakta.fakta! };
    expect(visas(fakta, perHundra)).toEqual(['[dolt tal]', '[dolt tal]']);
    expect(visas({ ...antalet(115, '/rapporter'), taljare: 115, namnare: 118 }, antalet(3, '/rapporter'))).toEqual([
      '[dolt tal]',
      '[dolt tal]',
    ]);
  });
});

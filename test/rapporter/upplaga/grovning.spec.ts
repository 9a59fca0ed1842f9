import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Samband, Tal } from '../../../src/plattform/smatal/dolj.js';
import { liggande, linjer, tabell, tabellPer } from '../../../src/rapporter/figurer.js';
import { Siffror } from '../../../src/rapporter/siffror.js';
import type { Siffra, Tabell } from '../../../src/rapporter/underlag.js';
import { grovt } from '../../../src/rapporter/upplaga/grovning.js';
import { medDolda } from '../../../src/rapporter/upplaga/offentliga-tal.js';
import { bestamda } from '../../plattform/smatal/losare.js';
import { AR, PERIOD, underlag } from './prov.js';

const INKOMNA = 'synpunkt.inkomna';
type Dimension = 'typ' | 'enhet' | 'kategori';

/** Counts of 2024 and 2025 for each part, as a document has them: a table of the parts, and the year's number. */
const siffrorAv = (
  dimension: Dimension,
  perDel: Readonly<Record<string, readonly number[]>>,
  totalt?: readonly number[],
) => {
  const summa = (ar: number): number => totalt?.[ar] ?? Object.values(perDel).reduce((a, antal) => a + antal[ar]!, 0);
  return new Siffror(PERIOD, [
    ...AR.map((ar, nr) => ({ kod: INKOMNA, dimensioner: { ar }, varde: summa(nr) })),
    ...Object.entries(perDel).flatMap(([del, antal]) =>
      AR.map((ar, nr) => ({ kod: INKOMNA, dimensioner: { ar, [dimension]: del }, varde: antal[nr]! })),
    ),
  ]);
};
const tabellAv = (siffror: Siffror, dimension: Dimension, delar: readonly string[], mer: object = {}): Tabell =>
  tabellPer({
    ...{ id: `tabell-${dimension}`, rubrik: `Inkomna per ${dimension}`, forsta: 'Del' },
    rader: delar.map((del) => ({ namn: del, varde: del })),
    kolumner: AR.map((ar) => ({ namn: String(ar), varde: ar })),
    siffra: (del, ar) => siffror.siffra(INKOMNA, { ar, ...mer, [dimension]: del }),
  });
/** What the public edition holds of the data. */
const publikt = <Data extends object>(data: Data): { data: Data; doldaTal: number[] } => {
  const { underlag: grovre, dolda, doldaTal } = grovt(underlag(data));
  return {
    data: medDolda(grovre.avsnitt[0]!.data, dolda) as Data,
    doldaTal: [...doldaTal].sort((a, b) => a - b),
  };
};
const text = (cell: Tabell['rader'][number][number] | undefined): string =>
  typeof cell === 'object' ? cell.visas : (cell ?? '');
const visas = (ett: Tabell): string[][] => ett.rader.map((rad) => rad.map(text));
const perAr = (siffror: Siffror): Siffra[] => AR.map((ar) => siffror.siffra(INKOMNA, { ar }));

describe('en uppdelning som är för fin för så få', () => {
  const TYPER = { klagomal: [25, 27], synpunkt: [10, 8], forslag: [3, 4], berom: [5, 2], fraga: [2, 3] };
  const typer = Object.keys(TYPER);

  it('visas i grövre drag: grupper med små tal blir en, och helheten står kvar', () => {
    const siffror = siffrorAv('typ', TYPER);
    const { data, doldaTal } = publikt({ alla: perAr(siffror), perTyp: tabellAv(siffror, 'typ', typer) });
    expect(data.alla.map((en) => en.visas)).toEqual(['45', '44']);
    expect(visas(data.perTyp)).toEqual([
      ['klagomal', '25', '27'],
      ['synpunkt', '10', '8'],
      ['Övriga', '10', '9'],
    ]);
    expect(data.perTyp.grovre).toEqual({
      ovriga: ['forslag', 'berom', 'fraga'],
      not: 'Övriga är forslag, berom och fraga, som har för små tal för att visas var för sig.',
    });
    // what is not told here is not to be told in a text either
    expect(doldaTal).toEqual([2, 3, 4, 5]);
    expect(JSON.stringify(data)).not.toMatch(/"varde":[1-5][,}]/);
  });

  it('ritas som den visas', () => {
    const siffror = siffrorAv('typ', TYPER);
    const perTyp = tabellAv(siffror, 'typ', typer);
    const linje = linjer({
      ...{ id: 'linje', rubrik: 'Per typ', forsta: 'Typ' },
      punkter: typer.map((namn, varde) => ({ namn, varde })),
      serier: AR.map((ar) => ({ namn: String(ar), varde: ar })),
      siffra: (nr, ar) => siffror.siffra(INKOMNA, { ar, typ: typer[nr]! }),
    });
    const { data } = publikt({ stapel: liggande(perTyp), linje });
    expect(data.stapel).toMatchObject({ etiketter: ['klagomal', 'synpunkt', 'Övriga'], varden: [27, 8, 9] });
    expect(data.linje).toMatchObject({ etiketter: ['klagomal', 'synpunkt', 'Övriga'] });
    expect(JSON.stringify(data)).not.toContain('forslag 4');
  });

  it('utelämnas när ett ärende kan höra till flera grupper, och när för lite blir kvar', () => {
    const flera = siffrorAv('kategori', TYPER, [40, 40]);
    const kategorier = publikt({ alla: perAr(flera), t: tabellAv(flera, 'kategori', typer) }).data;
    expect(kategorier.t).toMatchObject({ rader: [], grovre: { hela: true } });
    expect(kategorier.t.grovre?.not).toContain('visas inte i den offentliga utgåvan');
    expect(kategorier.alla.map((en) => en.visas)).toEqual(['40', '40']);
    const fa = siffrorAv('enhet', { a: [3, 4], b: [2, 9], c: [20, 30] });
    const enheter = publikt({ alla: perAr(fa), t: tabellAv(fa, 'enhet', ['a', 'b', 'c']) }).data;
    expect(enheter.t.rader).toEqual([]);
    expect(enheter.alla.map((en) => en.visas)).toEqual(['25', '43']);
  });

  it('står kvar när bara något enstaka tal måste döljas', () => {
    const siffror = siffrorAv('enhet', { a: [12, 3], b: [11, 9], c: [20, 30], d: [8, 7] });
    const { t } = publikt({ alla: perAr(siffror), t: tabellAv(siffror, 'enhet', ['a', 'b', 'c', 'd']) }).data;
    expect(visas(t)).toEqual([
      ['a', '12', 'dolt'],
      ['b', '11', '9'],
      ['c', '20', '30'],
      ['d', '8', 'dolt'],
    ]);
    expect(t.grovre).toBeUndefined();
  });

  it('utelämnas för sig när tabellen räknar olika saker i olika kolumner', () => {
    const siffror = new Siffror(PERIOD, [
      ...['a', 'b', 'c'].flatMap((enhet, nr) => [
        { kod: 'avvikelse.rapporterade', dimensioner: { ar: 2025, enhet }, varde: 12 + nr },
        { kod: 'lex_sarah.rapporterade', dimensioner: { ar: 2025, enhet }, varde: nr },
      ]),
    ]);
    const t = tabell({
      ...{ id: 't', rubrik: 'Samlat', kolumner: ['Enhet', '#Avvikelser', '#Lex Sarah'] },
      rader: ['a', 'b', 'c'].map((enhet) => [
        enhet,
        ...['avvikelse.rapporterade', 'lex_sarah.rapporterade'].map((kod) => siffror.siffra(kod, { ar: 2025, enhet })),
      ]),
    });
    const ut = publikt({ t }).data.t;
    expect(ut.kolumner.map(({ rubrik }) => rubrik)).toEqual(['Enhet', 'Avvikelser']);
    expect(visas(ut)).toEqual([
      ['a', '12'],
      ['b', '13'],
      ['c', '14'],
    ]);
    expect(ut.grovre).toMatchObject({ kolumner: ['Lex Sarah'] });
  });

  it('är inte en rad av år: där står det som går att visa, om det finns något', () => {
    const lex = (antal: readonly number[]) => {
      const siffror = new Siffror(
        PERIOD,
        AR.map((ar, nr) => ({ kod: 'lex_sarah.rapporterade', dimensioner: { ar }, varde: antal[nr]! })),
      );
      const rader = AR.map((ar) => [String(ar), siffror.siffra('lex_sarah.rapporterade', { ar })]);
      return publikt({ t: tabell({ id: 't', rubrik: 'Per år', kolumner: ['År', '#Antal'], rader }) }).data.t;
    };
    expect(visas(lex([3, 9]))).toEqual([
      ['2024', 'dolt'],
      ['2025', '9'],
    ]);
    expect(lex([3, 2]).grovre).toMatchObject({ hela: true });
  });
});

describe('vilka tal dokumentet än har', () => {
  it('går inget litet att räkna ut ur det som är kvar, ur alla tabeller tillsammans', () => {
    const TYPER = ['klagomal', 'synpunkt', 'forslag', 'berom'];
    const ENHETER = ['1', '2', '3', '4'];
    let [rojdaUtan, hopslagna, utelamnade, visadeHelheter] = [0, 0, 0, 0];
    const antal = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 12 }));
    const plats = (typ: number, enhet: number, ar: number): number => (typ * 4 + enhet) * 2 + ar;
    fc.assert(
      fc.property(fc.array(antal, { minLength: 32, maxLength: 32 }), (celler) => {
        const sant = new Map<string, { varde: number; dimensioner: Record<string, string | number> }>();
        for (const [ar, aret] of AR.entries())
          for (const [t, typ] of [...TYPER, null].entries())
            for (const [e, enhet] of [...ENHETER, null].entries()) {
              if (typ !== null && typ !== 'klagomal' && enhet !== null) continue;
              const varde = [0, 1, 2, 3]
                .flatMap((tt) => [0, 1, 2, 3].map((ee) => [tt, ee] as const))
                .filter(([tt, ee]) => (typ === null || tt === t) && (enhet === null || ee === e))
                .reduce((summa, [tt, ee]) => summa + celler[plats(tt, ee, ar)]!, 0);
              sant.set(`${typ ?? ''}|${enhet ?? ''}|${String(aret)}`, {
                varde,
                dimensioner: { ar: aret, ...(typ === null ? {} : { typ }), ...(enhet === null ? {} : { enhet }) },
              });
            }
        const siffror = new Siffror(
          PERIOD,
          [...sant.values()].map((en) => ({ kod: INKOMNA, ...en })),
        );
        const { data } = publikt({
          alla: perAr(siffror),
          perTyp: tabellAv(siffror, 'typ', TYPER),
          perEnhet: tabellAv(siffror, 'enhet', ENHETER),
          klagomal: tabellAv(siffror, 'enhet', ENHETER, { typ: 'klagomal' }),
          // each enhet has a table of its own too, where nothing is split
          enheter: ENHETER.map((enhet) =>
            tabellPer({
              ...{ id: `e${enhet}`, rubrik: enhet, forsta: 'Mått' },
              rader: [{}, { typ: 'klagomal' }].map((mer) => ({ namn: mer.typ ?? '', varde: mer })),
              kolumner: AR.map((ar) => ({ namn: String(ar), varde: ar })),
              siffra: (mer, ar) => siffror.siffra(INKOMNA, { ar, enhet, ...mer }),
            }),
          ),
        });
        // what a reader sees, and the sums that she can write down by hand
        const synliga = new Map<string, number>();
        const se = (nyckel: string, siffra: Siffra | undefined): void => {
          if (siffra && siffra.varde !== null) synliga.set(nyckel, siffra.varde);
        };
        const tal: Tal[] = [...sant].map(([nyckel, { varde }]) => ({ nyckel, varde, slag: 'tryckt' }));
        const samband: Samband[] = AR.flatMap((ar) => [
          { summa: [`||${String(ar)}`], delar: TYPER.map((typ) => `${typ}||${String(ar)}`) },
          { summa: [`||${String(ar)}`], delar: ENHETER.map((enhet) => `|${enhet}|${String(ar)}`) },
          { summa: [`klagomal||${String(ar)}`], delar: ENHETER.map((enhet) => `klagomal|${enhet}|${String(ar)}`) },
        ]);
        data.alla.forEach((siffra, nr) => {
          se(`||${String(AR[nr])}`, siffra);
        });
        const las = (tabellen: Tabell, nyckel: (del: string, ar: number) => string): void => {
          for (const [forsta, ...rad] of tabellen.rader)
            for (const [nr, cell] of rad.entries()) {
              const siffra = cell as Siffra;
              const ar = AR[nr]!;
              if (text(forsta) !== 'Övriga') {
                se(nyckel(text(forsta), ar), siffra);
                continue;
              }
              const delar = (tabellen.grovre?.ovriga ?? []).map((del) => nyckel(del, ar));
              const egen = `övriga ${delar.join(' ')}`;
              tal.push({ nyckel: egen, varde: delar.reduce((a, del) => a + sant.get(del)!.varde, 0), slag: 'tryckt' });
              samband.push({ summa: [egen], delar });
              se(egen, siffra);
            }
          if (tabellen.grovre?.ovriga) hopslagna += 1;
          if (tabellen.grovre?.hela) utelamnade += 1;
        };
        las(data.perTyp, (typ, ar) => `${typ}||${String(ar)}`);
        las(data.perEnhet, (enhet, ar) => `|${enhet}|${String(ar)}`);
        las(data.klagomal, (enhet, ar) => `klagomal|${enhet}|${String(ar)}`);
        for (const egen of data.enheter) las(egen, (typ, ar) => `${typ}|${egen.rubrik}|${String(ar)}`);
        visadeHelheter += AR.filter((ar) => synliga.has(`||${String(ar)}`)).length;
        const litet = new Set(tal.filter(({ varde }) => varde >= 1 && varde <= 4).map(({ nyckel }) => nyckel));
        const okanda = new Set(tal.filter(({ nyckel }) => !synliga.has(nyckel)).map(({ nyckel }) => nyckel));
        for (const [nyckel, varde] of synliga) expect(tal.find((ett) => ett.nyckel === nyckel)?.varde).toBe(varde);
        for (const nyckel of litet) expect(synliga.has(nyckel)).toBe(false);
        expect(bestamda(tal, samband, okanda).filter((nyckel) => litet.has(nyckel))).toEqual([]);
        const utanOvriga = samband.filter(({ summa }) => !summa[0]!.startsWith('övriga'));
        const sant1 = tal.filter(({ nyckel }) => sant.has(nyckel));
        if (bestamda(sant1, utanOvriga, litet).some((nyckel) => litet.has(nyckel))) rojdaUtan += 1;
      }),
      { numRuns: 80, seed: 1982 },
    );
    for (const antalet of [rojdaUtan, hopslagna, utelamnade]) expect(antalet).toBeGreaterThan(10);
    // the totals are what it is all for
    expect(visadeHelheter).toBeGreaterThan(150);
  });
});

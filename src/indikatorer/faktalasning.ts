import type { Faktafraga } from './fakta.queries.js';
import { dimensionerna, kolumnerAttLasa } from './faktasumma.js';
import type { Dimension, Dimensionsvarden, Faktavarde, Faktum, Period } from './faktum.js';
import { faktum } from './katalog.js';

/** What one question asks of one source. */
interface Delfraga {
  readonly fraga: Faktafraga;
  readonly fakta: readonly Faktum[];
  readonly per: readonly Dimension[];
}

/** What one statement answers: one part of a question, or several that ask the same rows. */
export interface Lasning {
  readonly delfragor: Delfraga[];
  readonly fakta: Faktum[];
  readonly period: Period;
}

export type Svarsrad = Record<string, string | number | null>;

/**
 * As few readings of the rows as the sources, the counting bases and the periods of the questions allow. In one reading
 * no two need the same columns: they would be told apart by time alone.
 */
export const lasningarna = (fragor: readonly Faktafraga[]): Lasning[] => {
  const oppna = new Map<string, { lasning: Lasning; kolumner: Set<string> }[]>();
  return fragor.flatMap(delfragorna).flatMap((delfraga) => {
    const { fakta, per, fraga } = delfraga;
    const lasning: Lasning = { delfragor: [delfraga], fakta: [...fakta], period: fraga.period };
    const kolumner = kolumnerAttLasa(fakta, per);
    if (kolumner === null) return [lasning];
    const nyckel = JSON.stringify([fakta[0]?.kalla, fakta[0]?.bas, fraga.period]);
    const andra = oppna.get(nyckel) ?? [];
    const samma = andra.find((annan) => !annan.kolumner.has(kolumner));
    if (!samma) {
      oppna.set(nyckel, [...andra, { lasning, kolumner: new Set([kolumner]) }]);
      return [lasning];
    }
    samma.kolumner.add(kolumner);
    samma.lasning.delfragor.push(delfraga);
    samma.lasning.fakta.push(...fakta.filter((ett) => !samma.lasning.fakta.includes(ett)));
    return [];
  });
};

/** The answer to each question, in its own order, out of the rows of each reading. */
export const besvara = (
  fragor: readonly Faktafraga[],
  lasta: readonly { readonly lasning: Lasning; readonly rader: readonly Svarsrad[] }[],
): Faktavarde[][] => {
  const svar = new Map(fragor.map((fraga) => [fraga, [] as Faktavarde[]]));
  for (const { lasning, rader } of lasta) {
    const plats = dimensionerna(lasning.delfragor.map(({ per }) => per));
    for (const [nr, { fraga, fakta, per }] of lasning.delfragor.entries())
      for (const rad of rader) {
        if (lasning.delfragor.length > 1 && rad.g !== nr) continue;
        const dimensioner = Object.fromEntries(
          per.map((dimension) => [dimension, rad[`d${String(plats.indexOf(dimension))}`] ?? 'saknas']),
        );
        for (const ett of fakta) svar.get(fraga)?.push(tillVarde(ett, lasning.fakta.indexOf(ett), rad, dimensioner));
      }
  }
  return fragor.map((fraga) => svar.get(fraga) ?? []);
};

const delfragorna = (fraga: Faktafraga): Delfraga[] => {
  const grupper = new Map<string, Faktum[]>();
  for (const ett of fraga.koder.map(faktum)) {
    const nyckel = `${ett.kalla}/${ett.bas}`;
    grupper.set(nyckel, [...(grupper.get(nyckel) ?? []), ett]);
  }
  return [...grupper.values()].map((fakta) => ({ fraga, fakta, per: fraga.per ?? [] }));
};

const tillVarde = (fakta: Faktum, i: number, rad: Svarsrad, dimensioner: Dimensionsvarden): Faktavarde => {
  const nr = String(i);
  const { matt } = fakta;
  if (matt.slag !== 'andel' && matt.slag !== 'kvot') {
    const varde = rad[`v${nr}`];
    return {
      kod: fakta.kod,
      dimensioner,
      varde: varde === null || varde === undefined ? null : Number(varde),
      ...(matt.slag === 'median' ? { namnare: Number(rad[`n${nr}`]) } : {}),
    };
  }
  const taljare = Number(rad[`t${nr}`]);
  const namnare = Number(rad[`n${nr}`]);
  const per = matt.slag === 'kvot' ? matt.per : 1;
  return { kod: fakta.kod, dimensioner, varde: namnare === 0 ? null : (taljare * per) / namnare, taljare, namnare };
};

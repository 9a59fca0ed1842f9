import type { Samband } from '../../plattform/smatal/dolj.js';
import { cellnyckel, type Cell } from './celler.js';

const ALLVAR = ['allvarlighet', 'konsekvens'] as const;

/**
 * What the risk matrix gives away elsewhere: the squares above a limit are the cases of high risk, and those of a band
 * are the band. The limits are the nämnd's own and stand in words in the document, so each is found by where the squares
 * add up to the printed number.
 */
export const riskernasSamband = (celler: readonly Cell[]): Samband[] => {
  const rutor = new Map<string, { cell: Cell; produkt: number }[]>();
  for (const cell of celler) {
    const allvar = ALLVAR.find((namn) => cell.delar[namn] !== undefined);
    const produkt = allvar && Number(cell.delar.sannolikhet) * Number(cell.delar[allvar]);
    if (produkt === undefined || Number.isNaN(produkt)) continue;
    const { sannolikhet: _s, allvarlighet: _a, konsekvens: _k, ...delar } = cell.delar;
    const plats = platsen(cell, delar);
    rutor.set(plats, [...(rutor.get(plats) ?? []), { cell, produkt }]);
  }
  return celler.flatMap((cell) => {
    const { riskband, ...delar } = cell.delar;
    const arHog = cell.mangd.nyckel.includes('t.sannolikhet * t.');
    const matris = riskband !== undefined || arHog ? rutor.get(platsen(cell, delar)) : undefined;
    if (!matris) return [];
    const steg = [...new Set(matris.map(({ produkt }) => produkt))].sort((a, b) => a - b);
    return steg.flatMap((fran) =>
      (arHog ? steg.slice(-1) : steg.filter((till) => till >= fran)).flatMap((till) => {
        const inom = matris.filter(({ produkt }) => produkt >= fran && produkt <= till);
        return inom.reduce((summa, { cell: ruta }) => summa + ruta.varde, 0) === cell.varde
          ? [{ summa: [cell.nyckel], delar: inom.map(({ cell: ruta }) => ruta.nyckel) }]
          : [];
      }),
    );
  });
};

const platsen = ({ mangd, spann }: Cell, delar: Cell['delar']): string =>
  cellnyckel({ nyckel: `${mangd.kalla ?? ''}|${mangd.bas}`, kalla: null, bas: '' }, spann, delar);

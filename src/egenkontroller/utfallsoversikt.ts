import { stringify } from 'csv-stringify/sync';
import { decimal } from '../plattform/klocka/datum.js';
import type { Tillfallesrad } from './kontrolltillfalle.queries.js';
import type { Kontrollstatus } from './kontrolltillfalle.texter.js';

/** How the year's kontroller stand, for one enhet, one process or for all. */
export interface Utfallssumma {
  readonly namn: string;
  readonly antal: number;
  /** Still to be done. */
  readonly kvar: number;
  readonly missade: number;
  readonly inrapporterade: number;
  readonly kvalitetssakrade: number;
  readonly analyserade: number;
  readonly avvikelser: number;
  /** Of those that should have been reported by now; null when that is none. */
  readonly iTid: { readonly taljare: number; readonly namnare: number } | null;
}

export const HELA = 'Hela verksamheten';

const KVAR: readonly Kontrollstatus[] = ['planerad', 'pagar'];
/** Analysed and closed are the same here: what it means has been said. */
const ANALYSERADE: readonly Kontrollstatus[] = ['analyserad', 'klar'];

const summa = (namn: string, rader: readonly Tillfallesrad[], idag: string): Utfallssumma => {
  const antal = (ja: (rad: Tillfallesrad) => boolean): number => rader.filter(ja).length;
  // what was missed and done afterwards was missed all the same
  const missad = ({ status, missadDatum }: Tillfallesrad): boolean => status === 'missad' || missadDatum !== null;
  const skulle = rader.filter((rad) => rad.senast < idag || !KVAR.includes(rad.status));
  return {
    ...{ namn, antal: rader.length },
    kvar: antal(({ status }) => KVAR.includes(status)),
    missade: antal(({ status }) => status === 'missad'),
    inrapporterade: antal(({ status }) => status === 'inrapporterad'),
    kvalitetssakrade: antal(({ status }) => status === 'kvalitetssakrad'),
    analyserade: antal(({ status }) => ANALYSERADE.includes(status)),
    avvikelser: rader.reduce((sum, rad) => sum + (rad.avvikelser ?? 0), 0),
    iTid:
      skulle.length === 0
        ? null
        : {
            taljare: skulle.filter((rad) => !missad(rad) && !KVAR.includes(rad.status)).length,
            namnare: skulle.length,
          },
  };
};

/** How many of the year's kontroller are done, and what all of them together showed: nothing of nothing where no number has been given. */
export const aretsUtfall = (
  rader: readonly Pick<Tillfallesrad, 'status' | 'taljare' | 'namnare'>[],
): { gjorda: number; planerade: number; taljare: number; namnare: number } => {
  const summan = (tal: (number | null)[]): number => tal.reduce<number>((hittills, ett) => hittills + (ett ?? 0), 0);
  return {
    gjorda: rader.filter(({ status }) => !KVAR.includes(status) && status !== 'missad').length,
    planerade: rader.length,
    taljare: summan(rader.map(({ taljare }) => taljare)),
    namnare: summan(rader.map(({ namnare }) => namnare)),
  };
};

/** Per enhet in order of name, those of the whole verksamhet first, and all together last. */
export const utfallsoversikt = (
  rader: readonly Tillfallesrad[],
  idag: string,
): { perEnhet: Utfallssumma[]; perProcess: (Utfallssumma & { readonly id: number })[]; alla: Utfallssumma } => {
  const processer = new Map(rader.map(({ processId, process }) => [processId, process]));
  const namn = [...new Set(rader.map(({ enhet }) => enhet))].sort((a, b) =>
    a === null ? -1 : b === null ? 1 : a.localeCompare(b, 'sv'),
  );
  return {
    perEnhet: namn.map((ett) =>
      summa(
        ett ?? HELA,
        rader.filter(({ enhet }) => enhet === ett),
        idag,
      ),
    ),
    perProcess: [...processer].map(([id, process]) => ({
      id,
      ...summa(
        process,
        rader.filter(({ processId }) => processId === id),
        idag,
      ),
    })),
    alla: summa('Alla', rader, idag),
  };
};

const tal = (varde: number | null): string =>
  varde === null ? '' : Number.isInteger(varde) ? String(varde) : decimal(varde, 2);

/** As a Swedish Excel opens it. A cell that looks like a formula is made text. */
export const utfallCsv = (rader: readonly Tillfallesrad[]): string =>
  stringify(
    rader.map((rad) => [
      ...[rad.process, rad.text, rad.enhet ?? HELA, rad.period, rad.senast, rad.statustext],
      ...[tal(rad.taljare), tal(rad.namnare), tal(rad.avvikelser), rad.ansvarig ?? '', rad.skal],
    ]),
    {
      header: true,
      columns: [
        ...['Process', 'Egenkontroll', 'Enhet', 'Period', 'Senast', 'Status'],
        ...['Antal som stämmer', 'Antal granskade', 'Avvikelser', 'Ansvarig', 'Skäl'],
      ],
      ...{ bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true },
    },
  );

import type { Dimensionsvarden, Period } from '../../indikatorer/faktum.js';
import { arSiffra, arTabell, type FrystAvsnitt, type Siffra, type Tabell, type Underlag } from '../underlag.js';

/** A table of the document with the chapter it stands in, «9 Avvikelser». */
export interface Avsnittstabell {
  readonly avsnitt: string;
  readonly tabell: Tabell;
}

/** One number of the document: where it stands, how it is printed, what it is and how it was counted. */
export interface Sifferrad {
  readonly avsnitt: string;
  /** Heading of the table; empty for a number in the running text. */
  readonly tabell: string;
  readonly rad: string;
  readonly kolumn: string;
  readonly visas: string;
  readonly varde: number | null;
  readonly faktum: string;
  readonly dimensioner: Dimensionsvarden;
  readonly period: Period | null;
}

const avsnittsnamn = ({ rubrik: { nummer, text } }: FrystAvsnitt): string => `${nummer} ${text}`.trim();

/** Every table, once, in the order of the document; the table beside a chart holds the numbers of the chart. */
const tabellerna = (varde: unknown, funna = new Map<string, Tabell>()): Map<string, Tabell> => {
  if (typeof varde !== 'object' || varde === null) return funna;
  if (arTabell(varde)) funna.set(varde.id, varde);
  else for (const del of Object.values(varde)) tabellerna(del, funna);
  return funna;
};

/** Numbers that stand outside of the tables, with their faktum. */
const losa = (varde: unknown, funna: Siffra[] = []): Siffra[] => {
  if (typeof varde !== 'object' || varde === null || arTabell(varde)) return funna;
  if (arSiffra(varde)) {
    if (varde.fakta) funna.push(varde);
  } else for (const del of Object.values(varde)) losa(del, funna);
  return funna;
};

export const tabellerI = ({ avsnitt }: Pick<Underlag, 'avsnitt'>): Avsnittstabell[] =>
  avsnitt.flatMap((ett) =>
    [...tabellerna(ett.data).values()].map((tabell) => ({ avsnitt: avsnittsnamn(ett), tabell })),
  );

type Plats = Pick<Sifferrad, 'avsnitt' | 'tabell' | 'rad' | 'kolumn'>;

const somRad = ({ avsnitt, tabell, rad, kolumn }: Plats, { visas, varde, fakta }: Siffra): Sifferrad => ({
  avsnitt,
  dimensioner: fakta?.dimensioner ?? {},
  faktum: fakta?.kod ?? '',
  kolumn,
  period: fakta?.period ?? null,
  rad,
  tabell,
  varde,
  visas,
});

const text = (cell: Tabell['rader'][number][number] | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.visas;

/** Every number of the document, table by table, and then those of the running text. */
export const siffrorI = (underlag: Pick<Underlag, 'avsnitt'>): Sifferrad[] =>
  underlag.avsnitt.flatMap((ett) => {
    const avsnitt = avsnittsnamn(ett);
    const iTabeller = [...tabellerna(ett.data).values()].flatMap((tabell) =>
      tabell.rader.flatMap((rad) =>
        rad.flatMap((cell, i) =>
          arSiffra(cell)
            ? somRad(
                { avsnitt, tabell: tabell.rubrik, rad: text(rad[0]), kolumn: tabell.kolumner[i]?.rubrik ?? '' },
                cell,
              )
            : [],
        ),
      ),
    );
    const iTexten = [...losa(ett.data), ...Object.values(ett.textsiffror ?? {})].map((siffra) =>
      somRad({ avsnitt, tabell: '', rad: '', kolumn: '' }, siffra),
    );
    return [...iTabeller, ...iTexten];
  });

import { personnummerI } from '../plattform/text/personnummer.js';
import { IMPORTSAKER, type Importfalt, type Sak } from './importfalt.js';
import { gissaFalt } from './kolumngissning.js';
import { gissaKod, normaliserat, type Enhetsnamn } from './vardegissning.js';

/** How the columns and values of a file are read. Values and columns are known by their names without case and signs. */
export interface Mappning {
  /** Column → field; null is not read. */
  readonly kolumner: Readonly<Record<string, string | null>>;
  /** Field → what stands in the file → our code, or the id of our enhet. Null: nobody has said yet. */
  readonly varden: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** Field → the code of the rows that have none. */
  readonly standard: Readonly<Record<string, string>>;
  readonly personnummer: 'neka' | 'maskera';
}

/** The different values of a column, where they are few enough to be codes. */
export type Kolumnvarden = Readonly<Record<string, readonly string[]>>;

const HOGST_OLIKA = 300;
const HOGST_LANGD = 100;

/** Collected once when the file comes. A column with more or longer values, or with a personnummer, holds no codes. */
export const olikaVarden = (
  kolumner: readonly string[],
  rader: readonly { readonly celler: readonly string[] }[],
): Kolumnvarden =>
  Object.fromEntries(
    kolumner.flatMap((kolumn, nr) => {
      const varden = new Set<string>();
      for (const { celler } of rader) {
        const cell = celler[nr] ?? '';
        if (cell === '') continue;
        if (cell.length > HOGST_LANGD || varden.size > HOGST_OLIKA || personnummerI(cell).length > 0) return [];
        varden.add(cell);
      }
      return [[kolumn, [...varden].sort((a, b) => a.localeCompare(b, 'sv'))]];
    }),
  );

/** What stands in a cell with several values. A label may hold a comma, so that is no sign between them. */
export const delar = (cell: string): string[] =>
  cell
    .split(/[|;\n]/)
    .map((del) => del.trim())
    .filter((del) => del !== '');

/** Fields whose values are looked up: codes and enheter. */
export const slasUpp = ({ innehall }: Importfalt): boolean => innehall.slag === 'kod' || innehall.slag === 'enhet';

const fleraI = ({ innehall }: Importfalt): boolean => innehall.slag === 'kod' && innehall.flera;

/** The different values of a field over all columns that are read into it. */
export const vardenFor = (falt: Importfalt, mappning: Mappning, olika: Kolumnvarden): string[] => {
  const kolumner = Object.keys(mappning.kolumner).filter((kolumn) => mappning.kolumner[kolumn] === falt.namn);
  const varden = kolumner.flatMap((kolumn) => olika[kolumn] ?? []).flatMap((v) => (fleraI(falt) ? delar(v) : [v]));
  const unika = new Map(varden.map((varde) => [normaliserat(varde), varde]));
  return [...unika.values()];
};

/** The proposal for a new file: what was said of the last one from the same system, and guesses for the rest. */
export const foreslaMappning = (
  sak: Sak,
  kolumner: readonly string[],
  olika: Kolumnvarden,
  enheter: readonly Enhetsnamn[],
  sparad: Mappning | null,
): Mappning => {
  const { falt } = IMPORTSAKER[sak];
  const gissade = gissaFalt(falt, kolumner, sparad?.kolumner ?? {});
  const standard = Object.fromEntries(
    falt.flatMap((ett): [string, string][] => (ett.standard === undefined ? [] : [[ett.namn, ett.standard]])),
  );
  const grund: Mappning = {
    kolumner: gissade,
    varden: sparad?.varden ?? {},
    standard: sparad?.standard ?? standard,
    personnummer: sparad?.personnummer ?? 'neka',
  };
  return fyllPaVarden(sak, grund, olika, enheter);
};

/** Adds the values that nobody has said anything of, with a guess or null. What has been said stands. */
export const fyllPaVarden = (
  sak: Sak,
  mappning: Mappning,
  olika: Kolumnvarden,
  enheter: readonly Enhetsnamn[],
): Mappning => {
  const varden = Object.fromEntries(
    IMPORTSAKER[sak].falt.filter(slasUpp).map((falt) => {
      const sagda = mappning.varden[falt.namn] ?? {};
      const nya = vardenFor(falt, mappning, olika).map((varde): [string, string | null] => {
        const nyckel = normaliserat(varde);
        return [nyckel, sagda[nyckel] ?? gissaKod(falt, varde, enheter)];
      });
      return [falt.namn, { ...sagda, ...Object.fromEntries(nya) }];
    }),
  );
  return { ...mappning, varden };
};

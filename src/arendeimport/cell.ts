import { dagarMellan, plusDagar } from '../plattform/klocka/datum.js';
import { personnummerI } from '../plattform/text/personnummer.js';
import type { Importfalt } from './importfalt.js';
import { delar, type Mappning } from './mappning.js';
import { normaliserat } from './vardegissning.js';

/** What a cell says, or in a sentence why it cannot be read. */
export type Cellsvar = { readonly varde: string | readonly string[] | null } | { readonly fel: string };

const HOGST_TEXT = 100_000;
const HOGST_KORT = 200;
const MASK = '[personnummer borttaget]';

/** What a person wrote is repeated in a sentence only as far as it helps to find it. */
const kort = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Reads the joined text of the columns of one field. An empty cell is null, and what stands for it is not this one's to say. */
export const tolkaCell = (falt: Importfalt, cell: string, mappning: Mappning, idag: string): Cellsvar => {
  if (cell === '') return { varde: null };
  switch (falt.innehall.slag) {
    case 'nyckel':
    case 'kort':
    case 'text':
      return tolkaText(falt, cell, mappning);
    case 'datum':
      return tolkaDatum(cell, idag);
    case 'enhet':
      return slaUpp(falt, cell, mappning);
    case 'kod':
      return falt.innehall.flera ? slaUppFlera(falt, cell, mappning) : slaUpp(falt, cell, mappning);
  }
};

const tolkaText = (falt: Importfalt, cell: string, { personnummer }: Mappning): Cellsvar => {
  const hogst = falt.innehall.slag === 'text' ? HOGST_TEXT : HOGST_KORT;
  if (cell.length > hogst) return { fel: `Texten är längre än ${String(hogst)} tecken.` };
  const funna = personnummerI(cell);
  if (funna.length === 0) return { varde: cell };
  if (falt.innehall.slag === 'nyckel')
    return { fel: 'Ärendets nummer ser ut som ett personnummer. Använd ett annat nummer.' };
  if (personnummer === 'neka')
    return {
      fel: 'Texten innehåller något som ser ut som ett personnummer. Ta bort det, eller välj att personnummer maskeras.',
    };
  return { varde: funna.reduce((text, ett) => text.replaceAll(ett, MASK), cell) };
};

/** What somebody has said that it stands for, when that is still among our codes. */
const slaUpp = (falt: Importfalt, cell: string, mappning: Mappning): Cellsvar => {
  const kod = mappning.varden[falt.namn]?.[normaliserat(cell)] ?? null;
  return kod === null || !arKod(falt, kod)
    ? { fel: `”${kort(cell)}” är inte översatt. Välj vad det motsvarar.` }
    : { varde: kod };
};

/** A code that the field can hold: of its list, or the id of an enhet. */
export const arKod = ({ innehall }: Importfalt, kod: string): boolean =>
  innehall.slag === 'kod' ? innehall.koder.some((en) => en.kod === kod) : /^[1-9]\d{0,14}$/.test(kod);

const slaUppFlera = (falt: Importfalt, cell: string, mappning: Mappning): Cellsvar => {
  const svar = delar(cell).map((del) => slaUpp(falt, del, mappning));
  const fel = svar.find((ett) => 'fel' in ett);
  if (fel) return fel;
  return { varde: [...new Set(svar.flatMap((ett) => ('varde' in ett && ett.varde !== null ? ett.varde : [])))] };
};

const MONSTER: readonly (readonly [RegExp, (delar: string[]) => string])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/, ([ar, manad, dag]) => ihop(ar, manad, dag)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([ar, manad, dag]) => ihop(ar, manad, dag)],
  // as Swedes write it: the day first
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: .*)?$/, ([dag, manad, ar]) => ihop(ar, manad, dag)],
];
const ihop = (ar = '', manad = '', dag = ''): string => `${ar}-${manad.padStart(2, '0')}-${dag.padStart(2, '0')}`;

/** Days since the last of 1899, as a spreadsheet keeps a day whose format was lost. */
const EXCELDAG = /^[2-6]\d{4}(?:[.,]\d+)?$/;

const tolkaDatum = (cell: string, idag: string): Cellsvar => {
  const datum = EXCELDAG.test(cell) ? franExcel(Number.parseInt(cell, 10)) : franText(cell);
  if (datum === null) return { fel: `”${kort(cell)}” är inget datum. Skriv ÅÅÅÅ-MM-DD.` };
  if (datum > idag) return { fel: `${datum} har inte varit än.` };
  return datum < '1980-01-01' ? { fel: `${datum} är för länge sedan.` } : { varde: datum };
};

const franExcel = (dagar: number): string => plusDagar('1899-12-30', dagar);

const franText = (cell: string): string | null => {
  for (const [monster, bygg] of MONSTER) {
    const traff = monster.exec(cell.trim());
    if (!traff) continue;
    const datum = bygg(traff.slice(1));
    return finnsDagen(datum) ? datum : null;
  }
  return null;
};

/** 31 February is no day. */
const finnsDagen = (datum: string): boolean => {
  try {
    return dagarMellan(datum, datum) === 0;
  } catch {
    return false;
  }
};

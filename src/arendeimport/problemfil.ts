import { stringify } from 'csv-stringify/sync';
import type { Problem } from '../plattform/tabellfil/tabellfil.js';

/** Every problem as a file, to be mended row by row. A cell that a spreadsheet would take for a formula is made text. */
export const problemfil = (problem: readonly Problem[]): string => {
  const rader = problem.map(({ rad, kolumn, text }) => [rad === null ? '' : String(rad), kolumn ?? '', text]);
  const csv = stringify([['Rad', 'Kolumn', 'Problem'], ...rader], {
    delimiter: ';',
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
  return `\ufeff${csv}`;
};

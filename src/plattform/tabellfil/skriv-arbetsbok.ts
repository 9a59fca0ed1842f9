import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { somText } from '../text/formel.js';

export type Bokcell = string | number | null;

export interface Blad {
  /** At most 31 characters, and none of : \ / ? * [ ] */
  readonly namn: string;
  /** The first row is the heading. */
  readonly rader: readonly (readonly Bokcell[])[];
  /** Of each column, in characters. */
  readonly bredder?: readonly number[];
}

/** Days that a file of the kind may bear begin here. The same figures give the same bytes whenever they are written. */
const ALLTID = new Date(Date.UTC(2000, 0, 1));

const cell = (varde: Bokcell, rubrik: boolean) =>
  varde === null
    ? null
    : typeof varde === 'number'
      ? { value: varde, type: Number }
      : { value: somText(varde), type: String, ...(rubrik ? { fontWeight: 'bold' as const } : {}) };

/** An Excel workbook with one sheet each, headings in bold. Text never becomes a formula. */
export const skrivArbetsbok = async (blad: readonly Blad[]): Promise<Buffer> => {
  const bok = await writeXlsxFile(
    blad.map(({ namn, rader, bredder = [] }) => ({
      sheet: namn,
      stickyRowsCount: 1,
      columns: bredder.map((width) => ({ width })),
      data: rader.map((rad, nr) => rad.map((varde) => cell(varde, nr === 0))),
    })),
  ).toBuffer();
  return Buffer.from(zipSync(unzipSync(bok), { mtime: ALLTID, level: 6 }));
};

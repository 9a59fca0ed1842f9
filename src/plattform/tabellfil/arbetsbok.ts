import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { Olaslig } from './olaslig.js';

/** What a workbook may unpack to. Sheets are text and shrink a lot, but not without limit. */
const HOGST_UPPACKAD = 400 * 1024 * 1024;
const TRASIG = 'Arbetsboken går inte att öppna. Spara den igen som xlsx, eller som CSV, och försök på nytt.';

/** The first sheet of an Excel workbook as text: days as ÅÅÅÅ-MM-DD, ticks as ja and nej. @throws Olaslig */
export const lasArbetsbok = async (innehall: Buffer): Promise<string[][]> => {
  if (uppackadStorlek(innehall) > HOGST_UPPACKAD)
    throw new Olaslig('Arbetsboken är för stor när den packas upp. Dela den, till exempel efter år.');
  const rader = await readSheet(innehall).catch((fel: unknown) => {
    throw new Olaslig(TRASIG, { cause: fel });
  });
  return rader.map((rad) => rad.map(tillText));
};

/** As the archive says it, without unpacking anything. */
const uppackadStorlek = (innehall: Buffer): number => {
  let summa = 0;
  try {
    unzipSync(innehall, {
      filter: ({ originalSize }) => {
        summa += originalSize;
        return false;
      },
    });
  } catch (fel) {
    throw new Olaslig(TRASIG, { cause: fel });
  }
  return summa;
};

/** The library's type says a class where it gives a Date. */
const tillText = (cell: unknown): string => {
  if (cell instanceof Date) {
    const [dag = '', tid = ''] = cell.toISOString().split('T');
    // a cell with the time alone counts from the beginning of Excel's days
    return tid.startsWith('00:00:00') ? dag : `${dag} ${tid.slice(0, 5)}`;
  }
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? cell.replaceAll('\r\n', '\n').replaceAll('\0', '').trim() : '';
};

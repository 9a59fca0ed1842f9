/** What a spreadsheet takes for a formula, also where somebody has already set an apostrophe before it. */
const FORMEL = /^'*[=+\-@\t\r]/;
const SKYDDAD = /^'+[=+\-@\t\r]/;

/** The text as a cell of a file that is both opened in a spreadsheet and read in again. */
export const somText = (text: string): string => (FORMEL.test(text) ? `'${text}` : text);

/** The text as it was before `somText`. */
export const somSkrevs = (cell: string): string => (SKYDDAD.test(cell) ? cell.slice(1) : cell);

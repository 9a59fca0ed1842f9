import type { Exempel } from './database/exempel/exempel.js';

/** What whoever starts the product on an own computer needs to know: where, who, and where the documents are. */
export const valkommen = (basUrl: string, { konton, losenord, dokument }: Exempel): string => {
  const bredast = Math.max(...konton.map(({ epost }) => epost.length));
  return [
    '',
    `Öppna ${basUrl} i webbläsaren. Stoppa med Ctrl+C.`,
    '',
    `Exempelkonton, alla med lösenordet ${losenord}:`,
    ...konton.map(({ epost, befattning }) => `  ${epost.padEnd(bredast)}  ${befattning}`),
    '',
    'De två första dokumenten (PDF:en görs i bakgrunden första gången):',
    ...dokument.map(({ titel, vag }) => `  ${titel}: ${basUrl}${vag}`),
    '',
    '',
  ].join('\n');
};

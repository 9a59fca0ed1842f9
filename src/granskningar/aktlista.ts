import { parse } from 'csv-parse/sync';
import { personnummerI } from '../plattform/text/personnummer.js';

export interface Aktrad {
  readonly lopnummer: string;
  /** As written; empty when the whole list is of one enhet. */
  readonly enhet: string;
  readonly handlaggare: string;
}

export interface Aktlista {
  readonly rader: readonly Aktrad[];
  readonly fel: readonly string[];
}

const LOPNUMMER = /^[\p{L}0-9][\p{L}0-9/_-]{0,29}$/u;
/** Six and four figures are a person, whether or not the check digit is right. */
const SOM_PERSONNUMMER = /(?<!\d)(\d{2})?\d{6}[-+–]?\d{4}(?!\d)/;
const RUBRIKER = ['lopnummer', 'löpnummer', 'akt', 'nr'];
const HOGST = 5000;

/**
 * `löpnummer;enhet;handläggare` a row, typed, pasted from a spreadsheet or from a file. Every fault is told at once, with
 * its row; the löpnummer itself is not repeated, it may be a personnummer.
 */
export const lasAktlista = (text: string): Aktlista => {
  const tecken = text.includes('\t') ? '\t' : text.includes(';') ? ';' : ',';
  let celler: string[][];
  try {
    celler = parse(text, {
      delimiter: tecken,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      bom: true,
    });
  } catch {
    return { rader: [], fel: ['Listan går inte att läsa. Skriv en akt per rad: löpnummer; enhet; handläggare.'] };
  }
  const utanRubrik = RUBRIKER.includes((celler[0]?.[0] ?? '').toLowerCase()) ? celler.slice(1) : celler;
  if (utanRubrik.length === 0) return { rader: [], fel: ['Skriv minst en akt.'] };
  if (utanRubrik.length > HOGST) return { rader: [], fel: [`Listan får ha högst ${HOGST} akter.`] };
  const forsta = celler.length - utanRubrik.length + 1;
  const fel: string[] = [];
  const sedda = new Set<string>();
  const rader = utanRubrik.map(([lopnummer = '', enhet = '', handlaggare = ''], nr) => {
    const rad = `Rad ${nr + forsta}:`;
    if (personnummerI(`${lopnummer} ${enhet} ${handlaggare}`).length > 0 || SOM_PERSONNUMMER.test(lopnummer))
      fel.push(`${rad} det ser ut som ett personnummer. Ge akten ett löpnummer i stället.`);
    else if (!LOPNUMMER.test(lopnummer))
      fel.push(`${rad} skriv ett löpnummer med bokstäver och siffror, högst 30 tecken.`);
    else if (sedda.has(lopnummer)) fel.push(`${rad} löpnumret finns redan i listan.`);
    sedda.add(lopnummer);
    return { lopnummer, enhet, handlaggare };
  });
  return { rader, fel };
};

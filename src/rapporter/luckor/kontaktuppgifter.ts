import { personnummerI } from '../../plattform/text/personnummer.js';

/** A number that can be called: 08-123 45 67, 070 123 45 67, +46 70-123 45 67. Years, dnr and dates are none. */
const TELEFON =
  /(?<![\d/-])(?:07\d{8}|(?:\+46\s?(?:\(0\)\s?)?|0)\d{1,3}[\s-]\s?\d{2,3}(?:[\s-]?\d{2,3}){1,3})(?![\d/-])/g;
const MEJL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;

export type Kontaktslag = 'personnummer' | 'telefon' | 'mejl';

/**
 * What in a text points out somebody and does not belong in a handling to the nämnd (OSL 26 kap. 1 §, GDPR art. 5).
 * Only which kind is told, never the number itself.
 */
export const kontaktuppgifterI = (text: string): Kontaktslag[] => [
  ...(personnummerI(text).length > 0 ? (['personnummer'] as const) : []),
  ...(text.match(TELEFON) ? (['telefon'] as const) : []),
  ...(text.match(MEJL) ? (['mejl'] as const) : []),
];

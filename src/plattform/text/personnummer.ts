import { ValidateBy } from 'class-validator';

/** Six or eight figures of birth, perhaps a sign between, four more, and nothing numeric around them. */
const MONSTER = /(?<![\d-])(?:18|19|20)?(\d{2})(\d{2})(\d{2})\s?[-–+]?\s?(\d{4})(?![\d-])/g;

/** What in the text reads as a personnummer or samordningsnummer: a day that exists and a check digit that is right. */
export const personnummerI = (text: string): string[] =>
  [...text.matchAll(MONSTER)].filter(([, ...delar]) => arGiltigt(delar)).map(([allt]) => allt);

/** What stands instead of a number wherever a text is shown outside of its case. */
export const maskera = (text: string): string =>
  text.replace(MONSTER, (allt: string, ...delar: string[]) => (arGiltigt(delar.slice(0, 4)) ? '[personnummer]' : allt));

/** The same in every text of a row that stands in a list. */
export const maskeraAllt = <Rad>(rad: Rad): Rad => {
  if (typeof rad === 'string') return maskera(rad) as Rad;
  if (Array.isArray(rad)) return rad.map((del: unknown) => maskeraAllt(del)) as Rad;
  if (typeof rad !== 'object' || rad === null || rad instanceof Date) return rad;
  return Object.fromEntries(Object.entries(rad).map(([namn, del]) => [namn, maskeraAllt<unknown>(del)])) as Rad;
};

/** So much more than is shown must be read, that a number at the end is still a whole one. */
export const UTDRAG_EXTRA = 20;

/** The beginning of a text, for a list. */
export const utdrag = (text: string, antal: number): string => maskera(text).slice(0, antal);

const arGiltigt = ([ar = '', manad = '', dag = '', sista = '']: string[]): boolean => {
  const m = Number(manad);
  // samordningsnummer: the day with 60 added
  const d = Number(dag) > 60 ? Number(dag) - 60 : Number(dag);
  return m >= 1 && m <= 12 && d >= 1 && d <= (DAGAR[m - 1] ?? 0) && luhn(`${ar}${manad}${dag}${sista}`);
};

/** February has 29: which century it is cannot always be told. */
const DAGAR = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const luhn = (siffror: string): boolean =>
  Array.from(siffror)
    .map((siffra, nr) => Number(siffra) * (nr % 2 === 0 ? 2 : 1))
    .reduce((summa, tal) => summa + (tal > 9 ? tal - 9 : tal), 0) %
    10 ===
  0;

export const UTAN_PERSONNUMMER = 'utanPersonnummer';

/**
 * Marks a free text. A personnummer in it is pointed out before the text is stored; it goes, or the one who writes says
 * why it is needed (see FormularPipe), unless nothing is there to store the reason with. The number itself is not
 * repeated in the sentence.
 */
export const UtanPersonnummer = ({ motiveras = true }: { readonly motiveras?: boolean } = {}): PropertyDecorator =>
  ValidateBy({
    name: motiveras ? UTAN_PERSONNUMMER : 'aldrigPersonnummer',
    validator: {
      validate: (varde: unknown) =>
        [varde].flat().every((text) => typeof text !== 'string' || personnummerI(text).length === 0),
      defaultMessage: () =>
        'Texten innehåller något som ser ut som ett personnummer. Ta bort det och skriv i stället till exempel ”brukaren”.',
    },
  });

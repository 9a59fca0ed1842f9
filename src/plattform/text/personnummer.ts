import { ValidateBy } from 'class-validator';

/** Six or eight figures of birth, perhaps a sign between, four more, and nothing numeric around them. */
const MONSTER = /(?<![\d-])(?:18|19|20)?(\d{2})(\d{2})(\d{2})\s?[-–+]?\s?(\d{4})(?![\d-])/g;

/** What in the text reads as a personnummer or samordningsnummer: a day that exists and a check digit that is right. */
export const personnummerI = (text: string): string[] =>
  [...text.matchAll(MONSTER)].filter(([, ...delar]) => arGiltigt(delar)).map(([allt]) => allt);

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

/** Points out a personnummer before the text is stored. The number itself is not repeated in the sentence. */
export const UtanPersonnummer = (): PropertyDecorator =>
  ValidateBy({
    name: 'utanPersonnummer',
    validator: {
      validate: (varde: unknown) => typeof varde !== 'string' || personnummerI(varde).length === 0,
      defaultMessage: () =>
        'Texten innehåller något som ser ut som ett personnummer. Ta bort det och skriv i stället till exempel ”brukaren”.',
    },
  });

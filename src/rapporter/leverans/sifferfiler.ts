import { stringify } from 'csv-stringify/sync';
import type { PdfBilaga } from '../../plattform/pdf/pdf-dokument.js';
import { skrivArbetsbok, type Bokcell } from '../../plattform/tabellfil/skriv-arbetsbok.js';
import { somText } from '../../plattform/text/formel.js';
import { kanonisktJson } from '../kanoniskt.js';
import type { Cell, Underlag } from '../underlag.js';
import { siffrorI, tabellerI } from './tabeller.js';

const KOLUMNER = [
  ...['avsnitt', 'tabell', 'rad', 'kolumn', 'visas', 'varde', 'faktum', 'dimensioner', 'fran', 'till'],
] as const;

/** All numbers as CSV that a spreadsheet in Swedish opens: one a row, semicolons and decimal commas. */
export const sifferCsv = (underlag: Underlag<string>, siffror = siffrorI(underlag)): Buffer => {
  const rader = siffror.map(({ avsnitt, tabell, rad, kolumn, visas, varde, faktum, dimensioner, period }) => [
    somText(avsnitt),
    somText(tabell),
    somText(rad),
    somText(kolumn),
    somText(visas),
    varde === null ? '' : String(varde).replace('.', ','),
    faktum,
    Object.entries(dimensioner)
      .map(([namn, ett]) => `${namn}=${String(ett)}`)
      .join(' '),
    period?.fran ?? '',
    period?.till ?? '',
  ]);
  return Buffer.from(`\ufeff${stringify([[...KOLUMNER], ...rader], { delimiter: ';', record_delimiter: '\r\n' })}`);
};

/** The same for machines: the numbers with how each was counted, the definitions and the code lists. */
export const sifferJson = (underlag: Underlag<string>, siffror = siffrorI(underlag)): Buffer => {
  const { titel, kommun, namnd, dnr, utgava, skapad, period, definitioner, kodlistor = [], lagrum = [] } = underlag;
  return Buffer.from(
    kanonisktJson({
      ...{ titel, kommun, namnd, dnr, utgava, skapad, period },
      ...{ siffror, definitioner, kodlistor, lagrum },
    }),
  );
};

const bokcell = (cell: Cell): Bokcell => (typeof cell === 'string' ? cell : (cell.varde ?? cell.visas));

/** Every table on a sheet of its own, after one that lists them. */
export const sifferbok = (underlag: Underlag<string>): Promise<Buffer> => {
  const tabeller = tabellerI(underlag);
  const blad = (nr: number): string => `Tabell ${String(nr + 1)}`;
  return skrivArbetsbok([
    {
      namn: 'Innehåll',
      bredder: [14, 40, 70],
      rader: [
        ['Blad', 'Avsnitt', 'Tabell'],
        ...tabeller.map(({ avsnitt, tabell }, nr) => [blad(nr), avsnitt, tabell.rubrik]),
      ],
    },
    ...tabeller.map(({ tabell }, nr) => ({
      namn: blad(nr),
      bredder: tabell.kolumner.map(({ rubrik }, i) => (i === 0 ? 44 : Math.max(12, rubrik.length + 2))),
      rader: [
        tabell.kolumner.map(({ rubrik }) => rubrik),
        ...tabell.rader.map((rad) => rad.map(bokcell)),
        ...[tabell.grovre?.hela ? undefined : tabell.not, tabell.grovre?.not].flatMap((not) =>
          not === undefined ? [] : [[], [not]],
        ),
      ],
    })),
  ]);
};

/** What travels inside the PDF. A document from before that is made again as it was, without. */
export const pdfBilagor = (underlag: Underlag<string>): PdfBilaga[] => {
  const siffror = underlag.mall === undefined ? [] : siffrorI(underlag);
  if (siffror.length === 0) return [];
  return [
    {
      ...{ namn: 'siffror.csv', mime: 'text/csv' },
      ...{ beskrivning: 'Dokumentets alla siffror, en på varje rad', innehall: sifferCsv(underlag, siffror) },
    },
    {
      ...{ namn: 'siffror.json', mime: 'application/json' },
      ...{ beskrivning: 'Dokumentets alla siffror med definitioner', innehall: sifferJson(underlag, siffror) },
    },
  ];
};

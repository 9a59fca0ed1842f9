import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { fyllsI } from '../indikator.krav.js';
import { periodkod, perioderMellan } from './perioder.js';
import { VARDEKOLUMNER, type Uppslag } from './vardefil.js';

/** A row for each indikator that is filled in, with the last period that has ended; the numbers are left to write. */
const mallrader = ({ indikatorer, idag }: Uppslag): string[][] =>
  indikatorer
    .filter(({ indikator }) => indikator.status === 'aktiv' && fyllsI(indikator))
    .flatMap(({ indikator: { kod, frekvens }, serier }) => {
      const period = perioderMellan(frekvens, serier.at(-1)?.giltig_fran ?? idag, idag).at(-1);
      return period ? [[kod, periodkod(frekvens, period), ...VARDEKOLUMNER.slice(2).map(() => '')]] : [];
    });

const HUVUD = VARDEKOLUMNER.map(({ namn }) => namn);

export const csvmall = (uppslag: Uppslag): Buffer =>
  Buffer.from(`\ufeff${stringify([HUVUD, ...mallrader(uppslag)], { delimiter: ';', record_delimiter: '\r\n' })}`);

/** The same as a workbook, with what each column means and which indikatorer there are on sheets of their own. */
export const excelmall = (uppslag: Uppslag): Promise<Buffer> => {
  const text = (value: string, fet = false) => ({
    value,
    type: String,
    ...(fet ? { fontWeight: 'bold' as const } : {}),
  });
  const rubriker = (rad: readonly string[]) => rad.map((en) => text(en, true));
  const bok = writeXlsxFile([
    {
      sheet: 'Värden',
      data: [rubriker(HUVUD), ...mallrader(uppslag).map((rad) => rad.map((en) => text(en)))],
    },
    {
      sheet: 'Så fyller du i',
      data: [
        rubriker(['Kolumn', 'Ska finnas', 'Beskrivning']),
        ...VARDEKOLUMNER.map((en) => [text(en.namn), text(en.tvingande ? 'Ja' : 'Nej'), text(en.beskrivning)]),
      ],
    },
    {
      sheet: 'Indikatorer',
      data: [
        rubriker(['Kod', 'Namn', 'Vad som räknas', 'Av vad']),
        ...uppslag.indikatorer.map(({ indikator, serier }) => {
          const serie = serier.at(-1);
          return [indikator.kod, indikator.namn, serie?.taljare_def ?? '', serie?.namnare_def ?? ''].map((en) =>
            text(en),
          );
        }),
      ],
    },
  ]);
  return bok.toBuffer();
};

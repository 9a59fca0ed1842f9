import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { IMPORTSAKER, SAKER, type Importfalt, type Innehall, type Sak } from './importfalt.js';

/** A file to fill in: our own labels as headings, so that every column is known without being explained. */
export const csvmall = (sak: Sak): string =>
  `\ufeff${stringify([IMPORTSAKER[sak].falt.map(({ etikett }) => etikett)], { delimiter: ';', record_delimiter: '\r\n' })}`;

/** The same as a workbook, with the description of each field on a sheet of its own. */
export const excelmall = async (sak: Sak): Promise<Buffer> => {
  const { falt } = IMPORTSAKER[sak];
  const huvud = falt.map(({ etikett }) => ({ value: etikett, type: String, fontWeight: 'bold' as const }));
  const text = (value: string, fet = false) => ({
    value,
    type: String,
    ...(fet ? { fontWeight: 'bold' as const } : {}),
  });
  const forklaring = [
    ['Kolumn', 'Ska finnas', 'Innehåll', 'Beskrivning'].map((rubrik) => text(rubrik, true)),
    ...falt.map((ett) => [
      text(ett.etikett),
      text(ett.tvingande ? 'Ja' : 'Nej'),
      text(innehallstext(ett.innehall)),
      text(ett.beskrivning),
    ]),
  ];
  const bok = writeXlsxFile([
    { data: [huvud], sheet: 'Ärenden' },
    { data: forklaring, sheet: 'Så fyller du i' },
  ]);
  return bok.toBuffer();
};

/** The help page, from the same table that the reading uses. */
export const formatsida = () =>
  SAKER.map((sak) => ({
    sak,
    etikett: IMPORTSAKER[sak].etikett,
    mallar: (['xlsx', 'csv'] as const).map((typ) => ({
      url: `/arendeimport/mall/${sak}.${typ}`,
      text: `${sak}.${typ}`,
    })),
    falt: IMPORTSAKER[sak].falt.map(faltrad),
  }));

const faltrad = ({ etikett, beskrivning, tvingande, innehall, synonymer }: Importfalt) => ({
  etikett,
  beskrivning,
  tvingande,
  innehall: innehallstext(innehall),
  kannsIgen: synonymer.slice(0, 6).join(', '),
});

const innehallstext = (innehall: Innehall): string => {
  switch (innehall.slag) {
    case 'nyckel':
      return 'Ett nummer, bara en gång i filen';
    case 'text':
      return 'Text';
    case 'kort':
      return 'En rad text';
    case 'datum':
      return 'Datum, helst ÅÅÅÅ-MM-DD';
    case 'enhet':
      return 'Enhetens namn';
    case 'kod':
      return `${innehall.flera ? 'Ett eller flera av' : 'Ett av'}: ${innehall.koder.map(({ etikett }) => etikett).join(', ')}`;
  }
};

import { stringify } from 'csv-stringify/sync';
import { ArendeimportQueries } from '../../src/arendeimport/arendeimport.queries.js';
import { ArendeimportService } from '../../src/arendeimport/arendeimport.service.js';
import type { Sak } from '../../src/arendeimport/importfalt.js';
import { Inlasning } from '../../src/arendeimport/inlasning.service.js';
import { AvvikelseImport } from '../../src/avvikelser/import.service.js';
import type { Vem } from '../../src/database/vem.js';
import { LexSarahImport } from '../../src/lex-sarah/import.service.js';
import { Jobb } from '../../src/plattform/ko/jobb.service.js';
import { SynpunktImport } from '../../src/synpunkter/import.service.js';
import { ettLexSarahrum, type LexSarahrum } from './lex-sarah.js';

/** The import of old cases on a database with a nämnd in it; what is ordered is done by the test, not by a worker. */
export interface Importrum extends LexSarahrum {
  readonly imports: ArendeimportService;
  readonly filer: ArendeimportQueries;
  readonly inlasning: Inlasning;
  laddaUpp(vem: Vem, sak: Sak, rader: readonly Readonly<Record<string, string>>[]): Promise<number>;
  /** Tries and reads in, as the job would. */
  lasIn(vem: Vem, id: number): ReturnType<Inlasning['kor']>;
}

/** As Excel saves it in Sweden. The columns are those of the first row. */
export const somCsv = (rader: readonly Readonly<Record<string, string>>[]): Buffer =>
  Buffer.from(
    stringify([...rader], { header: true, delimiter: ';', record_delimiter: '\r\n', bom: true, quoted_string: true }),
  );

export const ettImportrum = async (): Promise<Importrum> => {
  const rum = await ettLexSarahrum();
  const { databas, klocka, motor } = rum;
  const imports = new ArendeimportService(databas, klocka, new Jobb(databas, klocka, undefined as never));
  const filer = new ArendeimportQueries(databas);
  const inlasning = new Inlasning(
    databas,
    klocka,
    filer,
    new AvvikelseImport(motor),
    new LexSarahImport(motor),
    new SynpunktImport(motor),
  );
  return {
    ...rum,
    imports,
    filer,
    inlasning,
    laddaUpp: (vem, sak, rader) => imports.laddaUpp(vem, { sak, kallsystem: 'Flexite', innehall: somCsv(rader) }),
    lasIn: async (vem, id) => {
      await inlasning.kor(vem, id, 'prova');
      return inlasning.kor(vem, id, 'las_in');
    },
  };
};

/** A closed avvikelse as Flexite writes it out, of an enhet that is in the nämnd. */
export const gammalAvvikelse = (om: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  Ärendenummer: 'AVV-1',
  Status: 'Avslutad',
  Registreringsdatum: '2021-03-04',
  Händelsedatum: '2021-03-02 14:30',
  Verksamhet: 'Utredningsgruppen',
  Händelsebeskrivning: 'Besöket blev inte av.\nIngen ringde återbud.',
  Avvikelsetyp: 'Bemötande',
  'Bakomliggande orsak': 'Rutiner; Kommunikation',
  Sannolikhet: '2',
  Konsekvens: '3 - Betydande',
  Åtgärder: 'Ny rutin för återbud.',
  Avslutsdatum: '2021-04-01',
  ...om,
});

export const gammalLexSarah = (om: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  Diarienummer: 'SN 2022/17',
  Enhet: 'Utredningsgruppen',
  Inkom: '2022-05-02',
  Beskrivning: 'Barnet fick inte tala enskilt på ett år.',
  Rapportör: 'Karin Karlsson',
  Lagrum: 'SoL',
  Bedömning: 'Allvarligt missförhållande',
  Beslutsdatum: '2022-06-10',
  'Anmäld till IVO': 'Ja',
  'IVO diarienummer': 'SN 2022/17-9',
  'IVO datum': '2022-06-11',
  Avslutsdatum: '2022-09-01',
  ...om,
});

export const gammalSynpunkt = (om: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  Löpnr: 'K1',
  Verksamhet: 'Mottagningen',
  'Inkom datum': '2023-02-01',
  'Typ av ärende': 'Klagomål',
  'Inkommit via': 'Telefon',
  Text: 'Ingen ringer tillbaka.',
  Område: 'Tillgänglighet',
  Svar: 'Vi har nu telefontid varje dag.',
  Svarsdatum: '2023-02-10',
  Avslutsdatum: '2023-02-12',
  ...om,
});

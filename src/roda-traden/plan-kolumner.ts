import {
  atgardstyper,
  egenkontrollmetoder,
  frekvenser,
  kvalitetsomraden,
  processlag,
  type Kodlista,
} from '../processer/kodlistor.texter.js';

/** What a cell may hold. `lista` and `flera` mean several values with | between. */
export type Innehall =
  | { readonly slag: 'nyckel' | 'nummer' | 'text' | 'lista' | 'datum' }
  | { readonly slag: 'heltal'; readonly min: number; readonly max: number }
  | { readonly slag: 'kod'; readonly koder: Kodlista; readonly flera: boolean }
  | { readonly slag: 'hanvisning'; readonly fil: Planfil; readonly flera: boolean };

export interface Plankolumn {
  readonly namn: string;
  /** The column must be there and no row may leave it empty. */
  readonly tvingande: boolean;
  /** No two rows may have the same value. */
  readonly unik: boolean;
  readonly innehall: Innehall;
  readonly beskrivning: string;
}

export type Planfil = 'processer' | 'risker' | 'egenkontroller' | 'atgarder' | 'texter';
export const planfiler: readonly Planfil[] = ['processer', 'risker', 'egenkontroller', 'atgarder', 'texter'];

const TEXT: Innehall = { slag: 'text' };
const ska = (namn: string, innehall: Innehall, beskrivning: string): Plankolumn => ({
  namn,
  tvingande: true,
  unik: false,
  innehall,
  beskrivning,
});
const unik = (namn: string, innehall: Innehall, beskrivning: string): Plankolumn => ({
  ...ska(namn, innehall, beskrivning),
  unik: true,
});
const far = (namn: string, innehall: Innehall, beskrivning: string): Plankolumn => ({
  ...ska(namn, innehall, beskrivning),
  tvingande: false,
});

const nyckel = unik(
  'nyckel',
  { slag: 'nyckel' },
  'Ert eget id för raden, till exempel R4.3-1. Behåll det från gång till gång, så uppdateras raden i stället för att dubbleras.',
);
const process = ska('process', { slag: 'hanvisning', fil: 'processer', flera: false }, 'Nyckeln till processen.');
const risker = far(
  'risker',
  { slag: 'hanvisning', fil: 'risker', flera: true },
  'Nycklar till riskerna den gäller, med | emellan. Tomt betyder hela processen.',
);
const SKALA: Innehall = { slag: 'heltal', min: 1, max: 4 };

/**
 * The format in which a kommun hands over its own plan: five CSV files, processer.csv, risker.csv,
 * egenkontroller.csv, atgarder.csv and (if there is any narrative) texter.csv.
 *
 * - First row: column names as below, in any order. An optional column may be left out; no other may be added.
 * - Separator semicolon, comma or tab. UTF-8 (with or without BOM), UTF-16 with BOM, or Windows-1252.
 * - A field with separator, line break or quotation mark stands within quotation marks, inner ones doubled.
 * - Empty rows are passed over. The order of the rows is the order of the plan.
 * - `nyckel` is the kommun's own id, unique in its file and the same from time to time; begin it with a letter
 *   (P4.10), since spreadsheets turn a bare 4.10 into a date.
 * - Codes may be written as code or as label. Dates are ÅÅÅÅ-MM-DD.
 * - What real plans lack (ansvarig, dates, kvalitetsområde …) may be empty: it becomes a gap, not a refusal.
 *
 * The validator and the help page both read this table.
 */
export const planKolumner: Readonly<Record<Planfil, readonly Plankolumn[]>> = {
  processer: [
    nyckel,
    unik('nummer', { slag: 'nummer' }, 'Numret i planen, till exempel 4.10. Formatera kolumnen som text i Excel.'),
    ska('namn', TEXT, 'Processens namn.'),
    ska('slag', { slag: 'kod', koder: processlag, flera: false }, 'Del av huvudprocess eller stödprocess.'),
    ska('grupp', TEXT, 'Rubriken processen står under, till exempel Stödprocesser.'),
  ],
  risker: [
    nyckel,
    process,
    far('kvalitetsomrade', { slag: 'kod', koder: kvalitetsomraden, flera: true }, 'Ett eller flera, med | emellan.'),
    far('deltema', { slag: 'lista' }, 'Egen finare indelning, till exempel Barns delaktighet. Flera med | emellan.'),
    ska('text', TEXT, 'Risken så som den står i planen.'),
    far('sannolikhet', SKALA, '1 mycket liten, 2 liten, 3 stor, 4 mycket stor.'),
    far('konsekvens', SKALA, '1 mindre, 2 måttlig, 3 betydande, 4 katastrofal.'),
    far('riskagare', TEXT, 'Funktion eller roll som äger risken.'),
  ],
  egenkontroller: [
    nyckel,
    process,
    ska('text', TEXT, 'Vad som kontrolleras.'),
    risker,
    far('metod', { slag: 'kod', koder: egenkontrollmetoder, flera: false }, 'Hur kontrollen görs.'),
    far('frekvens', { slag: 'kod', koder: frekvenser, flera: false }, 'Hur ofta, SOSFS 2011:9 5 kap. 2 §.'),
    far('omfattning', TEXT, 'Hur mycket som granskas, till exempel 10 slumpvis valda akter per enhet.'),
    far('ansvarig', TEXT, 'Funktion eller roll som ser till att kontrollen blir gjord.'),
    far('malvarde', TEXT, 'Det värde ni vill nå, till exempel minst 90 %.'),
    far('indikator', TEXT, 'Koden för indikatorn, om kontrollen mäts med en.'),
  ],
  atgarder: [
    nyckel,
    process,
    ska('text', TEXT, 'Vad som ska göras.'),
    risker,
    far('ansvarig', TEXT, 'Funktion eller roll som ansvarar.'),
    far('startdatum', { slag: 'datum' }, 'När arbetet börjar, ÅÅÅÅ-MM-DD.'),
    far('klart_senast', { slag: 'datum' }, 'När det ska vara klart, ÅÅÅÅ-MM-DD.'),
    far('mal', TEXT, 'Vad åtgärden ska leda till, helst mätbart.'),
    far('typ', { slag: 'kod', koder: atgardstyper, flera: false }, 'Slag av åtgärd.'),
    far('effektmatning', TEXT, 'Hur ni ser om åtgärden haft effekt.'),
  ],
  texter: [
    nyckel,
    ska('kapitel', { slag: 'nummer' }, 'Kapitlets nummer, till exempel 1.1.'),
    unik('ordning', { slag: 'heltal', min: 1, max: 9999 }, 'Avsnittets plats i planen, 1 är först.'),
    ska('rubrik', TEXT, 'Första raden i ett kapitel ger kapitlets rubrik, följande rader ger underrubriker.'),
    far('kvalitetsomrade', { slag: 'kod', koder: kvalitetsomraden, flera: false }, 'Om avsnittet handlar om ett.'),
    far('text', TEXT, 'Stycken i Markdown med tom rad emellan. Tomt för enbart en rubrik.'),
  ],
};

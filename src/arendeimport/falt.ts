import type { Importfalt, Importkod, Innehall } from './importfalt.js';

type Ord = readonly string[];
type Extra = Readonly<Record<string, Ord>>;

const falt = (
  tvingande: boolean,
  [namn, etikett, beskrivning]: readonly [string, string, string],
  innehall: Innehall,
  synonymer: Ord,
  standard?: string,
): Importfalt => ({
  namn,
  etikett,
  beskrivning,
  innehall,
  tvingande,
  synonymer,
  ...(standard === undefined ? {} : { standard }),
});

type Namn = readonly [namn: string, etikett: string, beskrivning: string];

/** A field that the file must have. */
export const ska = (namn: Namn, innehall: Innehall, synonymer: Ord = [], standard?: string): Importfalt =>
  falt(true, namn, innehall, synonymer, standard);
/** A field that the file may have. */
export const far = (namn: Namn, innehall: Innehall, synonymer: Ord = [], standard?: string): Importfalt =>
  falt(false, namn, innehall, synonymer, standard);

export const TEXT: Innehall = { slag: 'text' };
/** A name or a number: one line, kept as it is. */
export const KORT: Innehall = { slag: 'kort' };
export const DATUM: Innehall = { slag: 'datum' };

/** A code list of a room as codes to read, with what others call them. */
export const koder = (lista: Readonly<Record<string, { readonly etikett: string }>>, extra: Extra = {}): Importkod[] =>
  Object.entries(lista).map(([kod, { etikett }]) => ({ kod, etikett, synonymer: extra[kod] ?? [] }));

/** A cell with one code of the list, or with several. */
export const enKod = (lista: readonly Importkod[]): Innehall => ({ slag: 'kod', koder: lista, flera: false });
export const fleraKoder = (lista: readonly Importkod[]): Innehall => ({ slag: 'kod', koder: lista, flera: true });

export const JA_NEJ: Innehall = enKod([
  { kod: 'ja', etikett: 'Ja', synonymer: ['j', 'x', '1', 'true', 'sant', 'yes'] },
  { kod: 'nej', etikett: 'Nej', synonymer: ['n', '0', 'false', 'falskt', 'no'] },
]);

const LAGE: Innehall = enKod([
  {
    kod: 'oppet',
    etikett: 'Inte avslutat',
    synonymer: [
      'öppen',
      'öppet',
      'pågår',
      'pågående',
      'ny',
      'nytt',
      'registrerad',
      'inkommen',
      'under utredning',
      'utreds',
    ],
  },
  { kod: 'avslutat', etikett: 'Avslutat', synonymer: ['avslutad', 'stängd', 'stängt', 'klar', 'klart', 'arkiverad'] },
]);

export const NYCKEL = ska(
  [
    'kall_id',
    'Ärendets nummer',
    'Numret i det tidigare systemet, bara en gång i filen. Med det läses ärendet aldrig in två gånger.',
  ],
  { slag: 'nyckel' },
  [
    'id',
    'ärendenr',
    'ärendenummer',
    'ärende id',
    'ärende',
    'nr',
    'nummer',
    'diarienr',
    'diarienummer',
    'dnr',
    'löpnr',
    'löpnummer',
    'avvikelsenr',
    'avvikelsenummer',
    'rapportnr',
    'referens',
    'referensnummer',
    'registreringsnummer',
    'ärendereferens',
  ],
);

export const enhetsfalt = (tvingande: boolean): Importfalt =>
  (tvingande ? ska : far)(
    ['enhet', 'Enhet', 'Enhetens namn i organisationen, även en som är stängd.'],
    { slag: 'enhet' },
    [
      'verksamhet',
      'enhet/verksamhet',
      'avdelning',
      'arbetsplats',
      'ansvarig enhet',
      'organisation',
      'organisatorisk enhet',
      'plats',
      'var hände det',
      'berörd enhet',
      'resultatenhet',
      'grupp',
      'boende',
    ],
  );

export const AVSLUTAD = far(
  ['avslutad', 'Avslutat den', 'Tomt om ärendet inte är avslutat: då blir det ett öppet ärende här.'],
  DATUM,
  [
    'avslutad',
    'avslutat',
    'avslutsdatum',
    'avslutad datum',
    'datum avslutad',
    'avslutningsdatum',
    'klar datum',
    'klardatum',
    'stängd',
    'stängd datum',
    'slutdatum',
    'avslut',
  ],
);

export const LAGEFALT = far(
  ['lage', 'Läge', 'Om det står att ärendet är avslutat ska det också ha en dag då det avslutades.'],
  LAGE,
  ['status', 'ärendestatus', 'tillstånd', 'fas', 'steg', 'aktuell status'],
);

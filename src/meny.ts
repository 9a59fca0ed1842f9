import { type Personroll, PLANERAR } from './database/vem.js';
import type { Menyval } from './plattform/web/meny.js';

const LINJEN: Personroll[] = ['enhetschef', 'verksamhetschef'];
const ARENDEN: Personroll[] = [...LINJEN, 'kvalitetssamordnare', 'lex_sarah_ansvarig'];
/** All who work here: everybody but the nämnd, which gets the documents. */
const PERSONAL: Personroll[] = [
  ...ARENDEN,
  ...(['medarbetare', 'mas', 'lex_sarah_utredare', 'forvaltningschef', 'registrator'] as const),
  ...(['systemadmin', 'dataskyddsombud'] as const),
];
/** Those who may see what belongs to an enhet; a medarbetare sees that of the own enhet. */
const ENHETEN: Personroll[] = [...LINJEN, 'medarbetare', 'kvalitetssamordnare', 'forvaltningschef'];

/** The navigation. What a person sees here is a courtesy: the routes and the database decide for themselves. */
export const MENY: readonly Menyval[] = [
  { text: 'Översikt', url: '/' },
  { text: 'Mina rapporter', url: '/mina-rapporter', roller: PERSONAL },
  { text: 'Mina lex Sarah-rapporter', url: '/mina-lex-sarah', roller: PERSONAL },
  { text: 'Årshjul', url: '/arshjul', roller: PERSONAL },
  { text: 'Avvikelser', url: '/avvikelser', roller: ARENDEN },
  { text: 'Lex Sarah', url: '/lex-sarah', roller: ['lex_sarah_ansvarig', 'lex_sarah_utredare', 'forvaltningschef'] },
  { text: 'Kontroll av läsning', url: '/lex-sarah-loggkontroll', roller: ['dataskyddsombud'] },
  { text: 'Synpunkter', url: '/synpunkter', roller: [...ARENDEN, 'registrator'] },
  { text: 'Avvikelse från papper', url: '/avvikelser/efterregistrering', roller: ['registrator'] },
  { text: 'Registrera en synpunkt', url: '/synpunkter/ny', roller: PERSONAL },
  { text: 'Processer', url: '/processer', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  { text: 'Styrdokument', url: '/styrdokument', roller: [...PERSONAL, 'namndledamot'], grupp: 'Kvalitetsarbete' },
  { text: 'Kvalitetsmatris', url: '/kvalitetsmatris', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  { text: 'Krav', url: '/krav', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  { text: 'Kravuppföljningar', url: '/kravuppfoljningar', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  { text: 'Riskanalyser', url: '/riskanalyser', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  { text: 'Risker', url: '/risker', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  { text: 'Egenkontroller', url: '/egenkontroller', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  { text: 'Enkäter', url: '/enkater', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  { text: 'Öppenvårdsuppdrag', url: '/oppenvardsuppdrag', roller: ENHETEN, grupp: 'Kvalitetsarbete' },
  { text: 'Indikatorer', url: '/indikatorer', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  { text: 'Granskningar', url: '/granskningar', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  { text: 'Åtgärder', url: '/atgarder', roller: PERSONAL, grupp: 'Kvalitetsarbete' },
  {
    text: 'Mönster',
    url: '/monster',
    roller: [...LINJEN, 'kvalitetssamordnare', 'forvaltningschef'],
    grupp: 'Kvalitetsarbete',
  },
  { text: 'Luckor i planen', url: '/luckor', roller: PLANERAR, grupp: 'Kvalitetsarbete' },
  { text: 'Läs in en plan', url: '/plan/import', roller: ['kvalitetssamordnare'], grupp: 'Kvalitetsarbete' },
  {
    text: 'Läs in gamla ärenden',
    url: '/arendeimport',
    roller: ['kvalitetssamordnare', 'lex_sarah_ansvarig'],
    grupp: 'Kvalitetsarbete',
  },
  { text: 'Plan och berättelse', url: '/rapporter', roller: PERSONAL, grupp: 'Dokument och siffror' },
  { text: 'Enhetens blad', url: '/enhetsblad', roller: ENHETEN, grupp: 'Dokument och siffror' },
  { text: 'Nämndens dokument', url: '/namnd', roller: ['namndledamot', 'registrator'], grupp: 'Dokument och siffror' },
  { text: 'Så räknas siffrorna', url: '/fakta', roller: PERSONAL, grupp: 'Dokument och siffror' },
  { text: 'Personer', url: '/personer', roller: ['systemadmin'], grupp: 'Systemet' },
  { text: 'Organisation', url: '/organisation', roller: ['systemadmin'], grupp: 'Systemet' },
  { text: 'Inställningar', url: '/installningar', roller: ['systemadmin', 'kvalitetssamordnare'], grupp: 'Systemet' },
  {
    text: 'Läslogg',
    url: '/laslogg',
    roller: ['lex_sarah_ansvarig', 'kvalitetssamordnare', 'dataskyddsombud'],
    grupp: 'Systemet',
  },
  { text: 'Jobb', url: '/jobb', roller: ['systemadmin', 'kvalitetssamordnare'], grupp: 'Systemet' },
  { text: 'Mejl', url: '/mejl', roller: ['systemadmin'], grupp: 'Systemet' },
];

/** Under the person's name. */
export const PERSONMENY: readonly Menyval[] = [
  { text: 'Notiser', url: '/notiser' },
  { text: 'Mitt konto', url: '/mitt-konto' },
];

/** The one act that is always at hand: to report shall be easy. */
export const GENVAG: Menyval = { text: 'Rapportera avvikelse', url: '/avvikelser/ny', roller: PERSONAL };

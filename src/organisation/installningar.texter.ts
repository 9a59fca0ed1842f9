import type { Lagrumskod } from '../floden/lagrum.js';
import { granskningar, monster } from './monsterval.texter.js';
import { styrdokument } from './styrdokumentval.texter.js';

/** Where a choice stands: in a provision that leaves room for it, or in what the nämnd has settled for itself. */
export type Stod = readonly [Lagrumskod, ...Lagrumskod[]] | 'lokal tidsgräns' | 'lokal rutin';

export const TIDSENHETER = { timmar: 'timmar', dagar: 'dagar', arbetsdagar: 'arbetsdagar' } as const;
export type Tidsenhet = keyof typeof TIDSENHETER;
export interface Tidslangd {
  readonly antal: number;
  readonly enhet: Tidsenhet;
}

interface Gemensamt {
  readonly etikett: string;
  readonly hjalp: string;
  readonly stod: Stod;
}
export interface Talval extends Gemensamt {
  readonly slag: 'tal';
  /** What is counted, after the number; nothing when it is a mere value. */
  readonly enhet?: string;
  readonly fran: number;
  readonly till: number;
  readonly forval: number;
}
export interface JaNejval extends Gemensamt {
  readonly slag: 'janej';
  readonly forval: boolean;
}
export interface Tidsval extends Gemensamt {
  readonly slag: 'tid';
  readonly enheter: readonly Tidsenhet[];
  readonly till: number;
  readonly forval: Tidslangd;
}
export type Installning = Talval | JaNejval | Tidsval;

const dagar = (etikett: string, forval: number, hjalp: string, enhet: Tidsenhet = 'dagar'): Talval => {
  return { slag: 'tal', etikett, hjalp, enhet, fran: 1, till: 365, forval, stod: 'lokal tidsgräns' };
};
const grans = (etikett: string, forval: number, hjalp: string, till = 16): Talval => {
  return { slag: 'tal', etikett, hjalp, fran: 1, till, forval, stod: 'lokal rutin' };
};

const avvikelser = {
  avvikelse_anonym: {
    slag: 'janej',
    etikett: 'Får man rapportera avvikelser anonymt?',
    hjalp:
      'Då sparas inte vem som rapporterar, och den personen kan inte få återkoppling. Lex Sarah kräver alltid namn.',
    forval: false,
    stod: 'lokal rutin',
  },
  avvikelse_hsl: {
    slag: 'janej',
    etikett: 'Tar nämnden emot avvikelser enligt hälso- och sjukvårdslagen?',
    hjalp: 'Då går det att välja HSL i bedömningen, och kategorier för hälso- och sjukvård i utredningen.',
    forval: false,
    stod: 'lokal rutin',
  },
  avvikelse_granskning_dagar: dagar('Granska en ny avvikelse inom', 3, 'Från rapport till bedömning.', 'arbetsdagar'),
  avvikelse_utredning_dagar: dagar('Utred en avvikelse inom', 30, 'Räknat från rapporten. Äldre flaggas i listan.'),
  avvikelse_ej_paborjad_dagar: dagar(
    'Flagga en avvikelse som ingen har börjat med efter',
    30,
    'Räknat från rapporten.',
  ),
  avvikelse_utkast_dagar: dagar(
    'Rensa ett utkast som inte har ändrats på',
    90,
    'Ett påbörjat utkast ligger i skribentens namn. Rensas på natten.',
  ),
} satisfies Record<string, Installning>;

const riskskala = {
  avvikelse_risk_lag_till: grans('Låg risk till och med', 3, 'Riskvärdet är sannolikhet gånger allvarlighet, 1–16.'),
  avvikelse_risk_mattlig_till: grans('Måttlig risk till och med', 6, 'Högre än gränsen för låg risk.'),
  avvikelse_risk_hog_till: grans('Hög risk till och med', 9, 'Däröver är risken mycket hög.'),
  avvikelse_atgard_fran: grans('En åtgärd krävs från riskvärdet', 8, 'Då går det inte att avstå från åtgärd.'),
  avvikelse_lex_sarah_risk: grans(
    'Lex Sarah-ansvarig ska bedöma från riskvärdet',
    8,
    'Gäller när även allvarligheten når gränsen nedanför.',
  ),
  avvikelse_lex_sarah_allvarlighet: grans('… och från allvarligheten', 3, 'Allvarligheten är 1–4.', 4),
} satisfies Record<string, Installning>;

const atgarder = {
  atgard_paminn_dagar: dagar(
    'Påminn om en åtgärd som ska vara klar inom',
    7,
    'Den som ansvarar får veta det, en gång.',
  ),
  atgard_eskalera_dagar: dagar(
    'Låt nästa chef veta om en åtgärd är försenad mer än',
    14,
    'Den närmaste chefen får veta det dagen efter. Efter dubbla tiden får förvaltningschefen veta det.',
  ),
} satisfies Record<string, Installning>;

const synpunkter = {
  synpunkt_bekraftelse_arbetsdagar: dagar('Bekräfta en synpunkt inom', 2, 'Från att den kom in.', 'arbetsdagar'),
  synpunkt_svar_dagar: dagar(
    'Besvara en synpunkt inom',
    14,
    'Från att den kom in. Försenas svaret får avsändaren veta det.',
  ),
} satisfies Record<string, Installning>;

const manader = (etikett: string, forval: number, hjalp: string): Talval => {
  return { slag: 'tal', etikett, hjalp, enhet: 'månader', fran: 1, till: 24, forval, stod: 'lokal tidsgräns' };
};
const oppenvard = {
  oppenvard_uppstart_dagar: dagar(
    'Håll uppstartsmötet inom',
    14,
    'Från att uppdraget fördelades till en behandlare. Är den dagen ledig gäller nästa arbetsdag.',
  ),
  oppenvard_plan_dagar: dagar(
    'Gör genomförandeplanen klar inom',
    42,
    'Från att insatsen startade. Ett avtal med en utförare kan säga något annat. Är dagen ledig gäller nästa arbetsdag.',
  ),
  oppenvard_underlag_dagar: dagar('Lämna underlaget före uppföljningen senast', 7, 'Räknat från dagen för mötet.'),
  oppenvard_uppfoljning_manader: manader('Följ upp insatsen minst var', 6, 'Räknat från starten eller förra gången.'),
  oppenvard_fore_slut_manader: manader(
    'Följ upp insatsen före biståndet tar slut, senast',
    1,
    'När beslutet gäller till en viss dag.',
  ),
  oppenvard_ej_nyttjad_manader: manader(
    'Lämna en insats som inte används för omprövning inom',
    3,
    'Efter tre månader ska den dessutom rapporteras som ej verkställd. Det är lag och går inte att ändra.',
  ),
  oppenvard_paminnelse_dagar: dagar('Påminn om ett öppenvårdsuppdrag så långt före', 7, 'Och en gång när det är sent.'),
} satisfies Record<string, Installning>;

/** May be hours: what the law calls genast is for some nämnder a matter of a day's work. */
const tid = (etikett: string, antal: number, hjalp: string, enhet: Tidsenhet = 'dagar'): Tidsval => {
  const enheter = ['timmar', 'dagar', 'arbetsdagar'] as const;
  return { slag: 'tid', etikett, hjalp, enheter, till: 365, forval: { antal, enhet }, stod: 'lokal tidsgräns' };
};

const lexSarah = {
  lex_sarah_mottagning_dagar: tid('Ta emot en lex Sarah-rapport inom', 1, 'Lagen säger genast.', 'arbetsdagar'),
  lex_sarah_avhjalpande_dagar: tid('Avhjälp eller undanröj inom', 1, 'Lagen säger genast eller utan dröjsmål.'),
  lex_sarah_bedomning_dagar: tid('Gör en första bedömning inom', 3, 'Från rapporten.', 'arbetsdagar'),
  lex_sarah_utredning_dagar: tid('Utred och besluta inom', 56, 'Från rapporten.'),
  lex_sarah_ivo_utredning_dagar: tid('Skicka utredningen till IVO inom', 60, 'Från anmälan. Lagen säger snarast.'),
  lex_sarah_uppfoljning_dagar: tid('Följ upp åtgärderna inom', 180, 'Från beslutet.'),
  lex_sarah_loggkontroll_dagar: {
    slag: 'tal',
    etikett: 'Kontrollera vem som har läst lex Sarah-ärenden var',
    hjalp: 'Lagen kräver systematiska och återkommande kontroller. Hur ofta bestämmer nämnden.',
    enhet: 'dagar',
    fran: 7,
    till: 365,
    forval: 90,
    stod: ['SoLPUL 10'],
  },
} satisfies Record<string, Installning>;

const enkater = {
  enkat_minst_svar: {
    slag: 'tal',
    etikett: 'Visa inte svar från färre än',
    hjalp: 'Gäller enkäter. En liten grupp göms, och också den som annars gick att räkna ut ur summan.',
    enhet: 'svar',
    fran: 3,
    till: 50,
    forval: 5,
    stod: 'lokal rutin',
  },
} satisfies Record<string, Installning>;

const inloggning = {
  sessionVilaMinuter: {
    slag: 'tal',
    etikett: 'Logga ut den som inte gör något efter',
    hjalp: 'Kortare är säkrare på delade datorer.',
    enhet: 'minuter',
    fran: 5,
    till: 240,
    forval: 30,
    stod: 'lokal rutin',
  },
} satisfies Record<string, Installning>;

/** Every choice a nämnd has, in the order of the page. Law is never a setting. */
export const INSTALLNINGSGRUPPER = [
  { rubrik: 'Avvikelser', val: avvikelser },
  { rubrik: 'Risk i avvikelser', val: riskskala },
  { rubrik: 'Åtgärder', val: atgarder },
  { rubrik: 'Styrdokument', val: styrdokument },
  { rubrik: 'Lex Sarah', val: lexSarah },
  { rubrik: 'Synpunkter och klagomål', val: synpunkter },
  { rubrik: 'Mönster', val: monster },
  { rubrik: 'Granskningar', val: granskningar },
  { rubrik: 'Enkäter', val: enkater },
  { rubrik: 'Öppenvårdsuppdrag', val: oppenvard },
  { rubrik: 'Inloggning', val: inloggning },
] as const;

const ALLA = {
  ...avvikelser,
  ...riskskala,
  ...atgarder,
  ...styrdokument,
  ...lexSarah,
  ...synpunkter,
  ...monster,
  ...granskningar,
  ...enkater,
  ...oppenvard,
  ...inloggning,
};
export type Installningsnyckel = keyof typeof ALLA;
type Av<Slag> = { [K in Installningsnyckel]: (typeof ALLA)[K] extends Slag ? K : never }[Installningsnyckel];

export type Talnyckel = Av<Talval>;

export const INSTALLNINGAR: Readonly<Record<Installningsnyckel, Installning>> = ALLA;
export const NYCKLAR = Object.keys(ALLA) as readonly Installningsnyckel[];

/** What the nämnd has stored, as in namnd.installningar. */
export type Sparat = Readonly<Record<string, unknown>>;

/** The number that holds: the nämnd's own, or the default while it has none. */
export const talval = (sparat: Sparat, nyckel: Talnyckel): number => {
  const satt = sparat[nyckel];
  return typeof satt === 'number' ? satt : ALLA[nyckel].forval;
};

export const jaNejval = (sparat: Sparat, nyckel: Av<JaNejval>): boolean => {
  const satt = sparat[nyckel];
  return typeof satt === 'boolean' ? satt : ALLA[nyckel].forval;
};

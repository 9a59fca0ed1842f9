import type { Lag } from '../floden/lagrum.js';

interface Kod {
  readonly etikett: string;
  readonly hjalp?: string;
}

/** How grave it is: one of five, in order. «Påtaglig risk» counts as much as what has happened. */
export const grader = {
  0: { etikett: 'Inget missförhållande' },
  1: { etikett: 'Påtaglig risk för missförhållande' },
  2: { etikett: 'Missförhållande' },
  3: { etikett: 'Påtaglig risk för allvarligt missförhållande' },
  4: { etikett: 'Allvarligt missförhållande' },
} as const satisfies Record<number, Kod>;
export type Grad = keyof typeof grader;
export const GRADER = [0, 1, 2, 3, 4] as const satisfies readonly Grad[];

/** SoL 27 kap. 6 §: what is allvarligt is reported to IVO. The duty follows from the grad, nobody chooses it. */
export const ALLVARLIGT_FRAN = 3;

/** What the documentation of an utredning holds, nine things in all (SOSFS 2011:5 5 kap.). */
export const utredningsinnehall = {
  handelse: { etikett: 'Vad som har hänt, och vilka konsekvenser det fick eller kunde ha fått' },
  uppmarksammat: { etikett: 'När och hur det uppmärksammades' },
  tidpunkt: { etikett: 'När det inträffade' },
  orsaker: { etikett: 'Orsakerna till det som hände' },
  tidigare: { etikett: 'Om något liknande har hänt förut, och i så fall varför det hände igen' },
  igen: { etikett: 'Bedömning av om något liknande kan hända igen' },
  atgarder: { etikett: 'Vilka åtgärder som har vidtagits, och när' },
  ovrigt: { etikett: 'Övrigt som har kommit fram', hjalp: 'Har inget mer kommit fram så skriv det.' },
  stallningstagande: {
    etikett: 'Ställningstagandet som avslutar utredningen',
    hjalp: 'Även vad som har gjorts eller planeras för att det inte ska hända igen.',
  },
} as const satisfies Record<string, Kod>;
export type Utredningsinnehall = keyof typeof utredningsinnehall;
export const INNEHALL = Object.keys(utredningsinnehall) as Utredningsinnehall[];

export const uppgiftsarter = {
  faktisk: { etikett: 'Faktisk omständighet' },
  bedomning: { etikett: 'Bedömning' },
} as const satisfies Record<string, Kod>;
export type Uppgiftsart = keyof typeof uppgiftsarter;

/** Who may need to be told. Each is a question of its own, with a day when the answer is ja. */
export const underrattade = {
  enskild: { etikett: 'Den enskilde', fraga: 'Har den som det gäller fått veta?' },
  vardnadshavare: { etikett: 'Vårdnadshavare', fraga: 'Har vårdnadshavarna fått veta, om det gäller ett barn?' },
  god_man: {
    etikett: 'God man, förvaltare eller annan ställföreträdare',
    fraga: 'Har god man, förvaltare eller annan ställföreträdare fått veta, om det finns någon?',
  },
  barn: {
    etikett: 'Barnet, på ett sätt som är anpassat efter barnet',
    fraga: 'Har barnet fått veta, på ett sätt som är anpassat efter barnet? (3 kap. 3 § socialtjänstlagen)',
  },
  namndordforande: { etikett: 'Nämndens ordförande', fraga: 'Har nämndens ordförande fått veta?' },
  polis: { etikett: 'Polisen (polisanmälan)', fraga: 'Kan det vara ett brott, och är det i så fall polisanmält?' },
} as const satisfies Record<string, Kod & { fraga: string }>;
export type Underrattad = keyof typeof underrattade;

export const underrattelsesvar = {
  ja: { etikett: 'Ja' },
  nej: { etikett: 'Nej' },
  ej_aktuellt: { etikett: 'Ej aktuellt' },
} as const satisfies Record<string, Kod>;
export type Underrattelsesvar = keyof typeof underrattelsesvar;

/** As the form of IVO asks; a nämnd reports its own verksamhet alone, never another huvudman's. */
export const ivoslag = {
  allvarligt: { etikett: 'Allvarligt missförhållande' },
  pataglig_risk: { etikett: 'Påtaglig risk för allvarligt missförhållande' },
} as const satisfies Record<string, Kod>;
export type Ivoslag = keyof typeof ivoslag;

/** What IVO came to. */
export const ivoutfall = {
  avslutat: { etikett: 'IVO avslutade ärendet utan krav' },
  krav: { etikett: 'IVO ställde krav på åtgärder' },
  tillsyn: { etikett: 'IVO inledde tillsyn' },
} as const satisfies Record<string, Kod>;
export type Ivoutfall = keyof typeof ivoutfall;

/** Never by e-mail or fax. */
export const ivokanaler = {
  e_tjanst: { etikett: 'IVO:s e-tjänst' },
  blankett: { etikett: 'Blankett med post' },
} as const satisfies Record<string, Kod>;
export type Ivokanal = keyof typeof ivokanaler;

/** Laws that a case can fall under: one or both. */
export const lagval = {
  SoL: { etikett: 'Socialtjänstlagen (SoL)' },
  LSS: { etikett: 'Lagen om stöd och service till vissa funktionshindrade (LSS)' },
} as const satisfies Partial<Record<Lag, Kod>>;
export type Lagval = keyof typeof lagval;

export const dokumentslag = {
  utredning: { etikett: 'Utredning' },
  beslut: { etikett: 'Beslut' },
  ivo: { etikett: 'Underlag till anmälan till IVO' },
  underrattelse: { etikett: 'Underrättelse' },
} as const satisfies Record<string, Kod>;
export type Dokumentslag = keyof typeof dokumentslag;

/** A code list as the choices of a field. */
export const somVal = (lista: Readonly<Record<string, Kod>>) =>
  Object.entries(lista).map(([varde, { etikett, hjalp }]) => ({ varde, text: etikett, hjalp: hjalp ?? null }));

export const gradtext = (grad: number | null): string | null =>
  grad === null ? null : ((grader[grad as Grad] as Kod | undefined)?.etikett ?? null);

import type { Tx } from '../database/databas.js';
import type { Roll, Vem } from '../database/vem.js';
import type { Frist } from './frist.js';
import type { Lagrumskod } from './lagrum.js';
import type { Notis } from './notis.js';

/** There is no case yet. */
export const NY = 'NY';
/** Any status that is not an end. */
export const OPPEN = 'OPPEN';

/** What every table with a flow has; a Sak is its row, with what `fyllPa` adds. */
export interface Sakrad {
  readonly id: number;
  readonly status: string;
  readonly version: number;
}

/**
 * One requirement. A Swedish sentence that says what is missing, or null when it is met. `form` is what the person
 * sends with the act; it is undefined while the page only lists what is missing.
 */
export type Krav<Sak> = (sak: Sak, form?: unknown) => string | null;

/** A role, or a relation to this very case ("rapportör"). */
export type Av<Relation extends string> = Roll | { readonly relation: Relation };

/** Where the rule comes from: the law, or a local routine by name. */
type Stod =
  | { readonly lagrum: readonly [Lagrumskod, ...Lagrumskod[]]; readonly rutin?: string }
  | { readonly lagrum?: undefined; readonly rutin: string };

/** The first sentence of a case. What the case must hold is the form's to say: there is no case to ask yet. */
export type NyRad<Status extends string> = Stod & {
  readonly fran: typeof NY;
  readonly till: Status;
  readonly av: Roll | readonly Roll[];
  readonly frist?: { readonly lag: Frist<never>['lag']; readonly lokal?: undefined };
  readonly fakta?: undefined;
  readonly inte?: undefined;
  readonly krav?: undefined;
  readonly galler?: undefined;
};

/** From this status, these may do this act, if these krav hold, leading there, within this frist. */
export type Saksrad<Sak, Status extends string, Relation extends string> = Stod & {
  readonly fran: typeof OPPEN | Status | readonly Status[];
  /** The status it leads to. Without it the act records a dated fact and the status stays. */
  readonly till?: Status;
  /** The dated fact that the act records. */
  readonly fakta?: string;
  readonly av: Av<Relation> | readonly Av<Relation>[];
  /** Never by one with this relation, whatever the role: two persons at least. */
  readonly inte?: readonly Relation[];
  readonly krav?: readonly Krav<Sak>[];
  /** The act concerns only these cases; for others it is not even shown. */
  readonly galler?: (sak: Sak) => boolean;
  readonly frist?: Frist<Sak>;
};

export type Flodesrad<Sak, Status extends string, Relation extends string> =
  NyRad<Status> | Saksrad<Sak, Status, Relation>;

export interface Handlingstext {
  /** On the button: «Bedöm». */
  readonly etikett: string;
  /** The act as a noun in the URL: 'bedomning'. */
  readonly url: string;
  /** In the timeline, after the person: «bedömde avvikelsen». */
  readonly gjort: string;
}

export interface Flodestexter<Status extends string, Handling extends string, Relation extends string> {
  /** The case in definite form: «avvikelsen». */
  readonly sak: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly handling: Readonly<Record<Handling, Handlingstext>>;
  /** «rapportör», after «Du är». */
  readonly relation: Readonly<Record<Relation, string>>;
}

/** The table itself: all that those who only read it need. */
export interface Flodestabell<Sak, Status extends string, Handling extends string, Relation extends string> {
  readonly namn: string;
  /** Table with id, namnd_id, status and version. */
  readonly tabell: string;
  /** Where a case ends. */
  readonly slut: readonly Status[];
  readonly texter: Flodestexter<Status, Handling, Relation>;
  readonly notiser: Readonly<Record<Handling, Notis<Sak> | 'ingen'>>;
  /** Where the case is handled; line roles count only for the enheter they lead. */
  readonly enhet?: (sak: Sak) => number | null;
  readonly relationer?: (sak: Sak, vem: Vem) => readonly Relation[];
  /** Laws that this case falls under ('SoL', 'LSS'); empty when not yet decided. */
  readonly lagar?: (sak: Sak) => readonly string[];
  /** `import * as krav from './x.krav.js'`, so that the boot check finds a krav that no row uses. */
  readonly kravlista?: Readonly<Record<string, Krav<Sak>>>;
  readonly rader: Readonly<Record<Handling, Flodesrad<Sak, Status, Relation>>>;
}

export interface Flode<
  Sak extends Sakrad,
  Status extends string,
  Handling extends string,
  Relation extends string = never,
> extends Flodestabell<Sak, Status, Handling, Relation> {
  /** Adds what krav must know and the row does not hold, for instance the dated facts. Runs after the row is locked. */
  readonly fyllPa?: (tx: Tx, rad: Sak) => Promise<Sak>;
}

/** Any flow, to those who draw, check or list them all. */
export type NagotFlode = Flodestabell<never, string, string, string>;

const floden = new WeakSet<object>();

/** Declares the flow of one kind of case. `namn` is what the händelselogg calls the case. */
export const flode = <
  Sak extends Sakrad,
  Status extends string,
  Handling extends string,
  Relation extends string = never,
>(
  namn: string,
  beskrivning: Omit<Flode<Sak, Status, Handling, Relation>, 'namn'>,
): Flode<Sak, Status, Handling, Relation> => {
  const deklarerat = Object.freeze({ namn, ...beskrivning });
  floden.add(deklarerat);
  return deklarerat;
};

/** True for what `flode` made, and for nothing else. */
export const arFlode = (varde: unknown): varde is NagotFlode =>
  typeof varde === 'object' && varde !== null && floden.has(varde);

/** Every row of the table with the name of its act, in the order they are written. */
export const raderna = (tabell: NagotFlode): [string, Flodesrad<never, string, string>][] =>
  Object.entries(tabell.rader);

/** The statuses that the act can be done from; none when it makes the case. */
export const franStatusar = (tabell: NagotFlode, rad: { readonly fran: string | readonly string[] }): string[] => {
  if (rad.fran === NY) return [];
  if (rad.fran === OPPEN) return Object.keys(tabell.texter.status).filter((status) => !tabell.slut.includes(status));
  return typeof rad.fran === 'string' ? [rad.fran] : [...rad.fran];
};

/** Those whom the row names, always as a list. */
export const avLista = <Relation extends string>(rad: {
  readonly av: Av<Relation> | readonly Av<Relation>[];
}): readonly Av<Relation>[] => {
  const { av } = rad;
  return Array.isArray(av) ? (av as readonly Av<Relation>[]) : [av as Av<Relation>];
};

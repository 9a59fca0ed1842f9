/**
 * Who asks. The first parameter of every service and query method, so that no read forgets its secrecy border:
 * the database decides what a transaction may see from exactly these values (see policies/*.sql).
 */
export const ROLLER = [
  'medarbetare',
  'enhetschef',
  'verksamhetschef',
  'kvalitetssamordnare',
  'mas',
  'lex_sarah_ansvarig',
  'lex_sarah_utredare',
  'forvaltningschef',
  'namndledamot',
  'registrator',
  'systemadmin',
  'dataskyddsombud',
] as const;

/** A role that a person can hold through an uppdrag. */
export type Personroll = (typeof ROLLER)[number];

/** All who work here: everybody but the nämnd, which gets aggregates and what is fastställt. */
export const PERSONAL: readonly Personroll[] = ROLLER.filter((roll) => roll !== 'namndledamot');

/** Those who plan the quality work of the whole: the kvalitetssamordnare and the chefer above an enhet. */
export const PLANERAR = ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef'] as const;

/** Those who lead it, each where they are: the same and the chef of the enhet. */
export const LEDER = [...PLANERAR, 'enhetschef'] as const;

/** `allmanhet` is somebody without login, `system` a job that works for a whole nämnd. */
export type Roll = Personroll | 'allmanhet' | 'system';

export interface Vem {
  readonly slag: 'person' | 'allmanhet' | 'system';
  /** One nämnd = one myndighet = one secrecy border. */
  readonly namndId: number;
  /** Null for allmänhet and system. */
  readonly personId: number | null;
  readonly namn: string;
  readonly roller: readonly Roll[];
  /** Enheter that the person leads today, with everything below them. */
  readonly enheter: readonly number[];
  /** Enheter where the person works (any uppdrag), the suggestion when something is reported. */
  readonly hemenheter: readonly number[];
}

/** A job or command that works for the whole nämnd, never on behalf of a person. */
export const systemFor = (namndId: number): Vem => ({
  slag: 'system',
  namndId,
  personId: null,
  namn: 'Systemet',
  roller: ['system'],
  enheter: [],
  hemenheter: [],
});

/** Somebody who is not logged in, at the public pages of one nämnd. */
export const allmanhetenHos = (namndId: number): Vem => ({
  slag: 'allmanhet',
  namndId,
  personId: null,
  namn: 'Allmänheten',
  roller: ['allmanhet'],
  enheter: [],
  hemenheter: [],
});

/** Somebody who works here and whom nothing is to remember. */
export const arAnonym = (vem: Vem): boolean => vem.slag === 'person' && vem.personId === null;

export const harRoll = (vem: Vem, ...roller: Roll[]): boolean => roller.some((roll) => vem.roller.includes(roll));

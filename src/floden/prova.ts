import type { Roll, Vem } from '../database/vem.js';
import { versal } from '../plattform/text/versal.js';
import { avLista, franStatusar, NY, type Av, type Flode, type Sakrad } from './flode.js';
import { fristtext, type Fristtext, type Namndval } from './frist.js';
import { lagrumFor } from './lagrum.js';
import { LINJEROLLER, rolltexter } from './roller.texter.js';

export interface Provning {
  readonly tillaten: boolean;
  /** Why this person may not do it at all. */
  readonly nekad?: string;
  /** Everything that stands in the way of the act, a sentence each. */
  readonly brister: readonly string[];
  /** The role or relation in which the person acts. */
  readonly som?: string;
}

/** One act as the page shows it. */
export interface Handlingsval<Handling extends string> {
  readonly handling: Handling;
  readonly etikett: string;
  readonly url: string;
  readonly brister: readonly string[];
  readonly nekad: string | null;
  readonly frist: Fristtext | null;
  /** The provisions of the day; the local routine when there are none. */
  readonly lagrum: readonly string[];
}

/** May this person do this act now? Every unmet requirement is collected, so that the person is told once. */
export const prova = <Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
  flode: Flode<Sak, Status, Handling, Relation>,
  handling: Handling,
  sak: Sak | typeof NY,
  vem: Vem,
  form?: unknown,
): Provning => {
  const ratt = behorighet(flode, handling, sak, vem);
  if (ratt.nekad !== undefined) return { tillaten: false, nekad: ratt.nekad, brister: [] };
  const brister = bristerna(flode, handling, sak, form);
  return { tillaten: brister.length === 0, brister, som: ratt.som };
};

/** The acts that this person may do from this status, with what is still missing, in the order of the table. */
export const handlingar = <Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
  flode: Flode<Sak, Status, Handling, Relation>,
  sak: Sak,
  vem: Vem,
  idag: string,
  val: Namndval = {},
  nu: string | Date = idag,
): Handlingsval<Handling>[] => {
  const lagar = flode.lagar?.(sak) ?? [];
  return (Object.keys(flode.rader) as Handling[]).flatMap((handling) => {
    const rad = flode.rader[handling];
    if (rad.fran === NY || !franStatusar(flode, rad).includes(sak.status)) return [];
    if (rad.galler && !rad.galler(sak)) return [];
    const ratt = behorighet(flode, handling, sak, vem);
    // An exclusion is shown with its reason, a missing role is not: a page of closed doors helps nobody.
    if (ratt.nekad !== undefined && !ratt.utesluten) return [];
    const { etikett, url } = flode.texter.handling[handling];
    const rum = lagrumFor(rad.lagrum ?? [], lagar, idag).map(({ text }) => text);
    return {
      handling,
      etikett,
      url,
      brister: ratt.nekad === undefined ? bristerna(flode, handling, sak) : [],
      nekad: ratt.nekad ?? null,
      frist: fristtext(rad.frist, sak, lagar, nu, val),
      lagrum: rum.length > 0 || rad.rutin === undefined ? rum : [rad.rutin],
    };
  });
};

type Ratt = { som: string; nekad?: undefined } | { nekad: string; utesluten: boolean };

const behorighet = <Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
  flode: Flode<Sak, Status, Handling, Relation>,
  handling: Handling,
  sak: Sak | typeof NY,
  vem: Vem,
): Ratt => {
  const rad = flode.rader[handling];
  const relationer = sak === NY ? [] : (flode.relationer?.(sak, vem) ?? []);
  const av: readonly Av<Relation>[] = avLista<Relation>(rad);
  const har = (en: Av<Relation>): boolean =>
    typeof en === 'string' ? vem.roller.includes(en) : relationer.includes(en.relation);
  const traff = av.find((en) => har(en) && inomEnhet(flode, en, sak, vem));
  if (traff === undefined) {
    const nekad = av.some(har)
      ? `${versal(flode.texter.sak)} hör inte till en enhet som du leder.`
      : `Det här kan bara göras av ${uppraknade(av.map((en) => avtext(flode, en)))}.`;
    return { nekad, utesluten: false };
  }
  const hinder = rad.inte?.find((relation) => relationer.includes(relation));
  if (hinder !== undefined) {
    const nekad = `Du är ${flode.texter.relation[hinder]}. Någon annan än du behöver göra det här.`;
    return { nekad, utesluten: true };
  }
  return { som: typeof traff === 'string' ? traff : traff.relation };
};

/** Row level security hides other enheter already; this says it again where it can be read and tested. */
const inomEnhet = <Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
  flode: Flode<Sak, Status, Handling, Relation>,
  en: Av<Relation>,
  sak: Sak | typeof NY,
  vem: Vem,
): boolean => {
  if (typeof en !== 'string' || !LINJEROLLER.includes(en) || sak === NY) return true;
  const enhetId = flode.enhet?.(sak) ?? null;
  return enhetId !== null && vem.enheter.includes(enhetId);
};

const bristerna = <Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
  flode: Flode<Sak, Status, Handling, Relation>,
  handling: Handling,
  sak: Sak | typeof NY,
  form?: unknown,
): string[] => {
  const rad = flode.rader[handling];
  if (rad.fran === NY) return sak === NY ? [] : [`${versal(flode.texter.sak)} finns redan.`];
  if (sak === NY) return [`${versal(flode.texter.sak)} finns inte än.`];
  if (!franStatusar(flode, rad).includes(sak.status)) {
    const status = flode.texter.status[sak.status as Status];
    return [`Det här går inte att göra när ${flode.texter.sak} har statusen ”${status}”.`];
  }
  if (rad.galler && !rad.galler(sak)) return [`Det här gäller inte ${flode.texter.sak}.`];
  return (rad.krav ?? []).map((krav) => krav(sak, form)).filter((brist) => brist !== null);
};

const avtext = <Sak extends Sakrad, Status extends string, Handling extends string, Relation extends string>(
  flode: Flode<Sak, Status, Handling, Relation>,
  en: Av<Relation>,
): string => (typeof en === 'string' ? rolltexter[en satisfies Roll] : flode.texter.relation[en.relation]);

const uppraknade = (ord: readonly string[]): string =>
  ord.length < 2 ? ord.join('') : `${ord.slice(0, -1).join(', ')} eller ${ord.at(-1)}`;

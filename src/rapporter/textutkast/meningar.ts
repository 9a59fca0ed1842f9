import { versal } from '../../plattform/text/versal.js';
import type { Andel, Led, Tal } from './raknare.js';

/**
 * Sentences of a first draft. They tell what was counted and nothing more: no cause, no praise, and fewer reports are
 * never called better. A change is told as from and to. A percentage of change is not written: it is no faktum, so it
 * could not be opened, and of small numbers it misleads.
 */

/** Below this a share is told as so many of so many, without a percentage. */
const MINST_FOR_PROCENT = 10;
/** A peak among fewer than this is chance. */
const MINST_FOR_TOPP = 20;
/** How many of the largest are named, and how many more when they are equal. */
const STORSTA = 3;
const STORSTA_LIKA = 5;

export interface Ord {
  /** «avvikelse», «avvikelser» */
  readonly ental: string;
  readonly flertal: string;
  /** «rapporterade avvikelser»: what the number of is told. */
  readonly antalet: string;
  /** «rapporterades», «kom in»: what happened to them. */
  readonly skedde: string;
}

/** What is told of and what it is set beside, as they stand in a sentence. */
export interface Tider {
  /** «2025» or «första halvåret 2025», after «under» and «från». */
  readonly nu: string;
  readonly forra: string;
  /** «år 2025» or «första halvåret 2025», after a number. */
  readonly aretNu: string;
  readonly aretForra: string;
}

export const aren = (ar: number): Tider => ({
  ...{ nu: String(ar), forra: String(ar - 1), aretNu: `år ${String(ar)}`, aretForra: `år ${String(ar - 1)}` },
});

const FORSIKTIG = 'Antalet säger inte i sig om kvaliteten har blivit bättre eller sämre.';

/** The reservation stands once in a text, where it is first needed. */
export const medEttForbehall = (text: string): string => {
  const [forsta = '', ...resten] = text.split(` ${FORSIKTIG}`);
  return resten.length === 0 ? text : `${forsta} ${FORSIKTIG}${resten.join('')}`;
};

/** «1 avvikelse», «161 avvikelser» */
export const antal = (tal: Tal, ental: string, flertal: string): string =>
  `${tal.skrivs} ${tal.varde === 1 ? ental : flertal}`;

/** The number of something now beside what it was. */
export const jamforelse = (nu: Tal, forra: Tal, tider: Tider, ord: Ord): string => {
  if (nu.varde === 0 && forra.varde === 0)
    return `Under ${tider.nu} ${ord.skedde} inga ${ord.flertal} (${nu.skrivs}), och inte heller ${tider.forra} (${forra.skrivs}). Att det inte kommer några är något att undersöka.`;
  if (forra.varde === 0)
    return `Under ${tider.nu} ${ord.skedde} ${antal(nu, ord.ental, ord.flertal)}. Det finns inget från ${tider.forra} att jämföra med (${forra.skrivs}).`;
  if (nu.varde === forra.varde)
    return `Antalet ${ord.antalet} var oförändrat: ${nu.skrivs} ${tider.aretNu} och ${forra.skrivs} ${tider.aretForra}.`;
  const riktning = nu.varde > forra.varde ? 'ökade' : 'minskade';
  const andring = `Antalet ${ord.antalet} ${riktning} från ${forra.skrivs} ${tider.aretForra} till ${nu.skrivs} ${tider.aretNu}.`;
  return nu.varde === 0 ? `${andring} Att det inte kommer några är något att undersöka.` : `${andring} ${FORSIKTIG}`;
};

/** How many rows of a plan there are beside last year's; a plan is decided, so nothing is to be read out of its length. */
export const planjamforelse = (
  nu: Tal,
  forra: Tal,
  ar: number,
  [ental, flertal]: readonly [string, string],
): string => {
  const innehall = `Planen för ${String(ar)} innehåller ${antal(nu, ental, flertal)}`;
  return forra.varde === 0
    ? `${innehall}. Det finns inget från ${String(ar - 1)} att jämföra med (${forra.skrivs}).`
    : `${innehall}, året före ${forra.skrivs}.`;
};

export interface Andelsord {
  /** «åtgärd i planen», «åtgärder i planen» */
  readonly ental: string;
  readonly flertal: string;
  /** «var % genomförd», «var % genomförda»: % is where the number stands. */
  readonly ar: readonly [ental: string, flertal: string];
  /** What is said when there is nothing to be a share of. */
  readonly inget: string;
}

const avDelar = ({ taljare, namnare, procent }: Andel): string =>
  namnare.varde < MINST_FOR_PROCENT
    ? `${taljare.skrivs} av ${namnare.skrivs}`
    : `${taljare.skrivs} av ${namnare.skrivs} (${procent})`;

/** «Av 48 åtgärder i planen var 28 genomförda (58,3 %).», with what it was beside. */
export const andelsmening = (nu: Andel | null, forra: Andel | null, tider: Tider, ord: Andelsord): string => {
  if (!nu) return ord.inget;
  const procent = nu.namnare.varde < MINST_FOR_PROCENT ? '' : ` (${nu.procent})`;
  const [ental, flertal] = ord.ar;
  const delen = (nu.taljare.varde === 1 ? ental : flertal).replace('%', nu.taljare.skrivs);
  const mening = `Av ${antal(nu.namnare, ord.ental, ord.flertal)} ${delen}${procent}.`;
  return forra
    ? `${mening} ${versal(tider.aretForra)} var det ${avDelar(forra)}.`
    : `${mening} Det finns inget från ${tider.forra} att jämföra med.`;
};

/** A median of days beside what it was. */
export const medianmening = (nu: Tal | null, forra: Tal | null, tider: Tider, vad: string, inget: string): string => {
  if (!nu) return inget;
  const dagar = (tal: Tal): string => antal(tal, 'dag', 'dagar');
  return forra
    ? `Medianen för ${vad} var ${dagar(nu)}, ${tider.aretForra} ${dagar(forra)}.`
    : `Medianen för ${vad} var ${dagar(nu)}. Det finns inget från ${tider.forra} att jämföra med.`;
};

/** «A, B och C» */
export const lista = (delar: readonly string[]): string =>
  delar.length < 2 ? (delar[0] ?? '') : `${delar.slice(0, -1).join(', ')} och ${delar.at(-1) ?? ''}`;

/** The largest of a split, those that are as large as the last of them too; none when they are all alike. */
export const storsta = (led: readonly Led[]): readonly Led[] => {
  const [forsta] = led;
  if (!forsta) return [];
  if (led.length > 1 && led.every(({ tal }) => tal.varde === forsta.tal.varde)) return [];
  const grans = led[STORSTA - 1]?.tal.varde ?? 0;
  const medLika = led.filter(({ tal }) => tal.varde >= grans);
  return medLika.length <= STORSTA_LIKA ? medLika : led.filter(({ tal }) => tal.varde > grans);
};

/** A label inside a sentence: a small first letter, but not of an abbreviation. */
export const inneIMening = (namn: string): string =>
  /^\p{Lu}\p{Ll}/u.test(namn) ? `${namn.charAt(0).toLowerCase()}${namn.slice(1)}` : namn;

/** «Vanligast var A (45), B (30) och C (12).» Nothing when nothing stands out. */
export const vanligast = (
  led: readonly Led[],
  inledning: string,
  not: string,
  skriv: (namn: string) => string = inneIMening,
): string => {
  const topp = storsta(led);
  if (topp.length === 0) return '';
  return `${inledning} ${lista(topp.map(({ namn, tal }) => `${skriv(namn)} (${tal.skrivs})`))}. ${not}`.trim();
};

/** The one that is larger than every other; none when two share the place. */
const ensamStorst = ([forsta, andra]: readonly Led[]): Led | null =>
  forsta && andra?.tal.varde !== forsta.tal.varde ? forsta : null;

/**
 * Where several kinds have their largest number: «Flest avvikelser (45) och klagomål (12) hör till kvalitetsområdet trygghet
 * och säkerhet.» It tells where they meet and never why.
 */
export const gemensammaToppar = (slagen: readonly { readonly vad: string; readonly led: readonly Led[] }[]): string => {
  const toppar = slagen.flatMap(({ vad, led }) => {
    const topp = ensamStorst(led);
    return topp ? [{ plats: topp.namn, mening: `${vad} (${topp.tal.skrivs})` }] : [];
  });
  return [...new Set(toppar.map(({ plats }) => plats))]
    .map((plats) => {
      const har = toppar.filter((ett) => ett.plats === plats).map(({ mening }) => mening);
      return `Flest ${lista(har)} hör till kvalitetsområdet ${inneIMening(plats)}.`;
    })
    .join(' ');
};

/** The quarter with most of them; nothing is a peak when they are few or when no quarter stands out. */
export const kvartalstopp = (kvartal: readonly Tal[], vad: string): string => {
  const summa = kvartal.reduce((hittills, { varde }) => hittills + varde, 0);
  const hogst = Math.max(...kvartal.map(({ varde }) => varde));
  const toppar = kvartal.flatMap((tal, i) => (tal.varde === hogst ? [{ nr: String(i + 1), tal }] : []));
  const [forsta] = toppar;
  if (!forsta || summa < MINST_FOR_TOPP || toppar.length > 2) return '';
  return toppar.length === 1
    ? `Flest ${vad} i kvartal ${forsta.nr} (${forsta.tal.skrivs}).`
    : `Flest ${vad} i kvartal ${lista(toppar.map(({ nr, tal }) => `${nr} (${tal.skrivs})`))}.`;
};

/** Enheter without a report are named: silence is to be looked into. */
export const tystaEnheter = (namn: readonly string[], ar: number): string =>
  namn.length === 0
    ? ''
    : `Under ${String(ar)} kom inga rapporter från ${lista(namn)}. Att det inte kommer rapporter från en enhet är något att undersöka.`;

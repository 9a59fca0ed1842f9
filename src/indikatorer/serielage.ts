import type { Period } from './faktum.js';
import type { Indikator, Serie } from './indikator.krav.js';
import type { Periodicitet } from './indikator.texter.js';
import { variation, type Variation } from './trend/signaler.js';
import { bedom, SAKNAS, type Granser, type Utfall } from './trend/utfall.js';
import { perioderMellan, periodnamn } from './varden/perioder.js';

/** A value as the series is judged by it. */
export interface Seriepunkt extends Period {
  readonly varde: number | null;
}

export interface Serielage {
  /** Every period of the series that has ended, with its value or null. */
  readonly punkter: readonly (Seriepunkt & { readonly namn: string })[];
  readonly variation: Variation;
  /** The last one that has a value. */
  readonly senaste: (Seriepunkt & { readonly namn: string }) | null;
  /** What the last period that has ended came to. */
  readonly utfall: Utfall;
}

type Matt = Pick<Indikator, 'riktning' | 'matform' | 'noll_ar_resultat' | 'frekvens'>;

export const granserFor = ({ riktning, matform, noll_ar_resultat: noll }: Matt, serie: Serie): Granser => ({
  ...{ riktning, matform, nollArResultat: noll },
  ...{ mal: serie.mal, malTill: serie.mal_till, larmGul: serie.larm_gul, larmRod: serie.larm_rod },
});

/** What cannot be less or more, so that no limit is drawn there. */
export const ramar = (matform: Indikator['matform']): { golv?: number; tak?: number } => {
  if (matform === 'andel') return { golv: 0, tak: 100 };
  if (matform === 'ja_nej') return { golv: 0, tak: 1 };
  return matform === 'index' ? {} : { golv: 0 };
};

const PERIODICITET: Readonly<Record<number, Periodicitet>> = {
  1: 'manadsvis',
  3: 'kvartalsvis',
  4: 'tertialvis',
  6: 'halvarsvis',
  12: 'arligen',
};

/** How long a period is: an earlier series may have been counted more often than the one now. */
export const periodicitetAv = ({ fran, till }: Period, annars: Periodicitet): Periodicitet => {
  const manader = Number(till.slice(5, 7)) - Number(fran.slice(5, 7)) + 1;
  return PERIODICITET[manader] ?? annars;
};

/** Where a series stands on a day. `varden` are those of one enhet and one kön, in time order. */
export const serielage = (om: Matt, serie: Serie, varden: readonly Seriepunkt[], idag: string): Serielage => {
  const [forsta] = varden;
  const frekvens = forsta ? periodicitetAv(forsta, om.frekvens) : om.frekvens;
  const slut = serie.giltig_till !== null && serie.giltig_till < idag ? serie.giltig_till : idag;
  const fran = forsta && forsta.fran < serie.giltig_fran ? forsta.fran : serie.giltig_fran;
  const finns = new Map(varden.map((en) => [en.fran, en.varde]));
  const alla = perioderMellan(frekvens, fran, slut).map((period) => ({
    ...period,
    namn: periodnamn(frekvens, period),
    varde: finns.get(period.fran) ?? null,
  }));
  const borjan = alla.findIndex(({ varde }) => varde !== null);
  const punkter = borjan < 0 ? alla : alla.slice(borjan);
  const sista = alla.at(-1);
  return {
    punkter,
    variation: variation(
      punkter.map(({ varde }) => varde),
      ramar(om.matform),
    ),
    senaste: alla.findLast(({ varde }) => varde !== null) ?? null,
    utfall: sista ? utfallFor(sista, granserFor(om, serie)) : INGET_AN,
  };
};

const INGET_AN: Utfall = { kod: 'obedomd', text: 'Första perioden är inte slut', ton: 'neutral' };

const utfallFor = (sista: { namn: string; varde: number | null }, granser: Granser): Utfall => {
  const utfall = bedom(sista.varde, granser);
  return utfall.kod === 'saknas' ? { ...SAKNAS, text: `Värde saknas för ${sista.namn}` } : utfall;
};

import { versal } from '../../plattform/text/versal.js';
import type { Matform, Riktning } from '../indikator.texter.js';

/** What a value is held against. */
export interface Granser {
  readonly riktning: Riktning;
  readonly matform: Matform;
  readonly nollArResultat: boolean;
  readonly mal: number | null;
  readonly malTill: number | null;
  readonly larmGul: number | null;
  readonly larmRod: number | null;
}

export type Utfallskod = 'gron' | 'gul' | 'rod' | 'saknas' | 'noll' | 'obedomd';

export interface Utfall {
  readonly kod: Utfallskod;
  /** Says it in words; the colour and its sign only help. */
  readonly text: string;
  readonly ton: 'klart' | 'varning' | 'fara' | 'info' | 'neutral';
}

const utfall = (kod: Utfallskod, text: string, ton: Utfall['ton']): Utfall => ({ kod, text, ton });

export const SAKNAS = utfall('saknas', 'Värde saknas', 'varning');
const NOLL = utfall('noll', 'Noll, ta reda på varför', 'info');
const UTAN_RIKTNING = utfall('obedomd', 'Bedöms inte', 'neutral');
const UTAN_MAL = utfall('obedomd', 'Inget mål', 'neutral');

export const utfallstexter: Readonly<Record<Utfallskod, string>> = {
  gron: 'Når målet',
  gul: 'Når inte målet',
  rod: 'Larm',
  saknas: 'Värde saknas',
  noll: 'Noll, ta reda på varför',
  obedomd: 'Bedöms inte',
};

/**
 * Green, yellow or red. Green is only what reaches the mål: a missing value never is, and neither is a zero that may
 * mean that nobody has reported. Without a direction there is nothing to judge.
 */
export const bedom = (varde: number | null, om: Granser): Utfall => {
  if (varde === null) return SAKNAS;
  if (varde === 0 && om.matform === 'antal' && !om.nollArResultat) return NOLL;
  if (om.riktning === 'neutral') return UTAN_RIKTNING;
  const { mal, larmGul, larmRod } = om;
  if (mal === null && larmGul === null && larmRod === null) return UTAN_MAL;
  const [malet, gul, rod] = avstand(varde, om);
  if (larmRod !== null && rod > 0) return utfall('rod', 'Larm: förbi gränsen för rött', 'fara');
  if (larmGul !== null && gul > 0) return utfall('gul', 'Varning: förbi gränsen för gult', 'varning');
  if (mal !== null && malet > 0) return utfall('gul', 'Målet nås inte', 'varning');
  return mal === null
    ? utfall('obedomd', 'Innanför larmgränserna, inget mål', 'neutral')
    : utfall('gron', 'Målet nås', 'klart');
};

/** How much worse the value is than mål, yellow and red; 0 or less is not worse. */
const avstand = (varde: number, { riktning, mal, malTill, larmGul, larmRod }: Granser): [number, number, number] => {
  if (riktning === 'intervall') {
    const utanfor = Math.max((mal ?? varde) - varde, varde - (malTill ?? mal ?? varde), 0);
    return [utanfor, utanfor - (larmGul ?? 0), utanfor - (larmRod ?? 0)];
  }
  const samre = (grans: number | null): number =>
    grans === null ? 0 : riktning === 'upp' ? grans - varde : varde - grans;
  return [samre(mal), samre(larmGul), samre(larmRod)];
};

/** What is wrong with the limits themselves, a sentence by the field; empty when they can be used. */
export const granserbrister = (om: Pick<Granser, 'riktning' | 'mal' | 'malTill' | 'larmGul' | 'larmRod'>) => {
  const { riktning, mal, malTill, larmGul, larmRod } = om;
  const fel: Record<string, string[]> = {};
  if (riktning === 'neutral') {
    if ([mal, malTill, larmGul, larmRod].some((en) => en !== null))
      fel.mal = ['En indikator utan riktning har varken mål eller larmgränser.'];
    return fel;
  }
  if (riktning === 'intervall') {
    if (mal === null || malTill === null || malTill < mal) fel.mal = ['Ange var intervallet börjar och slutar.'];
    if ((larmGul ?? 0) < 0 || (larmRod ?? 0) < 0) fel.larmGul = ['Ange hur långt utanför intervallet, 0 eller mer.'];
    if (larmGul !== null && larmRod !== null && larmRod < larmGul)
      fel.larmRod = ['Gränsen för rött ska ligga längre bort än den för gult.'];
    return fel;
  }
  if (malTill !== null) fel.malTill = ['Bara ett intervall har ett slut.'];
  const battre = (a: number | null, b: number | null): boolean =>
    a !== null && b !== null && (riktning === 'upp' ? a > b : a < b);
  if (battre(larmRod, larmGul) || battre(larmRod, mal))
    fel.larmRod = ['Gränsen för rött ska vara sämre än målet och gränsen för gult.'];
  return fel;
};

/** The limits in words, for the page and the form. */
export const gransmening = (om: Granser, somText: (varde: number) => string): string => {
  const { riktning, mal, malTill, larmGul, larmRod } = om;
  if (riktning === 'neutral') return 'Ingen riktning är bättre än den andra, så värdet bedöms inte.';
  const delar: string[] = [];
  if (riktning === 'intervall') {
    if (mal !== null && malTill !== null) delar.push(`Målet är mellan ${somText(mal)} och ${somText(malTill)}`);
    if (larmGul !== null) delar.push(`gult mer än ${somText(larmGul)} utanför`);
    if (larmRod !== null) delar.push(`rött mer än ${somText(larmRod)} utanför`);
  } else {
    const [minst, sida] = riktning === 'upp' ? ['minst', 'under'] : ['högst', 'över'];
    if (mal !== null) delar.push(`Målet är ${minst} ${somText(mal)}`);
    if (larmGul !== null) delar.push(`gult ${sida} ${somText(larmGul)}`);
    if (larmRod !== null) delar.push(`rött ${sida} ${somText(larmRod)}`);
  }
  if (delar.length === 0) return 'Inget mål är satt.';
  const [forsta = '', ...resten] = delar;
  return `${[versal(forsta), ...resten].join(', ')}.`;
};

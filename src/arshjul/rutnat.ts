import { GRUPPER, PLIKTKALLOR } from './kallor.js';
import { lagestexter, MANADER, type Lage } from './arshjul.texter.js';

/** What is to be done one day. */
export interface Plikt {
  readonly kalla: string;
  readonly id: number;
  readonly datum: string;
  readonly rubrik: string;
  readonly enhet: string | null;
  readonly ansvarig: string | null;
  readonly roll: string | null;
  /** Null for whoever stands in and may not read it. */
  readonly lank: string | null;
  /** Null: it was missed, and nothing is left to do. */
  readonly klar: boolean | null;
}

export interface Ruta {
  readonly grupp: string;
  readonly antal: number;
  readonly lage: Lage | null;
  /** «3 uppgifter, 1 försenad», for those who do not see the sign. */
  readonly text: string;
  readonly tecken: string;
  readonly ton: string;
  /** From 0, nothing, to 3: how full the month is. */
  readonly tyngd: number;
}

export interface Manadsrad {
  readonly manad: number;
  readonly namn: string;
  readonly rutor: readonly Ruta[];
}

/** Done, missed for good, late or still to come. */
export const lage = ({ datum, klar }: Pick<Plikt, 'datum' | 'klar'>, idag: string): Lage => {
  if (klar === null) return 'utebliven';
  if (klar) return 'klar';
  return datum < idag ? 'forsenad' : 'kommande';
};

export const gruppFor = (kalla: string): string => PLIKTKALLOR.find(({ kod }) => kod === kalla)?.grupp ?? '';

const tyngd = (antal: number): number => (antal === 0 ? 0 : antal <= 2 ? 1 : antal <= 5 ? 2 : 3);

/** The worst of them tells: a month with something missed is never done. */
const samlatLage = (antal: number, forsenade: number, uteblivna: number, klara: number): Lage => {
  if (forsenade > 0) return 'forsenad';
  if (uteblivna > 0) return 'utebliven';
  return klara === antal ? 'klar' : 'kommande';
};

const ruta = (grupp: string, plikter: readonly Plikt[], idag: string): Ruta => {
  const [antal, lagen] = [plikter.length, plikter.map((en) => lage(en, idag))];
  const forsenade = lagen.filter((ett) => ett === 'forsenad').length;
  const klara = lagen.filter((ett) => ett === 'klar').length;
  const uteblivna = lagen.filter((ett) => ett === 'utebliven').length;
  const samlat = antal === 0 ? null : samlatLage(antal, forsenade, uteblivna, klara);
  const delar = [
    `${antal} ${antal === 1 ? 'uppgift' : 'uppgifter'}`,
    ...(forsenade > 0 ? [`${forsenade} ${forsenade === 1 ? 'försenad' : 'försenade'}`] : []),
    ...(uteblivna > 0 ? [`${uteblivna} blev inte ${uteblivna === 1 ? 'gjord' : 'gjorda'}`] : []),
    ...(klara > 0 ? [`${klara} ${klara === 1 ? 'klar' : 'klara'}`] : []),
  ];
  const { tecken, ton } = samlat === null ? { tecken: '', ton: 'neutral' } : lagestexter[samlat];
  return { grupp, antal, lage: samlat, text: delar.join(', '), tecken, ton, tyngd: tyngd(antal) };
};

/** Twelve months by kinds of duty. */
export const rutnat = (plikter: readonly Plikt[], idag: string): Manadsrad[] =>
  MANADER.map((namn, nr) => ({
    manad: nr + 1,
    namn,
    rutor: GRUPPER.map((grupp) =>
      ruta(
        grupp,
        plikter.filter((en) => Number(en.datum.slice(5, 7)) === nr + 1 && gruppFor(en.kalla) === grupp),
        idag,
      ),
    ),
  }));

import { filterIOrd, type Dimensionsnamn } from '../../indikatorer/dimension.queries.js';
import { dimensionsnamn, dimensionsval } from '../../indikatorer/dimension.texter.js';
import type { Dimension, Dimensionsvarden, Faktum, Period } from '../../indikatorer/faktum.js';
import { dimensionerFor, KATALOG } from '../../indikatorer/katalog.js';
import { halvanI, iOrdHalvan, rapportperiod, type Halvar } from '../halvar.js';

/** What a token in a text asks for. */
export interface Textfraga {
  readonly kod: string;
  readonly dimensioner: Dimensionsvarden;
  readonly period: Period;
  readonly del?: 'taljare' | 'namnare';
}

export type Tolkning = { readonly fraga: Textfraga } | { readonly fel: string };

const TOKEN = /\{\{[^{}]*\}\}/g;
const OSLUTEN = /\{\{(?![^{}]*\}\})/;
const DEL = /(\S+?)=(?:"([^"]*)"|(\S*))/g;

/** Every token of a text, as it is written, each once. */
export const tokensI = (text: string): string[] => [...new Set(text.match(TOKEN) ?? [])];

/** Somebody has begun a token and not ended it. */
export const oslutenToken = (text: string): boolean => OSLUTEN.test(text);

/** The text with every token changed for something. */
export const medTokens = (text: string, byt: (token: string) => string): string => text.replace(TOKEN, byt);

const citerat = (varde: string | number): string => (/\s/.test(String(varde)) ? `"${String(varde)}"` : String(varde));

/** `{{fakta avvikelse.rapporterade ar=2025 enhet=3}}` */
export const skrivToken = (
  kod: string,
  dimensioner: Dimensionsvarden & { readonly halvar?: Halvar } = {},
  del?: 'taljare' | 'namnare',
): string =>
  `{{${[
    'fakta',
    kod,
    ...Object.entries(dimensioner).map(([namn, varde]) => `${namn}=${citerat(varde)}`),
    ...(del === undefined ? [] : [`del=${del}`]),
  ].join(' ')}}}`;

/**
 * What the token means, or a sentence about why it means nothing. Without a year it is the year of the document.
 * @param namnen enheter and processer that there are
 */
export const tolkaToken = (token: string, ar: number, namnen: Dimensionsnamn): Tolkning => {
  const inre = token.slice(2, -2).trim();
  const [ord = '', kod = ''] = inre.split(/\s+/);
  if (ord !== 'fakta' || kod === '') return fel(token, 'Skriv till exempel {{fakta avvikelse.rapporterade ar=2025}}.');
  const faktum = KATALOG.find((ett) => ett.kod === kod);
  if (!faktum) return fel(token, `Det finns ingen siffra med koden ${kod}.`);
  const givna = new Map<string, string>();
  const rest = inre
    .slice(inre.indexOf(kod) + kod.length)
    .replace(DEL, (_, namn: string, citat?: string, bart?: string) => {
      givna.set(namn, citat ?? bart ?? '');
      return '';
    });
  if (rest.trim() !== '') return fel(token, `Här går ”${rest.trim()}” inte att läsa. Skriv namn=värde.`);
  return tolkaGivna(token, faktum, givna, ar, namnen);
};

const tolkaGivna = (
  token: string,
  faktum: Faktum,
  givna: ReadonlyMap<string, string>,
  rapportar: number,
  namnen: Dimensionsnamn,
): Tolkning => {
  const kanda: readonly string[] = dimensionerFor(faktum);
  const del = givna.get('del');
  if (del !== undefined && del !== 'taljare' && del !== 'namnare')
    return fel(token, 'Skriv del=taljare eller del=namnare.');
  if (del !== undefined && faktum.matt.slag !== 'andel')
    return fel(token, `${faktum.namn} är ingen andel och har ingen täljare.`);
  const ar = givna.get('ar') ?? String(rapportar);
  if (!/^20\d{2}$/.test(ar)) return fel(token, `Skriv året med fyra siffror, inte ”${ar}”.`);
  const halvar = givna.get('halvar');
  if (halvar !== undefined && halvar !== '1' && halvar !== '2') return fel(token, 'Skriv halvar=1 eller halvar=2.');
  if (halvar !== undefined && !kanda.includes('ar'))
    return fel(token, `${faktum.namn} går inte att räkna för ett halvår.`);
  // the half is the period itself: with a year as well it would be a split of it
  const helt = kanda.includes('ar') && halvar === undefined;
  const dimensioner: Partial<Record<Dimension, string | number>> = helt ? { ar: Number(ar) } : {};
  for (const [namn, varde] of givna) {
    if (namn === 'del' || namn === 'ar' || namn === 'halvar') continue;
    const dimension = namn as Dimension;
    if (!kanda.includes(namn)) return fel(token, `${faktum.namn} går inte att dela upp på ${namn}.`);
    if (!finns(faktum.kalla, dimension, varde, namnen))
      return fel(token, `${dimensionsnamn[dimension] ?? namn} har inget värde ”${varde}”.`);
    dimensioner[dimension] = /^\d+$/.test(varde) ? Number(varde) : varde;
  }
  const period = rapportperiod({ ar: Number(ar), halvar: halvar === undefined ? null : halvar === '1' ? 1 : 2 });
  return { fraga: { kod: faktum.kod, dimensioner, period, ...(del === undefined ? {} : { del }) } };
};

const finns = (kalla: string, dimension: Dimension, varde: string, namnen: Dimensionsnamn): boolean => {
  if (dimension === 'enhet' || dimension === 'process') return namnen[dimension].has(varde);
  const lista = dimensionsval(kalla, dimension);
  return lista === null ? varde !== '' : lista.some((ett) => ett.varde === varde);
};

const fel = (token: string, varfor: string): Tolkning => ({ fel: `Siffran ${token} går inte att räkna. ${varfor}` });

/** What a number in a text is, in words. */
export const iOrd = ({ kod, dimensioner, period, del }: Textfraga, namnen: Dimensionsnamn): string => {
  const faktum = KATALOG.find((ett) => ett.kod === kod);
  const vilken = del === undefined ? '' : del === 'taljare' ? ', täljaren' : ', nämnaren';
  const halva = halvanI(period);
  const delar = [
    ...(halva ? [iOrdHalvan(halva)] : []),
    ...filterIOrd(faktum?.kalla ?? '', dimensioner, namnen).map(({ varde }) => varde),
  ];
  return `${faktum?.namn ?? kod}${vilken}${delar.length === 0 ? '' : ` (${delar.join(', ')})`}`;
};

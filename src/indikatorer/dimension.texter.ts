import { atgardstexter, effekter } from '../atgarder/atgard.texter.js';
import { avvikelsetexter } from '../avvikelser/avvikelse.texter.js';
import { kategorier as avvikelsekategorier } from '../avvikelser/kodlistor.texter.js';
import { orsaker } from '../processer/kodlistor.texter.js';
import { rolltexter } from '../floden/roller.texter.js';
import { grader, ivoutfall } from '../lex-sarah/kodlistor.texter.js';
import { arbetsslag } from './arbetsslag.texter.js';
import { kvalitetsomraden } from '../processer/kodlistor.texter.js';
import { styrdokumentslag } from '../processer/styrdokument.texter.js';
import { utfallen } from '../processer/kravuppfoljning.texter.js';
import { SKR_SKALA } from '../processer/skalor.texter.js';
import { risktexter } from '../riskanalyser/risk.texter.js';
import { avsandartyper, kanaler, kategorier as synpunktskategorier, typer } from '../synpunkter/kodlistor.texter.js';
import { synpunktstexter } from '../synpunkter/synpunkt.texter.js';
import type { Dimension, Raknebas } from './faktum.js';
import { utvecklingar } from './utveckling.texter.js';

export interface Dimensionsval {
  readonly varde: string;
  readonly text: string;
}

/** What each split is called where a person reads it. */
export const dimensionsnamn: Readonly<Partial<Record<Dimension, string>>> = {
  ar: 'År',
  kvartal: 'Kvartal',
  enhet: 'Enhet',
  kategori: 'Kategori',
  orsak: 'Orsak',
  sannolikhet: 'Sannolikhet',
  allvarlighet: 'Allvarlighet',
  konsekvens: 'Konsekvens',
  riskband: 'Bedömd risk',
  riskskala: 'Skala nummer',
  kvalitetsomrade: 'Kvalitetsområde',
  process: 'Process',
  typ: 'Typ',
  status: 'Läge',
  grad: 'Bedömningsgrad',
  regi: 'Regi',
  verksamhet: 'Verksamhet',
  huvudkategori: 'Huvudkategori',
  kategorilista: 'Kategorier',
  orsakslista: 'Orsaker',
  kanal: 'Väg in',
  avsandartyp: 'Avsändare',
  slag: 'Slag',
  kalla: 'Kom ur',
  effekt: 'Avsedd effekt',
  utfall: 'Utfall',
  utforare: 'Utförare',
  utveckling: 'Utveckling',
};

type Lista = Readonly<Record<string | number, { readonly etikett: string } | string>>;

const val = (lista: Lista, utan?: string): Dimensionsval[] => [
  ...Object.entries(lista).map(([varde, post]) => ({ varde, text: typeof post === 'string' ? post : post.etikett })),
  ...(utan === undefined ? [] : [{ varde: 'utan', text: utan }]),
];
const steg = (skala: readonly string[]): Dimensionsval[] =>
  skala.map((text, i) => ({ varde: String(i + 1), text: `${String(i + 1)} ${text.toLowerCase()}` }));

/** A report is counted under the top of the tree. */
const toppen = (lista: Lista): Lista => Object.fromEntries(Object.entries(lista).filter(([kod]) => !kod.includes('.')));

const BAND = ['låg', 'måttlig', 'hög', 'mycket hög', 'ej bedömd'].map((varde) => ({ varde, text: varde }));

const gemensamma: Readonly<Partial<Record<Dimension, readonly Dimensionsval[]>>> = {
  kvartal: [1, 2, 3, 4].map((nr) => ({ varde: String(nr), text: `Kvartal ${String(nr)}` })),
  orsak: val(orsaker, 'Ännu ingen orsak angiven'),
  sannolikhet: steg(SKR_SKALA.sannolikheter),
  allvarlighet: steg(SKR_SKALA.konsekvenser),
  riskband: BAND,
  kvalitetsomrade: val(kvalitetsomraden, 'Utan kvalitetsområde'),
  grad: val(grader),
  typ: val(typer),
  regi: val({ egen: 'Egen regi', enskild: 'Enskild regi' }),
  huvudkategori: val(toppen(avvikelsekategorier), 'Ännu inte kategoriserad'),
  kanal: val(kanaler),
  avsandartyp: val({ ...avsandartyper, okand: 'Anges inte' }),
  effekt: val({ ...effekter, inte_uppfoljd: 'Inte uppföljd' }),
  utveckling: val(utvecklingar),
};

const STEGEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((nr) => ({ varde: String(nr), text: `steg ${String(nr)}` }));

const perKalla: Readonly<Record<string, Readonly<Partial<Record<Dimension, readonly Dimensionsval[]>>>>> = {
  avvikelse: {
    kategori: val(toppen(avvikelsekategorier), 'Ännu inte kategoriserad'),
    status: val(avvikelsetexter.status),
  },
  synpunkt: { kategori: val(synpunktskategorier, 'Ännu inte kategoriserad'), status: val(synpunktstexter.status) },
  // what the steps are called is told by the scale that the risk was assessed on
  risk: { status: val(risktexter.status), sannolikhet: STEGEN, konsekvens: STEGEN },
  risk_forst: { sannolikhet: STEGEN, konsekvens: STEGEN },
  atgard: { status: val(atgardstexter.status) },
  lex_sarah: { utfall: val({ ...ivoutfall, inget: 'Utfallet är inte angivet' }) },
  kravbedomning: { utfall: val(utfallen) },
  ansvar: { slag: val(rolltexter) },
  arbete: { slag: val(arbetsslag) },
  styrdokument: { slag: val(styrdokumentslag) },
  ej_verkstallt: { slag: val({ ej_verkstallt: 'Inte verkställt', avbrutet: 'Avbrott i verkställigheten' }) },
};

/** Every value that a split can have, in words; null where it is not a closed list (år, enhet, process). */
export const dimensionsval = (kalla: string, dimension: Dimension): readonly Dimensionsval[] | null =>
  perKalla[kalla]?.[dimension] ?? gemensamma[dimension] ?? null;

/** A value in words; the code itself when no list has it. */
export const dimensionstext = (kalla: string, dimension: Dimension, varde: string): string =>
  varde === 'saknas'
    ? 'Anges inte'
    : (dimensionsval(kalla, dimension)?.find((ett) => ett.varde === varde)?.text ?? varde);

/** Which day decides whether a row belongs to the period. */
export const basforklaring: Readonly<Record<Raknebas, string>> = {
  inträffat: 'Inträffat. Dagen då det hände avgör om raden hör till perioden.',
  rapporterat: 'Rapporterat. Dagen då det rapporterades eller kom in avgör om raden hör till perioden.',
  beslutat: 'Beslutat. Dagen för beslutet avgör om raden hör till perioden.',
  anmält: 'Anmält. Dagen för anmälan avgör om raden hör till perioden.',
  avslutat: 'Avslutat. Dagen då det avslutades avgör om raden hör till perioden.',
  planerat: 'Planerat. Dagen då det skulle vara klart avgör om raden hör till perioden.',
  gäller: 'Gäller. Det som gällde den sista dagen i perioden, eller den sista dagen i kvartalet.',
  plan: 'Plan. Planens år avgör om raden hör till perioden.',
};

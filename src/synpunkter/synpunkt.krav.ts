import type { Krav, Sakrad } from '../floden/flode.js';
import type { Avsandartyp, Bedomning, Kanal, Svarssatt, Svarsvag, Typ } from './kodlistor.texter.js';
import { ORSAKER, overlamningar, type Orsak } from './overlamning.texter.js';

/** A row of `synpunkt`. */
export interface Synpunkt extends Sakrad {
  readonly namnd_id: number;
  readonly kanal: Kanal;
  readonly avsandartyp: Avsandartyp | null;
  readonly text: string;
  readonly angiven_enhet_id: number | null;
  readonly vill_ha_svar: boolean;
  readonly svarsvag: Svarsvag | null;
  readonly kontakt: string | null;
  readonly tolk: string | null;
  readonly antydningar: readonly string[];
  readonly inkom_vid: Date;
  readonly inkom_datum: string;
  readonly svar_senast: string;
  /** The day that holds now, when another has been promised since. */
  readonly nytt_svar_senast: string | null;
  readonly forsening_datum: string | null;
  readonly typ: Typ;
  readonly enhet_id: number | null;
  readonly berorda: readonly number[];
  readonly overlamnad_for: readonly Orsak[];
  readonly bekraftad_datum: string | null;
  readonly kategorier: readonly string[];
  readonly utredning: string;
  readonly bedomning: Bedomning | null;
  readonly svar: string | null;
  readonly svarssatt: readonly Svarssatt[];
  readonly besvarad_datum: string | null;
  readonly nojd: boolean | null;
  readonly ingen_atgard_motivering: string | null;
  readonly avslutad_datum: string | null;
  /** Filled in by `fyllPa`: åtgärder that have not been called off. */
  readonly antalAtgarder?: number;
  /** Reasons whose hand-over somebody has acknowledged. */
  readonly kvitterade?: readonly Orsak[];
}

interface Sant {
  readonly text?: unknown;
  readonly skal?: unknown;
  readonly orsak?: unknown;
  readonly provad?: unknown;
  readonly motivering?: unknown;
  readonly svarssatt?: unknown;
}

const skickat = (form: unknown): Sant | null => (typeof form === 'object' && form !== null ? form : null);
const arTom = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';
const okvitterade = (sak: Synpunkt): Orsak[] =>
  sak.overlamnad_for.filter((orsak) => !(sak.kvitterade ?? []).includes(orsak));

/** Routing comes before answering: what is something else has its own way and its own time limits. */
export const hanvisningProvad: Krav<Synpunkt> = (_, form) => {
  const sant = skickat(form);
  return sant && sant.provad !== true ? 'Ta ställning till om texten är något annat än en synpunkt.' : null;
};

export const inteOverlamnadHelt: Krav<Synpunkt> = ({ overlamnad_for: orsaker }) =>
  orsaker.length === 0
    ? null
    : `Synpunkten är överlämnad som ${orsaker.map((orsak) => overlamningar[orsak].etikett).join(' och ')}. Den avslutas som överlämnad.`;

export const overlamningenKvitterad: Krav<Synpunkt> = (sak) => {
  const kvar = okvitterade(sak);
  if (kvar.length === 0) return null;
  return `Ingen har bekräftat att de tagit emot det som lämnats över som ${kvar.map((orsak) => overlamningar[orsak].etikett).join(' och ')}.`;
};

export const nagotAttKvittera: Krav<Synpunkt> = (sak, form) => {
  const sant = skickat(form);
  if (!sant) return null;
  return ORSAKER.some((orsak) => orsak === sant.orsak && okvitterade(sak).includes(orsak))
    ? null
    : 'Välj en överlämning som väntar på att tas emot.';
};

export const kategoriFinns: Krav<Synpunkt> = ({ kategorier, typ }) =>
  kategorier.length > 0 || typ === 'berom' ? null : 'Välj minst en kategori.';

export const bedomningFinns: Krav<Synpunkt> = ({ bedomning, typ }) =>
  bedomning !== null || typ !== 'klagomal' ? null : 'Bedöm klagomålet.';

/** SOSFS 2011:9 5 kap. 3 §: received and looked into, not only answered. */
export const utredningFinns: Krav<Synpunkt> = ({ utredning, typ }) =>
  typ !== 'klagomal' || utredning.trim() !== '' ? null : 'Skriv vad utredningen visar.';

export const svarSkrivet: Krav<Synpunkt> = (_, form) => {
  const sant = skickat(form);
  return sant && arTom(sant.text) ? 'Skriv svaret.' : null;
};

const MUNTLIGT: readonly Svarssatt[] = ['telefon', 'samtal'];
/** What each wish asks for, besides the written answer by code that is there for all. */
const ONSKAT: Readonly<Partial<Record<Svarsvag, readonly [satt: readonly Svarssatt[], saknas: string]>>> = {
  telefon: [MUNTLIGT, 'Avsändaren vill bli uppringd. Ge svaret muntligt också.'],
  samtal: [MUNTLIGT, 'Avsändaren vill ha svaret i ett samtal. Ge det muntligt också.'],
  vuxen: [MUNTLIGT, 'Barnet vill ha svaret genom en vuxen. Prata med den vuxna också.'],
  brev: [['brev'], 'Avsändaren vill ha svaret med brev. Skicka det också.'],
};

/** Orally to who asked for that, in writing to who asked for that. */
export const svarssattPassar: Krav<Synpunkt> = ({ svarsvag }, form) => {
  const sant = skickat(form);
  const onskat = svarsvag === null ? undefined : ONSKAT[svarsvag];
  if (!sant || !onskat) return null;
  const [satt, saknas] = onskat;
  const valda: unknown[] = Array.isArray(sant.svarssatt) ? sant.svarssatt : [];
  return satt.some((ett) => valda.includes(ett)) ? null : saknas;
};

/** SOSFS 2011:9 5 kap. 7–8 §§. */
export const atgardEllerSkal: Krav<Synpunkt> = (sak, form) => {
  if ((sak.antalAtgarder ?? 0) > 0 || sak.ingen_atgard_motivering !== null) return null;
  if (sak.typ === 'berom' || sak.typ === 'fraga') return null;
  const sant = skickat(form);
  return sant && arTom(sant.motivering) ? 'Besluta om en åtgärd, eller skriv varför ingen behövs.' : null;
};

export const skalAngivet: Krav<Synpunkt> = (_, form) => {
  const sant = skickat(form);
  return sant && arTom(sant.skal) ? 'Skriv skälet.' : null;
};

import type { Vem } from '../database/vem.js';
import { lagrumsrad } from '../floden/lagrum.js';
import { handlingar } from '../floden/prova.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Avvikelse } from './avvikelse.krav.js';
import { ANDRA, handlingshjalp, VID_SIDAN, type Avvikelsehandling } from './avvikelse.texter.js';

/** One act as the page's partial `handling` takes it. */
export interface Handlingsvy {
  readonly namn: Avvikelsehandling;
  readonly etikett: string;
  readonly url: string;
  /** The page that holds its form, when it is too long for the case page. */
  readonly formularUrl: string | null;
  readonly hjalp: string | null;
  readonly brister: readonly string[];
  readonly frist: string | null;
  readonly lagrum: string;
  readonly version: number;
}

export interface Handlingsvyer {
  /** The way to closing: what has not been done first, what can be changed last. */
  readonly handlingar: readonly Handlingsvy[];
  /** What can be done beside it. */
  readonly vidSidan: readonly Handlingsvy[];
}

/** Acts whose forms have a page of their own. */
const EGEN_SIDA: readonly Avvikelsehandling[] = ['bedom', 'utred', 'flytta', 'lanka'];

/** The acts open to this person, as the page shows them. The reporter's own and lex Sarah's have their pages elsewhere. */
export const handlingsvyer = (
  sak: Avvikelse,
  vem: Vem,
  idag: string,
  val: Readonly<Record<string, unknown>>,
): Handlingsvyer => {
  const alla = handlingar(avvikelseFlode, sak, vem, idag, val)
    .filter(({ handling }) => handling !== 'komplettera' && handling !== 'aterta')
    .map(({ handling, etikett, url, brister, nekad, frist, lagrum }) => ({
      namn: handling,
      etikett: andrar(sak, handling) ?? etikett,
      url: `/avvikelser/${sak.id}/${url}`,
      formularUrl: EGEN_SIDA.includes(handling) ? `/avvikelser/${sak.id}/${url}` : null,
      hjalp: handlingshjalp[handling] ?? null,
      brister: nekad === null ? brister : [nekad],
      frist: frist?.text ?? null,
      lagrum: lagrumsrad(lagrum),
      version: sak.version,
    }));
  const vagen = alla.filter(({ namn }) => !VID_SIDAN.includes(namn));
  const gjort = ({ namn }: Handlingsvy): number => (andrar(sak, namn) === null ? 0 : 1);
  return {
    handlingar: vagen.sort((en, annan) => gjort(en) - gjort(annan)),
    vidSidan: alla.filter(({ namn }) => VID_SIDAN.includes(namn)),
  };
};

const andrar = (sak: Avvikelse, handling: Avvikelsehandling): string | null => {
  if (handling === 'bedom') return sak.sannolikhet === null ? null : ANDRA.bedom;
  if (handling === 'utred') return sak.kategorier.length === 0 ? null : ANDRA.utred;
  if (handling === 'aterkoppla') return sak.aterkopplad_vid === null ? null : ANDRA.aterkoppla;
  return null;
};

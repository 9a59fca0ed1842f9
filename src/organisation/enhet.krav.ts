import { svensktDatum } from '../plattform/klocka/datum.js';
import type { Niva } from './organisation.texter.js';

/** What holds for a node when an act is tried: its last version, and from when it has existed. */
export interface Nodlage {
  readonly niva: Niva;
  readonly namn: string;
  readonly foralderId: number | null;
  /** First day of the last version. */
  readonly fran: string;
  /** Last day; null while it is open. */
  readonly till: string | null;
  /** First day of the first version. */
  readonly fanns: string;
}

type Brist = string | null;

/** History is never rewritten: a change begins after the version that it ends. */
export const arOppen = (nod: Nodlage): Brist =>
  nod.till === null ? null : `${nod.namn} är stängd från och med dagen efter den ${svensktDatum(nod.till)}.`;

export const efterSenasteAndring = (nod: Nodlage, fran: string): Brist =>
  fran > nod.fran
    ? null
    : `Ändringen kan tidigast gälla dagen efter den ${svensktDatum(nod.fran)}, då den senaste ändringen började gälla.`;

export const sistaDagEfterStart = (nod: Nodlage, sistaDag: string): Brist =>
  sistaDag >= nod.fran ? null : `Sista dagen kan inte ligga före den ${svensktDatum(nod.fran)}.`;

/** Nämnd → verksamhet → enhet. A verksamhet may hold others; an enhet holds none and belongs somewhere. */
export const platsPassar = (niva: Niva, foralder: Nodlage | null): Brist => {
  if (foralder === null) return niva === 'verksamhet' ? null : 'En enhet ska höra till en verksamhet.';
  return foralder.niva === 'verksamhet' ? null : `${foralder.namn} är en enhet och kan inte ha något under sig.`;
};

export const foralderHaller = (foralder: Nodlage | null, fran: string): Brist => {
  if (foralder === null) return null;
  if (foralder.till !== null) return `${foralder.namn} stängs efter den ${svensktDatum(foralder.till)}.`;
  return foralder.fanns <= fran ? null : `${foralder.namn} finns först från den ${svensktDatum(foralder.fanns)}.`;
};

export const ingetKretslopp = (nod: Nodlage, underSigSjalv: boolean): Brist =>
  underSigSjalv ? `${nod.namn} kan inte läggas under sig själv eller något som ligger under den.` : null;

export const ingaOppnaUnder = (under: readonly string[]): Brist =>
  under.length === 0 ? null : `Stäng eller flytta först det som ligger under: ${under.join(', ')}.`;

export const nyttNamn = (nod: Nodlage, namn: string): Brist =>
  namn === nod.namn ? `${nod.namn} heter redan så.` : null;

export const nyPlats = (nod: Nodlage, foralderId: number | null): Brist =>
  foralderId === nod.foralderId ? `${nod.namn} ligger redan där.` : null;

/** The unmet ones. */
export const bristerna = (...krav: readonly Brist[]): string[] => krav.filter((brist) => brist !== null);

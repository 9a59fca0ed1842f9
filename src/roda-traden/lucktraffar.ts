import { kvalitetsomraden, type Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import type { Kringrad, Processfakta } from './kring.js';
import type { Planatgard, Planegenkontroll, Planprocess, Planrisk, Planunderlag } from './planunderlag.js';

export type Traffslag =
  | 'process'
  | 'risk'
  | 'egenkontroll'
  | 'atgard'
  | 'kvalitetsomrade'
  | 'kontrolltillfalle'
  | 'indikator'
  | 'styrdokument'
  | 'krav';

/** One place in the plan where a rule finds something missing. */
export interface Traff {
  readonly slag: Traffslag;
  /** Key of the row, or code of the kvalitetsområde. */
  readonly nyckel: string;
  /** null for a kvalitetsområde, which belongs to the whole plan. */
  readonly process: Planprocess | null;
  /** Name of the process or kvalitetsområde, otherwise the text of the row. */
  readonly benamning: string;
  /** Where it is mended, when it does not stand in the plan itself. */
  readonly url?: string;
  /** Only for `samma-risk-i-flera-processer`: the numbers of the other processes. */
  readonly andraProcesser?: readonly string[];
}

export function riskvarde(risk: Planrisk): number {
  return (risk.sannolikhet ?? 0) * (risk.konsekvens ?? 0);
}

/** An egenkontroll or åtgärd that names risks covers those; one that names none covers its whole process. */
export function tacks(risk: Planrisk, av: readonly (Planegenkontroll | Planatgard)[]): boolean {
  return av.some((rad) => (rad.risker.length > 0 ? rad.risker.includes(risk.nyckel) : rad.process === risk.process));
}

export function saknas(text: string | null): boolean {
  return text === null || text.trim() === '';
}

export function processerUtan(plan: Planunderlag, har: readonly { readonly process: string }[]): Traff[] {
  return plan.processer
    .filter((process) => !har.some((rad) => rad.process === process.nyckel))
    .map((process) => ({ slag: 'process', nyckel: process.nyckel, process, benamning: process.namn }));
}

export function rader<R extends Planrisk | Planegenkontroll | Planatgard>(
  plan: Planunderlag,
  slag: Traff['slag'],
  alla: readonly R[],
  brister: (rad: R) => boolean,
): Traff[] {
  const processer = new Map(plan.processer.map((process) => [process.nyckel, process]));
  return alla.filter(brister).map((rad) => ({
    slag,
    nyckel: rad.nyckel,
    process: processer.get(rad.process) ?? null,
    benamning: rad.text,
  }));
}

/** The same for what stands around the plan; a row whose process is not in the plan belongs to no process of it. */
export function omkring<R extends Kringrad>(
  plan: Planunderlag,
  slag: Traff['slag'],
  alla: readonly R[],
  brister: (rad: R) => boolean,
): Traff[] {
  const processer = new Map(plan.processer.map((process) => [process.nyckel, process]));
  return alla.filter(brister).map(({ id, process, text, url }) => ({
    ...{ slag, nyckel: String(id), benamning: text, url },
    process: process === null ? null : (processer.get(process) ?? null),
  }));
}

/** Processes of the plan whose facts lack something. */
export function processerDar(plan: Planunderlag, brister: (process: Processfakta) => boolean): Traff[] {
  return (plan.kring?.processer ?? [])
    .filter(brister)
    .flatMap(({ process: nyckel }) => plan.processer.filter((process) => process.nyckel === nyckel))
    .map((process) => ({ slag: 'process', nyckel: process.nyckel, process, benamning: process.namn }));
}

/** Same words, whatever the case, spacing and last full stop. */
export function sammaRisk(plan: Planunderlag): Traff[] {
  const lik = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  const processerMed = new Map<string, Set<string>>();
  for (const risk of plan.risker) {
    const text = lik(risk.text);
    processerMed.set(text, (processerMed.get(text) ?? new Set()).add(risk.process));
  }
  const andra = (text: string, egen: string | undefined): string[] =>
    plan.processer
      .filter(({ nyckel }) => nyckel !== egen && processerMed.get(lik(text))?.has(nyckel))
      .map((process) => process.nummer);
  return rader(plan, 'risk', plan.risker, (risk) => (processerMed.get(lik(risk.text))?.size ?? 0) > 1).map((traff) => ({
    ...traff,
    andraProcesser: andra(traff.benamning, traff.process?.nyckel),
  }));
}

export function omradenUtan(finns: readonly Kvalitetsomrade[]): Traff[] {
  return (Object.keys(kvalitetsomraden) as Kvalitetsomrade[])
    .filter((omrade) => !finns.includes(omrade))
    .map((omrade) => ({
      slag: 'kvalitetsomrade',
      nyckel: omrade,
      process: null,
      benamning: kvalitetsomraden[omrade].etikett,
    }));
}

/** ”Risk att …” (4.2) */
export function citat(traff: Traff): string {
  const text = traff.benamning.replace(/\s+/g, ' ').replace(/\.$/, '');
  const kort = text.length > 100 ? `${text.slice(0, 100).replace(/\s\S*$/, '')} …` : text;
  return traff.process ? `”${kort}” (${traff.process.nummer})` : `”${kort}”`;
}

import { svensktDatum } from '../plattform/klocka/datum.js';
import { kodtext, kvalitetsomraden, frekvenser } from '../processer/kodlistor.texter.js';
import { riskbedomning, type Riskbedomning } from '../processer/skalor.texter.js';
import { luckorI, type Luckkod, type Luckniva } from './luckor.js';
import type { Traff } from './lucktraffar.js';
import type { SparadPlan, SparadProcess } from './plan.queries.js';

export interface Processgrupp {
  readonly grupp: string;
  readonly processer: readonly (SparadProcess & {
    readonly risker: number;
    readonly egenkontroller: number;
    readonly atgarder: number;
    /** What is missing altogether: «risk», «egenkontroll», «åtgärd». */
    readonly saknar: readonly string[];
    readonly luckor: number;
  })[];
}

/** The processes under their headings, with how much there is of each and what is missing. */
export const processgrupper = (plan: SparadPlan): Processgrupp[] => {
  const luckor = luckorI(plan).flatMap(({ fynd }) => fynd);
  const grupper = new Map<string, Processgrupp['processer'][number][]>();
  for (const process of plan.processer) {
    const under = (rader: readonly { readonly process: string }[]): number =>
      rader.filter((rad) => rad.process === process.nyckel).length;
    const [risker, egenkontroller, atgarder] = [under(plan.risker), under(plan.egenkontroller), under(plan.atgarder)];
    const rad = {
      ...process,
      risker,
      egenkontroller,
      atgarder,
      saknar: [
        ...(risker === 0 ? ['risk'] : []),
        ...(egenkontroller === 0 ? ['egenkontroll'] : []),
        ...(atgarder === 0 ? ['åtgärd'] : []),
      ],
      luckor: luckor.filter((fynd) => fynd.process?.nyckel === process.nyckel).length,
    };
    grupper.set(process.grupp, [...(grupper.get(process.grupp) ?? []), rad]);
  }
  return [...grupper].map(([grupp, processer]) => ({ grupp, processer }));
};

export interface Processtrad {
  readonly risker: readonly {
    readonly id: number;
    readonly text: string;
    readonly omraden: readonly string[];
    readonly deltema: readonly string[];
    readonly bedomning: Riskbedomning | null;
    readonly statustext: string;
  }[];
  readonly egenkontroller: readonly {
    readonly id: number;
    readonly text: string;
    readonly uppgifter: string;
    /** The risks that it names; none means the whole process. */
    readonly foljer: readonly string[];
  }[];
  readonly atgarder: readonly {
    readonly id: number;
    readonly text: string;
    readonly uppgifter: string;
    readonly statustext: string;
    readonly moter: readonly string[];
  }[];
  readonly luckor: readonly { readonly niva: Luckniva; readonly mening: string }[];
}

/** The thread of one process: risks, egenkontroller and åtgärder in the order of the plan, and what is missing. */
export const processtrad = (plan: SparadPlan, nyckel: string): Processtrad => {
  const egna = <Rad extends { readonly process: string }>(rader: readonly Rad[]): Rad[] =>
    rader.filter((rad) => rad.process === nyckel);
  const risktext = (koder: readonly string[]): string[] =>
    koder.map((kod) => plan.risker.find((risk) => risk.nyckel === kod)?.text ?? kod);
  const rad = (...delar: (string | null)[]): string => delar.filter((del) => del !== null && del !== '').join(' · ');
  return {
    risker: egna(plan.risker).map((risk) => ({
      id: risk.id,
      text: risk.text,
      omraden: risk.kvalitetsomraden.map((kod) => kodtext(kvalitetsomraden, kod)),
      deltema: risk.deltema,
      bedomning: riskbedomning(risk.sannolikhet, risk.konsekvens, risk.skala),
      statustext: risk.statustext,
    })),
    egenkontroller: egna(plan.egenkontroller).map((kontroll) => ({
      id: kontroll.id,
      text: kontroll.text,
      uppgifter: rad(kodtext(frekvenser, kontroll.frekvens), kontroll.omfattning, kontroll.ansvarig),
      foljer: risktext(kontroll.risker),
    })),
    atgarder: egna(plan.atgarder).map((atgard) => ({
      id: atgard.id,
      text: atgard.text,
      uppgifter: rad(
        atgard.ansvarig,
        atgard.klartSenast === null ? null : `klart senast den ${svensktDatum(atgard.klartSenast)}`,
      ),
      statustext: atgard.statustext,
      moter: risktext(atgard.risker),
    })),
    luckor: luckorI(plan).flatMap(({ niva, fynd }) =>
      fynd.filter((traff) => traff.process?.nyckel === nyckel).map(({ mening }) => ({ niva, mening })),
    ),
  };
};

const NIVAER: readonly { readonly niva: Luckniva; readonly rubrik: string; readonly text: string }[] = [
  {
    niva: 'fel',
    rubrik: 'Behöver rättas',
    text: 'Planen uppfyller inte föreskriften, eller en gräns som ni själva har satt.',
  },
  { niva: 'varning', rubrik: 'Hänger inte ihop', text: 'Den röda tråden bryts: något i planen leder inte vidare.' },
  { niva: 'upplysning', rubrik: 'Bra att veta', text: 'Inget fel, men värt att se över.' },
];

export interface Lucknivavy {
  readonly niva: Luckniva;
  readonly rubrik: string;
  readonly text: string;
  readonly antal: number;
  readonly luckor: readonly {
    readonly kod: string;
    readonly rubrik: string;
    readonly grund: string;
    readonly antal: number;
    readonly fynd: readonly { readonly mening: string; readonly url: string | null }[];
  }[];
}

/**
 * The gap report by how serious it is; each find leads to where it is mended.
 * @param bara one rule alone
 */
export const luckrapport = (plan: SparadPlan, bara?: Luckkod): Lucknivavy[] => {
  const alla = luckorI(plan).filter(({ kod }) => bara === undefined || kod === bara);
  const nivaer = bara === undefined ? NIVAER : NIVAER.filter(({ niva }) => alla.some((lucka) => lucka.niva === niva));
  return nivaer.map(({ niva, rubrik, text }) => {
    const luckor = alla
      .filter((lucka) => lucka.niva === niva)
      .map(({ kod, rubrik: regel, grund, fynd }) => ({
        kod,
        rubrik: regel,
        grund,
        antal: fynd.length,
        fynd: fynd.map((traff) => ({ mening: traff.mening, url: adress(plan, traff) })),
      }));
    return { niva, rubrik, text, antal: luckor.reduce((summa, lucka) => summa + lucka.antal, 0), luckor };
  });
};

/** Where a gap is mended; null for what concerns the whole plan. */
export const adress = (plan: SparadPlan, { slag, nyckel, url }: Traff): string | null => {
  if (url !== undefined) return url;
  const id = (rader: readonly { readonly nyckel: string; readonly id: number }[]): number | undefined =>
    rader.find((rad) => rad.nyckel === nyckel)?.id;
  switch (slag) {
    case 'process':
      return `/processer/${id(plan.processer) ?? ''}?ar=${plan.ar}`;
    case 'risk':
      return `/risker/${id(plan.risker) ?? ''}`;
    case 'egenkontroll':
      return `/egenkontroller/${id(plan.egenkontroller) ?? ''}`;
    case 'atgard':
      return `/atgarder/${id(plan.atgarder) ?? ''}`;
    default:
      return null;
  }
};

import type { Atgardstyp, Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import type { SparadPlan } from './plan.queries.js';
import type { Planskillnad, Skillnad } from './planskillnad.js';
import type { Planatgard, Planegenkontroll, Planrisk } from './planunderlag.js';

/** A row to add. One with a key of the plan before comes along as it stands there; another is what is told here. */
export interface Tillaggsrad {
  readonly slag: 'risk' | 'egenkontroll' | 'atgard';
  readonly nyckel: string;
  readonly processId: number;
  readonly text: string;
  /** The new day; null leaves the one that it has. */
  readonly klartSenast: string | null;
  readonly mal?: string | undefined;
  readonly typ?: Atgardstyp | undefined;
  readonly effektmatning?: string | undefined;
  readonly kvalitetsomraden?: readonly Kvalitetsomrade[] | undefined;
}

interface Plats {
  readonly nyckel: string;
  readonly ordning: number;
  readonly process: string;
  readonly text: string;
}

interface Nyckelrad {
  readonly nyckel: string;
}

/** New rows stand after those that came along. */
const EFTER = 1000;

const nyRisk = (rad: Tillaggsrad, plats: Plats): Planrisk => ({
  ...plats,
  kvalitetsomraden: rad.kvalitetsomraden ?? [],
  ...{ omradeIKallan: null, deltema: [], sannolikhet: null, konsekvens: null, riskagare: null },
});
const nyEgenkontroll = (_: Tillaggsrad, plats: Plats): Planegenkontroll => ({
  ...plats,
  ...{ risker: [], metod: null, frekvens: null, omfattning: null, ansvarig: null, malvarde: null, indikator: null },
});
const nyAtgard = (rad: Tillaggsrad, plats: Plats): Planatgard => ({
  ...plats,
  ...{ risker: [], ansvarig: null, startdatum: null, klartSenast: null },
  ...{ mal: rad.mal ?? null, typ: rad.typ ?? null, effektmatning: rad.effektmatning ?? null },
});

const enbart = <Rad>(nya: readonly Rad[]): Skillnad<Rad> => ({ nya, andrade: [], oforandrade: 0, borta: [] });

/** The rows of the plan before by their key; null for one that is closed, which never comes along. */
const oppna = <Rad extends Nyckelrad>(
  rader: readonly Rad[] = [],
  oppen: (rad: Rad) => boolean,
): Map<string, Rad | null> => new Map(rader.map((rad) => [rad.nyckel, oppen(rad) ? rad : null]));

const OGJORDA: readonly string[] = ['foreslagen', 'beslutad', 'pagar'];

/** What is new in the plan: rows whose key is there already, and rows that have been closed, are left out. */
export const tillagget = (plan: SparadPlan, forra: SparadPlan | null, rader: readonly Tillaggsrad[]): Planskillnad => {
  const processer = new Map(plan.processer.map(({ id, nyckel }) => [id, nyckel]));
  const nya = <Rad extends Nyckelrad>(
    slag: Tillaggsrad['slag'],
    finns: readonly Nyckelrad[],
    gamla: ReadonlyMap<string, Rad | null>,
    ny: (rad: Tillaggsrad, plats: Plats) => Rad,
  ): Rad[] => {
    const har = new Set(finns.map(({ nyckel }) => nyckel));
    return rader
      .filter((rad) => rad.slag === slag && !har.has(rad.nyckel))
      .flatMap((rad, nr) => {
        const { nyckel, text } = rad;
        const gammal = gamla.get(nyckel);
        if (gammal === null) return [];
        return [gammal ?? ny(rad, { nyckel, text, process: processer.get(rad.processId) ?? '', ordning: EFTER + nr })];
      });
  };
  const risker = nya<Planrisk>(
    ...(['risk', plan.risker] as const),
    oppna(forra?.risker, ({ status }) => status !== 'stangd'),
    nyRisk,
  );
  const finns = new Set([...plan.risker, ...risker].map(({ nyckel }) => nyckel));
  const medRisker = <Rad extends { readonly risker: readonly string[] }>(rad: Rad): Rad => ({
    ...rad,
    risker: rad.risker.filter((nyckel) => finns.has(nyckel)),
  });
  const egenkontroller = nya<Planegenkontroll>(
    ...(['egenkontroll', plan.egenkontroller] as const),
    oppna(forra?.egenkontroller, () => true),
    nyEgenkontroll,
  );
  const atgarder = nya<Planatgard>(
    ...(['atgard', plan.atgarder] as const),
    oppna(forra?.atgarder, ({ status }) => OGJORDA.includes(status)),
    nyAtgard,
  );
  const dagar = new Map(rader.map(({ nyckel, klartSenast }) => [nyckel, klartSenast]));
  return {
    ...{ processer: enbart([]), texter: enbart([]), risker: enbart(risker) },
    egenkontroller: enbart(egenkontroller.map(medRisker)),
    atgarder: enbart(
      atgarder.map((rad) => ({ ...medRisker(rad), klartSenast: dagar.get(rad.nyckel) ?? rad.klartSenast })),
    ),
  };
};

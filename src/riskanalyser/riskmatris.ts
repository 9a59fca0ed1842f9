import { riskbedomning, skalmatt, type Riskniva, type Riskskala, type Riskskalor } from '../processer/skalor.texter.js';

interface Bedomd {
  readonly sannolikhet: number | null;
  readonly konsekvens: number | null;
  /** The scale it was assessed on; null for the product's own. */
  readonly skalaId: number | null;
}

export interface Matrisrad {
  readonly rubrik: string;
  readonly celler: readonly {
    readonly sannolikhet: number;
    readonly konsekvens: number;
    readonly tal: number;
    readonly niva: Riskniva;
    readonly antal: number;
  }[];
}

export interface Matris {
  readonly kolumner: readonly string[];
  /** Highest consequence first, as the matrix is drawn. */
  readonly rader: readonly Matrisrad[];
  readonly bedomda: number;
  readonly obedomda: number;
}

/** Where each risk began and where it stands now. */
interface Foljd extends Bedomd {
  readonly forst: Forst | null;
}
export interface Forst extends Bedomd {
  readonly sannolikhet: number;
  readonly konsekvens: number;
}

/** What is drawn: a risk on an older scale cannot stand in the squares of a new one, so it has a matrix of its own. */
export interface Matriser {
  readonly matris: Matris;
  readonly forematris: Matris | null;
  readonly aldre: readonly { readonly namn: string; readonly matris: Matris }[];
}

/** The matrix as first assessed and as it is now; only one while nothing has been assessed again. */
export const foreOchNu = (risker: readonly Foljd[], skalor: Riskskalor): Matriser => {
  const { gallande } = skalor;
  const hit = (skala: Riskskala, alla: readonly Bedomd[]): Bedomd[] =>
    alla.filter((en) => en.sannolikhet === null || en.skalaId === skala.id);
  const andrad = ({ forst, sannolikhet, konsekvens, skalaId }: Foljd): boolean =>
    forst?.skalaId === skalaId && (forst.sannolikhet !== sannolikhet || forst.konsekvens !== konsekvens);
  const nu = hit(gallande, risker);
  const fore = hit(
    gallande,
    risker.map((en) => en.forst ?? en),
  );
  const andra = new Set(risker.filter((en) => en.sannolikhet !== null).map((en) => en.skalaId));
  andra.delete(gallande.id);
  return {
    matris: riskmatris(nu, gallande),
    forematris: risker.some((en) => en.skalaId === gallande.id && andrad(en)) ? riskmatris(fore, gallande) : null,
    aldre: [...andra].map((id) => {
      const skala = skalor.for(id);
      const matris = riskmatris(
        risker.filter((en) => en.skalaId === id && en.sannolikhet !== null),
        skala,
      );
      return { namn: skalmatt(skala), matris };
    }),
  };
};

/** One square of the matrix of the scale that holds: as the risks were first assessed, or as they are now. */
export interface Ruta {
  readonly sannolikhet: number;
  readonly konsekvens: number;
  readonly bedomning: 'forst' | 'nu';
}

export const iRutan =
  ({ sannolikhet, konsekvens, bedomning }: Ruta, skala: Riskskala) =>
  (risk: Foljd): boolean => {
    const en = bedomning === 'forst' ? (risk.forst ?? risk) : risk;
    return en.skalaId === skala.id && en.sannolikhet === sannolikhet && en.konsekvens === konsekvens;
  };

/** Number of risks by sannolikhet and konsekvens, on the steps of the scale. */
export const riskmatris = (risker: readonly Bedomd[], skala: Riskskala): Matris => {
  const { sannolikheter, konsekvenser } = skala;
  const antal = (s: number, k: number): number =>
    risker.filter(({ sannolikhet, konsekvens }) => sannolikhet === s && konsekvens === k).length;
  const obedomda = risker.filter(({ sannolikhet, konsekvens }) => sannolikhet === null || konsekvens === null).length;
  return {
    kolumner: sannolikheter.map((text, nr) => `${nr + 1} ${text}`),
    rader: konsekvenser
      .map((text, nr) => ({
        rubrik: `${nr + 1} ${text}`,
        celler: sannolikheter.map((_text, s) => ({
          sannolikhet: s + 1,
          konsekvens: nr + 1,
          tal: (s + 1) * (nr + 1),
          niva: riskbedomning(s + 1, nr + 1, skala)?.niva ?? 1,
          antal: antal(s + 1, nr + 1),
        })),
      }))
      .reverse(),
    bedomda: risker.length - obedomda,
    obedomda,
  };
};

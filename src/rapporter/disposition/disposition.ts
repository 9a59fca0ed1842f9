/** What a nämnd has decided of the chapters of one kind of document. */
export interface Disposition {
  /** Codes in the nämnd's own order; one that is not here stands where the release puts it. */
  readonly ordning: readonly string[];
  readonly avstangda: readonly string[];
}

/** A chapter as far as its place is concerned. */
export interface Kapitel {
  readonly kod: string;
  readonly rubrik: string;
  readonly hjalp: string | null;
  readonly bilaga?: true;
  /** Why it cannot be put off; without it, it can. */
  readonly fast?: string;
  /** Why it cannot be without a text. */
  readonly kravText?: string;
}

export type Riktning = 'upp' | 'ned';

export const SOM_DET_AR: Disposition = { ordning: [], avstangda: [] };

/**
 * Every chapter in the nämnd's order. What a new release has added comes after the chapter that it follows by default,
 * and bilagor stay behind the chapters.
 */
export const iOrdning = <K extends Kapitel>(innehall: readonly K[], { ordning }: Disposition): K[] => {
  const finns = new Map(innehall.map((kapitel) => [kapitel.kod, kapitel]));
  const lista = [...new Set(ordning)].flatMap((kod) => finns.get(kod) ?? []);
  for (const [nr, kapitel] of innehall.entries()) {
    if (lista.includes(kapitel)) continue;
    const fore = innehall[nr - 1];
    lista.splice(fore === undefined ? 0 : lista.indexOf(fore) + 1, 0, kapitel);
  }
  return [...lista.filter(({ bilaga }) => bilaga !== true), ...lista.filter(({ bilaga }) => bilaga === true)];
};

/** A chapter that must be there is never off, whatever is stored. */
export const arPa = ({ kod, fast }: Kapitel, { avstangda }: Disposition): boolean =>
  fast !== undefined || !avstangda.includes(kod);

/** The chapters to build, picked and ordered. */
export const disponera = <K extends Kapitel>(innehall: readonly K[], disposition: Disposition): K[] =>
  iOrdning(innehall, disposition).filter((kapitel) => arPa(kapitel, disposition));

/** Whether it has a neighbour of its own kind in that direction to change places with. */
export const kanFlyttas = (lista: readonly Kapitel[], kod: string, riktning: Riktning): boolean => {
  const nr = lista.findIndex((kapitel) => kapitel.kod === kod);
  const granne = lista[nr + (riktning === 'upp' ? -1 : 1)];
  return nr >= 0 && granne !== undefined && granne.bilaga === lista[nr]?.bilaga;
};

/** One step up or down; at an end, or towards a bilaga, nothing happens. */
export const flytta = (lista: readonly Kapitel[], kod: string, riktning: Riktning): string[] => {
  const koder = lista.map((kapitel) => kapitel.kod);
  if (!kanFlyttas(lista, kod, riktning)) return koder;
  const fran = koder.indexOf(kod);
  const [den] = koder.splice(fran, 1);
  koder.splice(fran + (riktning === 'upp' ? -1 : 1), 0, ...(den === undefined ? [] : [den]));
  return koder;
};

import type { Roll, Vem } from '../../database/vem.js';

/** One entry of the navigation, declared by whoever puts the app together. */
export interface Menyval {
  readonly text: string;
  readonly url: string;
  /** Who sees it; everybody who is logged in when left out. */
  readonly roller?: readonly Roll[];
  /** Heading that the entry stands under. */
  readonly grupp?: string;
}

export interface Menygrupp {
  readonly rubrik: string | null;
  readonly val: { text: string; url: string; aktuell: boolean }[];
}

const galler = (val: Menyval, vag: string): boolean =>
  vag === val.url || (val.url !== '/' && vag.startsWith(`${val.url}/`));

/** The entries this person sees, in declared order, with the one that the page belongs to marked. */
export const menyFor = (menyval: readonly Menyval[], vem: Vem, url: string): Menygrupp[] => {
  const vag = url.split('?')[0] ?? '/';
  const synliga = menyval.filter((val) => !val.roller || val.roller.some((roll) => vem.roller.includes(roll)));
  const aktuell = synliga.filter((val) => galler(val, vag)).sort((a, b) => b.url.length - a.url.length)[0];
  const grupper: Menygrupp[] = [];
  for (const val of synliga) {
    const rubrik = val.grupp ?? null;
    let grupp = grupper.find((g) => g.rubrik === rubrik);
    if (!grupp) grupper.push((grupp = { rubrik, val: [] }));
    grupp.val.push({ text: val.text, url: val.url, aktuell: val === aktuell });
  }
  return grupper;
};

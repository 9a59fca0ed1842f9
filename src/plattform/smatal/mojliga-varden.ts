const NOLL = 1e-7;

/**
 * All that numbers can be, when each is at least nought and they have to obey a system of linear equations: a polyhedron,
 * walked by the simplex method. Asked for the highest or lowest of one number, it stops as soon as enough is known.
 */
export class MojligaVarden {
  /** One row per independent equation: the coefficients, and last the right-hand side. */
  private readonly rader: number[][];
  private readonly bas: number[];

  /** @throws Error when no numbers at all obey the equations. */
  constructor(
    likheter: readonly {
      readonly termer: readonly (readonly [tal: number, tecken: number])[];
      readonly summa: number;
    }[],
    private readonly antal: number,
  ) {
    const { rader, bas } = forstaHorn(likheter, antal);
    this.rader = rader;
    this.bas = bas;
  }

  /** The highest that the number can be, or `racker` when it can be at least that. */
  hogst(tal: number, racker: number): number {
    return this.ga(tal, 1, racker);
  }

  /** The lowest that the number can be, or `racker` when it can be at most that. */
  lagst(tal: number, racker: number): number {
    return this.ga(tal, -1, racker);
  }

  private ga(tal: number, tecken: 1 | -1, racker: number): number {
    const rader = this.rader.map((rad) => [...rad]);
    const bas = [...this.bas];
    const mal = new Array<number>(this.antal).fill(0);
    mal[tal] = tecken;
    const nu = (): number => varde(rader, bas, tal, this.antal);
    while (tecken * nu() < tecken * racker - NOLL) {
      const steg = nastaSteg(rader, bas, mal, this.antal);
      if (steg === 'klar') return nu();
      if (steg === 'utan grans') return racker;
      vand(rader, bas, steg.rad, steg.kolumn);
    }
    return racker;
  }
}

const varde = (rader: readonly number[][], bas: readonly number[], tal: number, antal: number): number =>
  rader[bas.indexOf(tal)]?.[antal] ?? 0;

/** Makes `kolumn` the number that `rad` gives. */
const vand = (rader: number[][], bas: number[], rad: number, kolumn: number): void => {
  const vald = rader[rad] ?? [];
  const delare = vald[kolumn] ?? 1;
  for (let k = 0; k < vald.length; k += 1) vald[k] = (vald[k] ?? 0) / delare;
  for (const [nr, annan] of rader.entries()) {
    const faktor = annan[kolumn] ?? 0;
    if (nr === rad || Math.abs(faktor) < NOLL) continue;
    for (let k = 0; k < annan.length; k += 1) annan[k] = (annan[k] ?? 0) - faktor * (vald[k] ?? 0);
  }
  bas[rad] = kolumn;
};

type Steg = 'klar' | 'utan grans' | { readonly rad: number; readonly kolumn: number };

/** The lowest column that gains, and the lowest row that hinders: Bland's rule, which never walks in a circle. */
const nastaSteg = (rader: readonly number[][], bas: readonly number[], mal: readonly number[], antal: number): Steg => {
  const iBasen = new Set(bas);
  for (let kolumn = 0; kolumn < antal; kolumn += 1) {
    if (iBasen.has(kolumn)) continue;
    const vinst = rader.reduce(
      (kvar, rad, r) => kvar - (mal[bas[r] ?? -1] ?? 0) * (rad[kolumn] ?? 0),
      mal[kolumn] ?? 0,
    );
    if (vinst <= NOLL) continue;
    const rad = hindret(rader, bas, kolumn, antal);
    return rad === null ? 'utan grans' : { rad, kolumn };
  }
  return 'klar';
};

const hindret = (rader: readonly number[][], bas: readonly number[], kolumn: number, antal: number): number | null => {
  let valt: { rad: number; kvot: number } | null = null;
  for (const [rad, tal] of rader.entries()) {
    const koefficient = tal[kolumn] ?? 0;
    if (koefficient <= NOLL) continue;
    const kvot = (tal[antal] ?? 0) / koefficient;
    const lika = valt !== null && Math.abs(kvot - valt.kvot) < NOLL;
    if (valt === null || (lika ? (bas[rad] ?? 0) < (bas[valt.rad] ?? 0) : kvot < valt.kvot)) valt = { rad, kvot };
  }
  return valt?.rad ?? null;
};

/** A corner to start from: an extra number in every equation, driven down to nought and taken away. */
const forstaHorn = (
  likheter: readonly { readonly termer: readonly (readonly [number, number])[]; readonly summa: number }[],
  antal: number,
): { rader: number[][]; bas: number[] } => {
  const bredd = antal + likheter.length;
  const rader = likheter.map(({ termer, summa }, nr) => {
    const tecken = summa < 0 ? -1 : 1;
    const rad = new Array<number>(bredd + 1).fill(0);
    for (const [tal, koefficient] of termer) rad[tal] = (rad[tal] ?? 0) + tecken * koefficient;
    rad[antal + nr] = 1;
    rad[bredd] = tecken * summa;
    return rad;
  });
  const bas = likheter.map((_, nr) => antal + nr);
  const mal = Array.from({ length: bredd }, (_, kolumn) => (kolumn < antal ? 0 : -1));
  for (let steg = nastaSteg(rader, bas, mal, bredd); typeof steg === 'object'; steg = nastaSteg(rader, bas, mal, bredd))
    vand(rader, bas, steg.rad, steg.kolumn);
  const kvar: number[] = [];
  for (const [rad, tal] of rader.entries()) {
    if ((bas[rad] ?? 0) >= antal) {
      if (Math.abs(tal[bredd] ?? 0) > NOLL) throw new Error('Inga tal uppfyller sambanden.');
      const kolumn = tal.findIndex((koefficient, k) => k < antal && Math.abs(koefficient) > NOLL);
      // says nothing that the other equations have not said
      if (kolumn < 0) continue;
      vand(rader, bas, rad, kolumn);
    }
    kvar.push(rad);
  }
  return {
    rader: kvar.map((rad) => {
      const tal = rader[rad] ?? [];
      return [...tal.slice(0, antal), tal[bredd] ?? 0];
    }),
    bas: kvar.map((rad) => bas[rad] ?? 0),
  };
};

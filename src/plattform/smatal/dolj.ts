import { MojligaVarden } from './mojliga-varden.js';

/**
 * `tryckt` is printed unless it is hidden. `harlett` is printed nowhere but follows from what is, as what is left of a
 * sum. `okant` is all that the reader knows nothing of but that it is not negative.
 */
export interface Tal {
  readonly nyckel: string;
  readonly varde: number;
  readonly slag: 'tryckt' | 'harlett' | 'okant';
  /** How much is lost when it is hidden: a total is hidden only when none of its parts are left to hide instead. */
  readonly tyngd?: number;
}

/** The sum of the one side is the sum of the other, and every reader knows it. */
export interface Samband {
  readonly summa: readonly string[];
  readonly delar: readonly string[];
}

/** Counts 1–4 tell of so few that somebody could be made out. */
const SMAST = 1;
export const STORST = 4;
export const arLitet = (varde: number): boolean => varde >= SMAST && varde <= STORST;
/** As wide as what is told of a small count itself: that it is somewhere from 1 to 4. */
const BREDD = STORST - SMAST;

/**
 * Which counts have to be hidden so that none of those from 1 to 4 can be worked out. First the small ones themselves,
 * then one at a time those that would give them away, until the reader, who solves the whole system of sums and knows
 * that a nought is always shown, is left with a span for every small count that is as wide as the one from 1 to 4: to
 * say so much is to say no more than that it is small. The others are hidden for their sake alone: at last what turned
 * out not to be needed is shown again, the heaviest and then the largest first. Nought is never hidden: it is nobody's.
 */
export const doljTal = (tal: readonly Tal[], samband: readonly Samband[]): ReadonlySet<string> => {
  const bok = new Talbok(tal, samband);
  const sma = tal.filter(({ slag, varde }) => slag !== 'okant' && arLitet(varde)).map(({ nyckel }) => nyckel);
  const dolda = new Set(sma);
  const trygga = new Set<string>();
  for (let rojd = bok.forstaRojda(dolda, sma, trygga); rojd !== null;) {
    const offer = bok.nastaOffer(rojd, dolda);
    // nothing is left to hide: what still shows is what the reader knew beforehand
    if (offer === null) trygga.add(rojd);
    else dolda.add(offer);
    rojd = bok.forstaRojda(dolda, sma, trygga);
  }
  const extra = [...dolda].filter((nyckel) => !arLitet(bok.varde(nyckel)));
  for (const nyckel of extra.sort((a, b) => bok.tyngd(b) - bok.tyngd(a) || bok.varde(b) - bok.varde(a))) {
    dolda.delete(nyckel);
    const nara = bok.grannarna(nyckel, dolda).filter((annan) => arLitet(bok.varde(annan)));
    if (bok.forstaRojda(dolda, nara, new Set()) !== null) dolda.add(nyckel);
  }
  return new Set([...dolda].filter((nyckel) => bok.arTryckt(nyckel)));
};

/** The counts and the sums they stand in. */
class Talbok {
  private readonly tal: ReadonlyMap<string, Tal>;
  private readonly sambandAv = new Map<string, Samband[]>();

  constructor(tal: readonly Tal[], samband: readonly Samband[]) {
    this.tal = new Map(tal.map((ett) => [ett.nyckel, ett]));
    for (const ett of samband)
      for (const nyckel of led(ett)) {
        const hittills = this.sambandAv.get(nyckel);
        if (hittills) hittills.push(ett);
        else this.sambandAv.set(nyckel, [ett]);
      }
  }

  varde(nyckel: string): number {
    return this.tal.get(nyckel)?.varde ?? 0;
  }

  tyngd(nyckel: string): number {
    return this.tal.get(nyckel)?.tyngd ?? 0;
  }

  arTryckt(nyckel: string): boolean {
    return this.tal.get(nyckel)?.slag === 'tryckt';
  }

  /** The first of `provas` that the reader can work out too much of. Those found safe stay so when more is hidden. */
  forstaRojda(dolda: ReadonlySet<string>, provas: readonly string[], trygga: Set<string>): string | null {
    const systemet = new Map<string, Delsystem>();
    for (const nyckel of provas) {
      if (trygga.has(nyckel)) continue;
      const delen = systemet.get(nyckel) ?? this.delsystem(nyckel, dolda, systemet);
      if (delen && delen.rojer(nyckel, this.varde(nyckel))) return nyckel;
      trygga.add(nyckel);
    }
    return null;
  }

  /** The hidden counts that the number tells something of, through the sums it stands in. */
  grannarna(nyckel: string, dolda: ReadonlySet<string>): string[] {
    const nara = (this.sambandAv.get(nyckel) ?? []).flatMap(led).filter((annan) => this.arOkand(annan, dolda));
    const alla = new Set<string>();
    for (const annan of nara)
      // those that hang together with one another are found with the first of them
      if (!alla.has(annan)) for (const ett of this.hangerIhop(annan, dolda).tal) alla.add(ett);
    return [...alla].filter((annan) => dolda.has(annan));
  }

  /**
   * One more to hide. Where a sum has a single hidden part there has to be another: among the sums of the number itself
   * if it is so there, otherwise among those it hangs together with.
   */
  nastaOffer(rojd: string, dolda: ReadonlySet<string>): string | null {
    const alla = this.hangerIhop(rojd, dolda).samband;
    const ensamt = (samband: Samband): boolean => {
      const okanda = led(samband).filter((nyckel) => this.arOkand(nyckel, dolda));
      return okanda.length === 1 && okanda.every((nyckel) => dolda.has(nyckel));
    };
    const egna = this.sambandAv.get(rojd) ?? [];
    for (const samband of [egna.filter(ensamt), alla.filter(ensamt), egna, alla]) {
      const offer = this.offret(samband, dolda);
      if (offer !== null) return offer;
    }
    return null;
  }

  /** The lightest, a part before a sum, one that leaves no other sum with a single hidden part before one that does, and the smallest. */
  private offret(samband: readonly Samband[], dolda: ReadonlySet<string>): string | null {
    let basta: { readonly nyckel: string; readonly vikt: readonly number[] } | null = null;
    for (const ett of samband)
      for (const nyckel of led(ett)) {
        if (dolda.has(nyckel) || !this.arTryckt(nyckel) || this.varde(nyckel) === 0) continue;
        const nyaEnsamma = (this.sambandAv.get(nyckel) ?? []).filter(
          (annat) => !led(annat).some((del) => dolda.has(del)),
        ).length;
        const vikt = [this.tyngd(nyckel), ett.summa.includes(nyckel) ? 1 : 0, nyaEnsamma, this.varde(nyckel)];
        if (basta === null || jamfor(vikt, basta.vikt) < 0) basta = { nyckel, vikt };
      }
    return basta?.nyckel ?? null;
  }

  private arOkand(nyckel: string, dolda: ReadonlySet<string>): boolean {
    return dolda.has(nyckel) || this.tal.get(nyckel)?.slag === 'okant';
  }

  private hangerIhop(
    nyckel: string,
    dolda: ReadonlySet<string>,
  ): { tal: readonly string[]; samband: readonly Samband[] } {
    const tal = new Set([nyckel]);
    const funna = new Set<Samband>();
    for (const ett of tal)
      for (const samband of this.sambandAv.get(ett) ?? []) {
        if (funna.has(samband)) continue;
        funna.add(samband);
        for (const annan of led(samband)) if (this.arOkand(annan, dolda)) tal.add(annan);
      }
    return { tal: [...tal], samband: [...funna] };
  }

  private delsystem(nyckel: string, dolda: ReadonlySet<string>, alla: Map<string, Delsystem>): Delsystem | null {
    const { tal, samband } = this.hangerIhop(nyckel, dolda);
    if (samband.length === 0) return null;
    const delen = new Delsystem(
      tal.map((ett) => ({ nyckel: ett, lagst: this.tal.get(ett)?.slag === 'okant' ? 0 : SMAST })),
      samband,
      (ett) => this.varde(ett),
    );
    for (const ett of tal) alla.set(ett, delen);
    return delen;
  }
}

/** Hidden counts that hang together, as the reader can work them out. Each is counted from the least that it can be. */
class Delsystem {
  private readonly plats: ReadonlyMap<string, number>;
  private readonly mojliga: MojligaVarden;

  constructor(
    private readonly tal: readonly { readonly nyckel: string; readonly lagst: number }[],
    samband: readonly Samband[],
    varde: (nyckel: string) => number,
  ) {
    this.plats = new Map(tal.map(({ nyckel }, nr) => [nyckel, nr]));
    this.mojliga = new MojligaVarden(
      samband.map(({ summa, delar }) => {
        const termer: [number, number][] = [];
        let hoger = 0;
        const lagg = (nyckel: string, tecken: 1 | -1): void => {
          const nr = this.plats.get(nyckel);
          if (nr !== undefined) termer.push([nr, tecken]);
          hoger -= tecken * (nr === undefined ? varde(nyckel) : (tal[nr]?.lagst ?? 0));
        };
        for (const nyckel of summa) lagg(nyckel, 1);
        for (const nyckel of delar) lagg(nyckel, -1);
        return { termer, summa: hoger };
      }),
      tal.length,
    );
  }

  rojer(nyckel: string, varde: number): boolean {
    const nr = this.plats.get(nyckel) ?? 0;
    const golv = this.tal[nr]?.lagst ?? 0;
    const hogst = (racker: number): number => golv + this.mojliga.hogst(nr, racker - golv);
    const lagst = (racker: number): number => golv + this.mojliga.lagst(nr, racker - golv);
    const hogt = hogst(varde + BREDD);
    return hogt - lagst(hogt - BREDD) < BREDD - ANING;
  }
}

const ANING = 1e-6;

const led = ({ summa, delar }: Samband): string[] => [...summa, ...delar];

const jamfor = (a: readonly number[], b: readonly number[]): number => {
  const nr = a.findIndex((vikt, n) => vikt !== b[n]);
  return nr < 0 ? 0 : (a[nr] ?? 0) - (b[nr] ?? 0);
};

/** Mean moving range to natural process limits: 3 divided by d2 (1,128) for ranges of two. */
const FAKTOR = 2.66;
/** Fewer values say too little of what is usual. */
export const FOR_GRANSER = 8;
const PA_EN_SIDA = 8;
const I_FOLJD = 6;

export type Signalslag = 'sida' | 'foljd' | 'utanfor';

/** Something that chance seldom does, from one value to another (places in the series, both included). */
export interface Signal {
  readonly slag: Signalslag;
  /** Above or below the median or the limit; rising or falling. */
  readonly at: 'upp' | 'ned';
  readonly fran: number;
  readonly till: number;
}

export interface Variation {
  /** How many values there are; missing ones are not counted. */
  readonly antal: number;
  readonly median: number | null;
  readonly medel: number | null;
  /** Mean of the moving ranges; null where no two values stand next to each other. */
  readonly rorlig: number | null;
  /** Null with too few values; the lower one also where it would lie below what can be. */
  readonly ovre: number | null;
  readonly undre: number | null;
  readonly signaler: readonly Signal[];
}

interface Ramar {
  /** What a value cannot go below or above: a share is 0–100, an antal not below 0. */
  readonly golv?: number | undefined;
  readonly tak?: number | undefined;
}

/**
 * XmR and run chart of one series. A missing value is a gap: it is no value, no moving range is taken over it, and it
 * breaks what is in a row, so that nothing is signalled that nobody has seen.
 */
export const variation = (varden: readonly (number | null)[], { golv, tak }: Ramar = {}): Variation => {
  const finns = varden.filter((en) => en !== null);
  const median = medianAv(finns);
  const medel = medelAv(finns);
  const rorlig = medelAv(rorligaSpann(varden));
  const granser = finns.length >= FOR_GRANSER && medel !== null && rorlig !== null;
  const ovre = granser ? medel + FAKTOR * rorlig : null;
  const undre = granser ? medel - FAKTOR * rorlig : null;
  return {
    ...{ antal: finns.length, median, medel, rorlig },
    ovre: ovre !== null && tak !== undefined && ovre > tak ? null : ovre,
    undre: undre !== null && golv !== undefined && undre < golv ? null : undre,
    signaler: [
      ...(median === null ? [] : paEnSida(varden, median)),
      ...iFoljd(varden),
      ...utanfor(varden, undre ?? -Infinity, ovre ?? Infinity),
    ].sort((a, b) => a.fran - b.fran || a.till - b.till),
  };
};

const medianAv = (varden: readonly number[]): number | null => {
  const ordnade = [...varden].sort((a, b) => a - b);
  const mitt = Math.floor(ordnade.length / 2);
  const [under, over] = [ordnade[ordnade.length % 2 === 0 ? mitt - 1 : mitt], ordnade[mitt]];
  return under === undefined || over === undefined ? null : (under + over) / 2;
};

const medelAv = (varden: readonly number[]): number | null =>
  varden.length === 0 ? null : varden.reduce((summa, en) => summa + en, 0) / varden.length;

const rorligaSpann = (varden: readonly (number | null)[]): number[] =>
  varden.flatMap((en, i) => {
    const fore = varden[i - 1];
    return en === null || fore === null || fore === undefined ? [] : [Math.abs(en - fore)];
  });

/** A value on the median itself neither counts nor breaks the row. */
const paEnSida = (varden: readonly (number | null)[], median: number): Signal[] => {
  const rader = new Radraknare('sida', PA_EN_SIDA);
  varden.forEach((en, i) => {
    if (en === null) rader.bryt();
    else if (en !== median) rader.lagg(i, en > median ? 'upp' : 'ned');
  });
  return rader.slut();
};

/** Equal to the one before is neither up nor down: it is passed over. */
const iFoljd = (varden: readonly (number | null)[]): Signal[] => {
  const rader = new Radraknare('foljd', I_FOLJD);
  let fore: { varde: number; plats: number } | null = null;
  varden.forEach((en, i) => {
    if (en === null) {
      rader.bryt();
      fore = null;
      return;
    }
    // the value that a rise starts from is the first of the row
    if (fore !== null && en !== fore.varde) rader.lagg(i, en > fore.varde ? 'upp' : 'ned', fore.plats);
    if (fore?.varde !== en) fore = { varde: en, plats: i };
  });
  return rader.slut();
};

const utanfor = (varden: readonly (number | null)[], undre: number, ovre: number): Signal[] =>
  varden.flatMap((en, i) =>
    en !== null && (en > ovre || en < undre)
      ? [{ slag: 'utanfor' as const, at: en > ovre ? ('upp' as const) : ('ned' as const), fran: i, till: i }]
      : [],
  );

/** Counts what goes on in the same direction, and keeps each row that is long enough. */
class Radraknare {
  private readonly funna: Signal[] = [];
  private rad: { at: 'upp' | 'ned'; fran: number; till: number; antal: number } | null = null;

  constructor(
    private readonly slag: Signalslag,
    private readonly kravs: number,
  ) {}

  lagg(plats: number, at: 'upp' | 'ned', forsta?: number): void {
    if (this.rad?.at === at) {
      this.rad = { ...this.rad, till: plats, antal: this.rad.antal + 1 };
      return;
    }
    this.bryt();
    this.rad = { at, fran: forsta ?? plats, till: plats, antal: forsta === undefined ? 1 : 2 };
  }

  bryt(): void {
    const { rad } = this;
    if (rad && rad.antal >= this.kravs)
      this.funna.push({ slag: this.slag, at: rad.at, fran: rad.fran, till: rad.till });
    this.rad = null;
  }

  slut(): Signal[] {
    this.bryt();
    return this.funna;
  }
}

import type { Dimensionsvarden, Faktum } from '../../indikatorer/faktum.js';
import { delarUpp, KATALOG } from '../../indikatorer/katalog.js';
import { arLitet, type Tal } from '../../plattform/smatal/dolj.js';
import { arSiffra, type Siffra, type Underlag } from '../underlag.js';
import { spannet, type Spann } from './spann.js';
import { arUtanforKatalogen, forLitet } from './utanfor-katalogen.js';

/** What is counted: two fakta with the same source, counting base and condition count the same thing. */
export interface Mangd {
  readonly nyckel: string;
  readonly kalla: string | null;
  readonly bas: string;
}

/** One count, wherever and however many times it is printed. */
export interface Cell {
  readonly nyckel: string;
  readonly mangd: Mangd;
  readonly spann: Spann;
  /** How it is split, but for time. */
  readonly delar: Dimensionsvarden;
  readonly varde: number;
  readonly slag: Tal['slag'];
}

/** A printed number, and the counts that it gives away. Null when they are not known, and it cannot be shown. */
export interface Tryckt {
  readonly siffra: Siffra;
  readonly rojer: readonly Cell[] | null;
}

export const cellnyckel = (mangd: Mangd, spann: Spann, delar: Dimensionsvarden): string =>
  [
    mangd.nyckel,
    `${spann.fran}..${spann.till}`,
    ...Object.entries(delar)
      .map(([namn, varde]) => `${namn}=${String(varde)}`)
      .sort(),
  ].join('|');

export const enCell = (
  mangd: Mangd,
  spann: Spann,
  delar: Dimensionsvarden,
  varde: number,
  slag: Tal['slag'] = 'tryckt',
): Cell => ({ nyckel: cellnyckel(mangd, spann, delar), mangd, spann, delar, varde, slag });

type Kand = NonNullable<Siffra['fakta']>;

interface Kanslig {
  readonly siffra: Siffra;
  /** Null for a number that is no faktum of the catalogue. */
  readonly fakta: Kand | null;
}

/** Every number of a document that could tell of so few that it is not for everybody. */
export const kansliga = (underlag: Pick<Underlag, 'avsnitt'>): Kanslig[] => {
  const funna: Kanslig[] = [];
  const ga = (varde: unknown): void => {
    if (typeof varde !== 'object' || varde === null) return;
    if (arSiffra(varde)) {
      const { fakta = null } = varde;
      if (fakta ? !farVisas(fakta.kod) : arUtanforKatalogen(varde)) funna.push({ siffra: varde, fakta });
      return;
    }
    for (const del of Object.values(varde)) ga(del);
  };
  ga(underlag.avsnitt);
  return funna;
};

/**
 * The counts behind every printed number, and which of them each number gives away. What a number is of, or tells as much
 * as, is looked up in `hela`: it may stand in what the public edition leaves out.
 */
export const trycktaTal = (underlag: Pick<Underlag, 'avsnitt'>, hela: Pick<Underlag, 'avsnitt'>): Tryckt[] => {
  const siffror = kansliga(underlag);
  const alla = hela === underlag ? siffror : [...siffror, ...kansliga(hela)];
  const antal = new Map<string, Cell>();
  for (const { siffra, fakta } of alla) {
    const cell = fakta && antalet(siffra, fakta);
    if (cell) antal.set(cell.nyckel, cell);
  }
  const rojda = new Map(alla.map(({ siffra, fakta }) => [siffra, fakta && rojdaAv(siffra, fakta, antal)]));
  return siffror.map(({ siffra, fakta }) => {
    if (fakta) return { siffra, rojer: rojda.get(siffra) ?? null };
    const samma = alla.filter((en) => en.fakta && arSamma(en.fakta, siffra.berattar));
    const delarna = samma.map((en) => rojda.get(en.siffra) ?? null);
    return { siffra, rojer: forLitet(siffra) || delarna.includes(null) ? null : delarna.flatMap((del) => del ?? []) };
  });
};

/** The number of the catalogue that another tells as much as. */
const arSamma = (fakta: Kand, berattar: Siffra['berattar']): boolean =>
  berattar !== undefined &&
  fakta.kod === berattar.kod &&
  fakta.del === undefined &&
  platsnyckel(fakta) === platsnyckel(berattar);

const platsnyckel = (fakta: Omit<Kand, 'del'>): string => {
  const { spann, delar } = plats(fakta);
  return cellnyckel({ nyckel: '', kalla: null, bas: '' }, spann, delar);
};

/** A code that this release no longer knows is taken to be one to be careful with. */
const deklarerat = (kod: string): Faktum | undefined => KATALOG.find((ett) => ett.kod === kod);
const farVisas = (kod: string): boolean => deklarerat(kod)?.smatal === 'visa';

const mangden = (fakta: Faktum | undefined, kod: string, villkor = fakta?.villkor ?? kod): Mangd => ({
  nyckel: [fakta?.kalla ?? '', fakta?.bas ?? '', villkor].join('|'),
  kalla: fakta?.kalla ?? null,
  bas: fakta?.bas ?? '',
});

const plats = (fakta: Omit<Kand, 'del'>): { spann: Spann; delar: Dimensionsvarden } => {
  const { spann, kvar } = spannet(fakta.period, fakta.dimensioner);
  return { spann, delar: kvar };
};

/** The whole of a share, those of them that are counted, and the others. */
const andelens = (deklaration: Faktum, taljare: string): Record<'namnare' | 'taljare' | 'ovriga', Mangd> => {
  const del = (villkor: string): Mangd =>
    mangden(deklaration, deklaration.kod, `(${deklaration.villkor}) and ${villkor}`);
  return {
    namnare: mangden(deklaration, deklaration.kod),
    taljare: del(`(${taljare})`),
    ovriga: del(`not (${taljare})`),
  };
};

/** The dimensions of a number but for when it was. */
export const utanTid = ({ dimensioner }: Kand): Dimensionsvarden => {
  const { ar: _a, kvartal: _k, ...kvar } = dimensioner;
  return kvar;
};

/** A count that is the sum of its parts along the dimension. */
export const gorAttSummera = ({ fakta, varde }: Siffra, dimension: string): boolean => {
  const deklaration = fakta && deklarerat(fakta.kod);
  return (
    varde !== null &&
    fakta?.del === undefined &&
    deklaration?.matt.slag === 'antal' &&
    delarUpp(deklaration.kalla, dimension)
  );
};

/** The count that a number is; null for one that is none. */
export const cellenAv = (siffra: Siffra): Cell | null => (siffra.fakta ? antalet(siffra, siffra.fakta) : null);

const antalet = (siffra: Siffra, fakta: Kand): Cell | null => {
  if (siffra.varde === null) return null;
  const deklaration = deklarerat(fakta.kod);
  const { spann, delar } = plats(fakta);
  if (!deklaration || deklaration.matt.slag === 'antal')
    return enCell(mangden(deklaration, fakta.kod), spann, delar, siffra.varde);
  if (fakta.del === 'namnare') return enCell(mangden(deklaration, fakta.kod), spann, delar, siffra.varde);
  if (fakta.del !== 'taljare' || deklaration.matt.slag !== 'andel') return null;
  return enCell(andelens(deklaration, deklaration.matt.taljare).taljare, spann, delar, siffra.varde);
};

/**
 * A count gives itself away. A share gives its täljare away to whoever knows its nämnare, and so what is left of it; it
 * is never shown of fewer than five. A median gives nothing but that there is somebody, unless there are too few.
 */
const rojdaAv = (siffra: Siffra, fakta: Kand, antal: ReadonlyMap<string, Cell>): readonly Cell[] | null => {
  if (siffra.varde === null) return [];
  const deklaration = deklarerat(fakta.kod);
  if (!deklaration || deklaration.matt.slag === 'antal' || fakta.del !== undefined) {
    const cell = antalet(siffra, fakta);
    return cell && [cell];
  }
  if (deklaration.matt.slag === 'kvot') return kvotens(siffra, fakta, antal);
  const { spann, delar } = plats(fakta);
  const namnare = siffra.namnare ?? antal.get(cellnyckel(mangden(deklaration, fakta.kod), spann, delar))?.varde;
  if (namnare === undefined || arLitet(namnare)) return null;
  if (deklaration.matt.slag === 'median') return [];
  if (deklaration.matt.slag !== 'andel') return null;
  const taljare = siffra.taljare ?? Math.round(siffra.varde * namnare);
  const mangder = andelens(deklaration, deklaration.matt.taljare);
  return [
    enCell(mangder.namnare, spann, delar, namnare),
    enCell(mangder.taljare, spann, delar, taljare),
    enCell(mangder.ovriga, spann, delar, namnare - taljare),
  ];
};

/**
 * What a kvot is per is known to everybody, so it gives its täljare away. Where that is every case of the period it tells
 * what the count of them tells; where it is a part of them, the others are what is left.
 */
const kvotens = ({ taljare }: Siffra, { period }: Kand, antal: ReadonlyMap<string, Cell>): readonly Cell[] | null => {
  const mangd = mangden(deklarerat(KVOTENS_ALLA), KVOTENS_ALLA);
  const { spann } = spannet(period, {});
  const alla = antal.get(cellnyckel(mangd, spann, {}));
  if (!alla || taljare === undefined) return null;
  return [alla.varde === taljare ? alla : enCell(mangd, spann, { slag: 'där årsarbetarna är kända' }, taljare)];
};

const KVOTENS_ALLA = 'avvikelse.rapporterade';

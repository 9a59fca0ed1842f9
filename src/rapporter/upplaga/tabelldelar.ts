import { arSiffra, type Siffra, type Tabell } from '../underlag.js';
import { utanTid } from './celler.js';

/** What is kept or left out as one: a table, or one of its columns when each of them counts something else. */
export interface Tabelldel {
  /** Null for the whole table. */
  readonly kolumn: number | null;
  readonly siffror: readonly Siffra[];
  /** It tells how one thing is split, and not only how much there was of it or of several things. */
  readonly arUppdelning: boolean;
}

/** The parts of a table that can be left out by themselves. */
export const tabelldelar = ({ rader, kolumner }: Tabell): Tabelldel[] => {
  const perKolumn = kolumner.map((_, nr) => rader.map((rad) => rad[nr]).filter(arSiffra));
  const matten = perKolumn.map((siffror) => new Set(siffror.map(matt)));
  const egna = matten.filter(({ size }) => size > 0).map((ett) => [...ett].join());
  return matten.every(({ size }) => size <= 1) && new Set(egna).size > 1
    ? perKolumn.map((siffror, kolumn) => delen(siffror, kolumn))
    : [delen(perKolumn.flat(), null)];
};

const delen = (siffror: readonly Siffra[], kolumn: number | null): Tabelldel => ({
  ...{ kolumn, siffror },
  arUppdelning: new Set(siffror.map(matt)).size === 1 && skilda(siffror).length > 0,
});

/** What is counted and how it is split, but not into which part. */
const matt = (siffra: Siffra): string =>
  siffra.fakta
    ? [siffra.fakta.kod, siffra.fakta.del ?? '', ...Object.keys(utanTid(siffra.fakta)).sort()].join('|')
    : (siffra.lank?.split(/[/?]/)[1] ?? '');

/** The dimensions that the numbers differ in, but for time. */
const skilda = (siffror: readonly Siffra[]): string[] => {
  const dimensioner = siffror.map(({ fakta }): Record<string, unknown> => (fakta ? utanTid(fakta) : {}));
  return Object.keys(dimensioner[0] ?? {}).filter((namn) => new Set(dimensioner.map((ett) => ett[namn])).size > 1);
};

/** What each row of a table is one part of, when that and time is all that its numbers differ in. */
export const radernasDimension = (tabell: Tabell): string | null => {
  const [del, ...fler] = tabelldelar(tabell);
  const [dimension, ...andra] = del ? skilda(del.siffror) : [];
  if (!del?.arUppdelning || fler.length > 0 || dimension === undefined || andra.length > 0) return null;
  const arEnPerRad = tabell.rader.every((rad) => !skilda(rad.filter(arSiffra)).includes(dimension));
  return arEnPerRad ? dimension : null;
};

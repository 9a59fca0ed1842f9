import type { Dimensionsvarden } from '../../indikatorer/faktum.js';
import { delarUpp } from '../../indikatorer/katalog.js';
import { arLitet, type Samband, type Tal } from '../../plattform/smatal/dolj.js';
import { enCell, type Cell } from './celler.js';
import { riskernasSamband } from './risksamband.js';
import { kornet, omslutande, rymmer, type Spann } from './spann.js';

/** A sum and the ways it is split in print: per enhet, per quarter, per enhet and quarter. */
interface Helhet {
  readonly cell: Cell;
  readonly delningar: Map<string, Map<string, Cell>>;
}

/**
 * All that a reader knows of how the counts of a document hang together: a year is its quarters, a nämnd its enheter,
 * five years each of them, whichever tables they stand in. Where the printed parts do not reach the sum, what is left is a
 * count of its own, that anybody can work out. A sum that is printed nowhere but split in two ways binds them together.
 * Where a case may be in several parts (its kategorier), no part is larger than the sum, and together they are not less.
 */
export const sambanden = (celler: readonly Cell[]): { tal: Tal[]; samband: Samband[] } => {
  const tryckta = new Map(celler.map((cell) => [cell.nyckel, cell]));
  const flera = flervarda(tryckta);
  const helheter = [...helheterna(tryckta).values()];
  const summor = new Set([...helheter, ...flera].map(({ cell }) => cell.nyckel));
  const tal = new Map<string, Tal>(celler.map((cell) => [cell.nyckel, { ...cell, tyngd: tyngden(cell, summor) }]));
  const samband: Samband[] = [...riskernasSamband([...tryckta.values()])];
  for (const { cell, delningar } of helheter) {
    const arTryckt = tryckta.has(cell.nyckel);
    if (!arTryckt && delningar.size < 2) continue;
    const satten = [...delningar].map(([satt, delar]) => ({ satt, delar: [...delar.values()], summa: summan(delar) }));
    const varde = arTryckt ? cell.varde : Math.max(...satten.map(({ summa }) => summa));
    if (!arTryckt) tal.set(cell.nyckel, { nyckel: cell.nyckel, varde, slag: 'okant' });
    for (const { satt, delar, summa } of satten) {
      const rest = varde - summa;
      if (rest < 0) continue;
      const kvar = `${cell.nyckel}|utöver ${satt}`;
      // nobody is told of it: known only when every part is, and to be kept from being so when it is small
      if (rest > 0) tal.set(kvar, { nyckel: kvar, varde: rest, slag: arLitet(rest) ? 'harlett' : 'okant' });
      samband.push({
        summa: [cell.nyckel],
        delar: [...delar.map(({ nyckel }) => nyckel), ...(rest > 0 ? [kvar] : [])],
      });
    }
  }
  for (const { ett, okant } of flera) {
    tal.set(okant.nyckel, okant);
    samband.push(ett);
  }
  return { tal: [...tal.values()], samband };
};

/** What is not split at all, and then what is split further, is what a reader looks for first. */
const tyngden = ({ nyckel, delar }: Cell, summor: ReadonlySet<string>): number =>
  Object.keys(delar).length === 0 ? 2 : summor.has(nyckel) ? 1 : 0;

const summan = (delar: ReadonlyMap<string, Cell>): number =>
  [...delar.values()].reduce((summa, { varde }) => summa + varde, 0);

const uppdelande = (cell: Cell): string[] =>
  Object.keys(cell.delar).filter((dimension) => cell.mangd.kalla === null || delarUpp(cell.mangd.kalla, dimension));

const utan = (delar: Dimensionsvarden, borta: readonly string[]): Dimensionsvarden =>
  Object.fromEntries(Object.entries(delar).filter(([namn]) => !borta.includes(namn)));

const delmangder = (namn: readonly string[]): string[][] =>
  namn.reduce<string[][]>((hittills, ett) => [...hittills, ...hittills.map((nagra) => [...nagra, ett])], [[]]);

const helheterna = (tryckta: ReadonlyMap<string, Cell>): Map<string, Helhet> => {
  const spannPerMangd = new Map<string, Map<string, Spann>>();
  for (const { mangd, spann } of tryckta.values()) {
    const spannen = spannPerMangd.get(mangd.nyckel) ?? new Map<string, Spann>();
    spannPerMangd.set(mangd.nyckel, spannen.set(`${spann.fran}..${spann.till}`, spann));
  }
  const helheter = new Map<string, Helhet>();
  for (const cell of tryckta.values()) {
    const korn = kornet(cell.spann);
    const storre = new Map<string, Spann>([[`${cell.spann.fran}..${cell.spann.till}`, cell.spann]]);
    const trycktaSpann = [...(spannPerMangd.get(cell.mangd.nyckel)?.values() ?? [])].filter((ett) =>
      rymmer(ett, cell.spann),
    );
    if (korn)
      for (const ett of [...omslutande(cell.spann), ...trycktaSpann]) storre.set(`${ett.fran}..${ett.till}`, ett);
    for (const spann of storre.values())
      for (const borta of delmangder(uppdelande(cell))) {
        const satt = [...(spann === cell.spann ? [] : [korn ?? '']), ...borta].join('+');
        if (satt === '') continue;
        const hel = enCell(cell.mangd, spann, utan(cell.delar, borta), 0);
        const helhet = helheter.get(hel.nyckel) ?? {
          cell: tryckta.get(hel.nyckel) ?? hel,
          delningar: new Map<string, Map<string, Cell>>(),
        };
        const delar = helhet.delningar.get(satt) ?? new Map<string, Cell>();
        helhet.delningar.set(satt, delar.set(cell.nyckel, cell));
        helheter.set(hel.nyckel, helhet);
      }
  }
  return helheter;
};

/** A report may have several kategorier: each is at most all of them, and together they are at least all of them. */
const flervarda = (tryckta: ReadonlyMap<string, Cell>): { cell: Cell; ett: Samband; okant: Tal }[] => {
  const grupper = new Map<string, { cell: Cell; dimension: string; delar: Cell[] }>();
  for (const del of tryckta.values())
    for (const dimension of Object.keys(del.delar)) {
      if (uppdelande(del).includes(dimension)) continue;
      const cell = tryckta.get(enCell(del.mangd, del.spann, utan(del.delar, [dimension]), 0).nyckel);
      if (!cell) continue;
      const namn = `${cell.nyckel}|${dimension}`;
      const grupp = grupper.get(namn) ?? { cell, dimension, delar: [] };
      grupper.set(namn, { ...grupp, delar: [...grupp.delar, del] });
    }
  return [...grupper.values()].flatMap(({ cell, dimension, delar }) => {
    const okant = (namn: string, varde: number): Tal => ({ nyckel: `${cell.nyckel}|${namn}`, varde, slag: 'okant' });
    const overlapp = okant(`flera ${dimension}`, delar.reduce((summa, { varde }) => summa + varde, 0) - cell.varde);
    return [
      ...delar.map((del) => {
        const ovriga = okant(`inte ${del.nyckel}`, cell.varde - del.varde);
        return { cell, okant: ovriga, ett: { summa: [cell.nyckel], delar: [del.nyckel, ovriga.nyckel] } };
      }),
      {
        cell,
        okant: overlapp,
        ett: { summa: delar.map(({ nyckel }) => nyckel), delar: [cell.nyckel, overlapp.nyckel] },
      },
    ].filter((en) => en.okant.varde >= 0);
  });
};

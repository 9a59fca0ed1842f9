import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { dimensionsnamn, dimensionstext } from './dimension.texter.js';
import type { Dimension, Dimensionsvarden } from './faktum.js';

/** Names of what is told apart by number: enheter and processer. */
export interface Dimensionsnamn {
  readonly enhet: ReadonlyMap<string, string>;
  readonly process: ReadonlyMap<string, string>;
}

/** The splits of a number in words. */
@Injectable()
export class DimensionQueries {
  constructor(private readonly databas: Databas) {}

  /** Every enhet and process of the nämnd by its latest name, also those that are closed. */
  namnen(vem: Vem): Promise<Dimensionsnamn> {
    return this.databas.las(vem, async (tx) => {
      const enheter = await tx.sql<{ id: number; namn: string }>(
        'dimension.enheter',
        `select x.id, x.namn from (select distinct on (v.enhet_id) v.enhet_id as id, v.namn
           from enhet_version v where v.namnd_id = $1 order by v.enhet_id, v.fran desc) x
         order by x.namn collate "sv-x-icu"`,
        [vem.namndId],
      );
      const processer = await tx.sql<{ id: number; namn: string }>(
        'dimension.processer',
        `select p.id, p.nummer || ' ' || p.namn as namn from process p where p.namnd_id = $1 order by p.ordning, p.id`,
        [vem.namndId],
      );
      const karta = (rader: readonly { id: number; namn: string }[]): Map<string, string> =>
        new Map(rader.map(({ id, namn }) => [String(id), namn]));
      return { enhet: karta(enheter), process: karta(processer) };
    });
  }
}

/** The filter of a number as a person reads it: «Enhet: Ekbackens hemtjänst». */
export const filterIOrd = (
  kalla: string,
  dimensioner: Dimensionsvarden,
  namnen: Dimensionsnamn,
): { namn: string; varde: string }[] =>
  (Object.entries(dimensioner) as [Dimension, string | number][]).map(([dimension, varde]) => ({
    namn: dimensionsnamn[dimension] ?? dimension,
    varde: namnet(dimension, namnen)?.get(String(varde)) ?? dimensionstext(kalla, dimension, String(varde)),
  }));

/** What is known by number; a verksamhet is a node of the same tree as the enheter. */
const namnet = (dimension: Dimension, namnen: Dimensionsnamn): ReadonlyMap<string, string> | undefined => {
  if (dimension === 'enhet' || dimension === 'verksamhet') return namnen.enhet;
  return dimension === 'process' ? namnen.process : undefined;
};

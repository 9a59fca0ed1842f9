import type { Tx } from '../database/databas.js';
import type { Flode, Sakrad } from '../floden/flode.js';
import { tidslinje } from '../floden/handelselogg.queries.js';
import { lagrumsrad } from '../floden/lagrum.js';
import { handlingar, type Handlingsval } from '../floden/prova.js';
import { tidslinjevy, type Tidslinjevy } from '../floden/tidslinjevy.js';

/** One act as the page's partial `handling` takes it. */
export interface Handlingsvy extends Omit<Handlingsval<string>, 'lagrum'> {
  readonly lagrum: string;
  /** The version that the page shows. */
  readonly version: number;
}

export interface Arendesida {
  readonly handlingar: readonly Handlingsvy[];
  /** The act that only corrects what is written; shown by itself, after what moves the case on. */
  readonly andring: Handlingsvy | null;
  readonly handelser: readonly Tidslinjevy[];
}

const ANDRA = 'andra';

/** What every page of a case with a flow shows: what can be done now and what has been done. */
export const arendesida = async <
  Sak extends Sakrad,
  Status extends string,
  Handling extends string,
  Relation extends string,
>(
  tx: Tx,
  flode: Flode<Sak, Status, Handling, Relation>,
  sak: Sak,
  adress: string,
  idag: string,
): Promise<Arendesida> => {
  const alla: Handlingsvy[] = handlingar(flode, sak, tx.vem, idag).map((val) => ({
    ...val,
    lagrum: lagrumsrad(val.lagrum),
    url: `${adress}/${val.url}`,
    version: sak.version,
  }));
  return {
    handlingar: alla.filter(({ handling }) => handling !== ANDRA),
    andring: alla.find(({ handling }) => handling === ANDRA) ?? null,
    handelser: tidslinjevy(await tidslinje(tx, flode, sak.id)),
  };
};

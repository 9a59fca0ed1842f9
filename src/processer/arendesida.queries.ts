import type { Tx } from '../database/databas.js';
import type { Flode, Sakrad } from '../floden/flode.js';
import { tidslinje } from '../floden/handelselogg.queries.js';
import { handlingar } from '../floden/prova.js';

/** One act as the page's partial `handling` takes it. */
export interface Handlingsvy {
  readonly namn: string;
  readonly etikett: string;
  readonly url: string;
  readonly brister: readonly string[];
  readonly frist: string | null;
  readonly lagrum: string;
  readonly version: number;
}

export interface Arendesida {
  readonly handlingar: readonly Handlingsvy[];
  readonly handelser: readonly { readonly tid: Date; readonly rubrik: string; readonly lagrum: string }[];
}

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
  const rader = await tidslinje(tx, flode, sak.id);
  return {
    handlingar: handlingar(flode, sak, tx.vem, idag).map((val) => ({
      namn: val.handling,
      etikett: val.etikett,
      url: `${adress}/${val.url}`,
      brister: val.nekad === null ? val.brister : [val.nekad],
      frist: val.frist?.text ?? null,
      lagrum: val.lagrum.join(', '),
      version: sak.version,
    })),
    handelser: rader.map(({ mening, vid, lagrum }) => ({ tid: vid, rubrik: mening, lagrum: lagrum.join(', ') })),
  };
};

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { systemFor, type Vem } from '../database/vem.js';
import type { Sparat } from '../organisation/installningar.texter.js';
import { besvara, lasningarna, type Svarsrad } from './faktalasning.js';
import { raderna, type Sats } from './faktasql.js';
import { summera } from './faktasumma.js';
import {
  definitionen,
  type Dimension,
  type Dimensionsvarden,
  type Faktavarde,
  type Faktum,
  type Period,
} from './faktum.js';
import { faktum, KATALOG } from './katalog.js';

/** A row behind a number, as far as the reader may see it. */
export interface Faktarad {
  readonly id: number;
  readonly datum: string | null;
  readonly text: string;
  readonly url: string;
  /** What the row adds to a sum, or its place in a median; null where rows are only counted. */
  readonly tal: number | null;
}

export interface Faktarader {
  readonly rader: readonly Faktarad[];
  /** How many rows the number is made of. */
  readonly antal: number;
  /** How many of them the reader may see. */
  readonly synliga: number;
}

export interface Faktafraga {
  readonly koder: readonly string[];
  readonly period: Period;
  readonly per?: readonly Dimension[];
}

/** A value that somebody points at. */
export interface Enskild {
  readonly kod: string;
  readonly dimensioner: Dimensionsvarden;
  readonly period: Period;
}

@Injectable()
export class FaktaQueries {
  constructor(private readonly databas: Databas) {}

  /**
   * Values for the whole nämnd. They are aggregates without rows, so they are computed as the system; whoever may open
   * the page may see them. The rows behind are another matter: see `rader`.
   */
  varden(vem: Vem, ...fragor: readonly Faktafraga[]): Promise<Faktavarde[][]> {
    return this.databas.lasPaEnGang(systemFor(vem.namndId), async (tx) =>
      besvara(
        fragor,
        await Promise.all(
          lasningarna(fragor).map(async (lasning) => {
            const delningar = lasning.delfragor.map(({ per }) => per);
            const sats = summera(lasning.fakta, vem.namndId, lasning.period, ...delningar);
            return { lasning, rader: await this.kor<Svarsrad>(tx, sats) };
          }),
        ),
      ),
    );
  }

  /** One value each, whatever it is split by; a count that no row fell into is 0, anything else is null. */
  async enskilda(vem: Vem, fragor: readonly Enskild[]): Promise<Faktavarde[]> {
    const grupper = new Map<string, { koder: Set<string>; period: Period; per: Dimension[] }>();
    const gruppen = ({ dimensioner, period }: Enskild): string =>
      JSON.stringify([Object.keys(dimensioner).sort(), period.fran, period.till]);
    for (const fraga of fragor) {
      // fakta of several sources may share splits, and are computed by source below
      const nyckel = gruppen(fraga);
      const per = Object.keys(fraga.dimensioner).sort() as Dimension[];
      const grupp = grupper.get(nyckel) ?? { koder: new Set<string>(), period: fraga.period, per };
      grupper.set(nyckel, { ...grupp, koder: grupp.koder.add(fraga.kod) });
    }
    const nycklar = [...grupper.keys()];
    const svar = await this.varden(vem, ...[...grupper.values()].map((g) => ({ ...g, koder: [...g.koder] })));
    return fragor.map((fraga) => {
      const funnet = svar[nycklar.indexOf(gruppen(fraga))]?.find(
        ({ kod, dimensioner }) =>
          kod === fraga.kod &&
          Object.entries(fraga.dimensioner).every(
            ([namn, varde]) => String(dimensioner[namn as Dimension]) === String(varde),
          ),
      );
      return { ...(funnet ?? inget(fraga.kod)), dimensioner: fraga.dimensioner };
    });
  }

  /** The catalogue as it reads now, each definition with the limits of the nämnd. */
  async katalog(vem: Vem): Promise<Faktum[]> {
    const namnd = await this.databas.las(vem, (tx) =>
      tx.en<{ installningar: Sparat }>('fakta.val', 'select installningar from namnd where id = $1', [vem.namndId]),
    );
    return KATALOG.map((ett) => ({ ...ett, definition: definitionen(ett, namnd?.installningar ?? {}) }));
  }

  /** The rows behind one value: the number of all of them, and those that the reader may see. */
  async rader(
    vem: Vem,
    kod: string,
    period: Period,
    dimensioner: Dimensionsvarden,
    val: { del?: 'taljare' | 'namnare' | undefined; antal?: number; hoppa?: number } = {},
  ): Promise<Faktarader> {
    const sats = raderna(faktum(kod), vem.namndId, period, dimensioner, { antal: 50, hoppa: 0, ...val });
    const [alla] = await this.databas.las(systemFor(vem.namndId), (tx) => this.kor<{ synliga: number }>(tx, sats));
    const egna = await this.databas.las(vem, (tx) => this.kor<Faktarad & { synliga: number }>(tx, sats));
    return {
      antal: alla?.synliga ?? 0,
      synliga: egna[0]?.synliga ?? 0,
      rader: egna.map(({ id, datum, text, url, tal }) => ({ id, datum, text, url, tal })),
    };
  }

  private kor<Rad extends object>(tx: Tx, sats: Sats): Promise<Rad[]> {
    // the text decides the name: the same statement is prepared once a connection
    const namn = `fakta.${createHash('sha1').update(sats.text).digest('hex').slice(0, 16)}`;
    return tx.sql<Rad>(namn, sats.text, sats.varden);
  }
}

const inget = (kod: string): Omit<Faktavarde, 'dimensioner'> => {
  const { slag } = faktum(kod).matt;
  if (slag === 'antal') return { kod, varde: 0 };
  return slag === 'andel' || slag === 'kvot' ? { kod, varde: null, taljare: 0, namnare: 0 } : { kod, varde: null };
};

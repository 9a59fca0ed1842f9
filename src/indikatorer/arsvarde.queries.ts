import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { visat, type Arsvarde } from './arsutfall.queries.js';
import type { Indikator, Serie } from './indikator.krav.js';
import type { Kon, Vardekalla } from './indikator.texter.js';

/** One of the values that a year's is worked out from. */
export interface Delvarde {
  readonly id: number;
  readonly fran: string;
  readonly till: string;
  readonly taljare: number | null;
  readonly namnare: number | null;
  readonly varde: number;
  readonly kalla: Vardekalla;
}

/** The value of a whole year with what it is made of. */
export interface Arssida {
  readonly indikator: Indikator;
  /** The one that counted at the end of the year, or the first there was. */
  readonly serie: Serie;
  readonly arsvarde: Arsvarde;
  /** In order of time. */
  readonly varden: readonly Delvarde[];
  /** The same elsewhere, as it was fetched. */
  readonly jamforelser: readonly { readonly namn: string; readonly varde: number }[];
}

@Injectable()
export class ArsvardeQueries {
  constructor(private readonly databas: Databas) {}

  /** What stands behind the year's value in a berättelse. A year before the first series has no values. @throws FinnsInte */
  sida(vem: Vem, id: number, ar: number, kon: Kon): Promise<Arssida> {
    const aret = [`${String(ar)}-01-01`, `${String(ar)}-12-31`] as const;
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<{ indikator: Indikator; serie: Serie }>(
        'indikatorer.arets-serie',
        `select to_jsonb(i) as indikator, to_jsonb(s) as serie
         from indikator i join indikatorserie s on s.indikator_id = i.id
         where i.id = $1 order by s.giltig_fran <= $2 desc, case when s.giltig_fran <= $2 then -s.nr else s.nr end limit 1`,
        [id, aret[1]],
      );
      if (!rad) throw new FinnsInte();
      const varden = await tx.sql<Delvarde>(
        'indikatorer.arets-varden',
        `select v.id, v.fran, v.till, v.taljare::float8 as taljare, v.namnare::float8 as namnare, v.varde::float8 as varde, v.kalla
         from indikatorvarde v join indikatorserie s on s.id = v.serie_id
         where s.indikator_id = $1 and v.enhet_id is null and v.varde is not null and v.till between $2 and $3
           and coalesce(v.kon, 'T') = $4
         order by v.till, v.id`,
        [id, ...aret, kon],
      );
      const jamforelser = await tx.sql<{ namn: string; varde: number }>(
        'indikatorer.arets-jamforelser',
        `select distinct on (j.kommun) j.kommun_namn as namn, j.varde::float8 as varde from indikatorjamforelse j
         where j.indikator_id = $1 and j.kon = $4 and j.varde is not null and j.till between $2 and $3
         order by j.kommun, j.till desc`,
        [id, ...aret, kon],
      );
      return { ...rad, varden, jamforelser, arsvarde: visat(rad.indikator, rad.serie, aretsSumma(varden)) };
    });
  }
}

/** Null where no value has the part. */
const lagtIhop = (delar: readonly (number | null)[]): number | null => {
  const finns = delar.filter((del) => del !== null);
  return finns.length === 0 ? null : finns.reduce((summa, del) => summa + del, 0);
};

/** The year's values together, as the year's value is worked out from. */
export const aretsSumma = (varden: readonly Pick<Delvarde, 'taljare' | 'namnare' | 'varde'>[]) => ({
  taljare: lagtIhop(varden.map(({ taljare }) => taljare)),
  namnare: lagtIhop(varden.map(({ namnare }) => namnare)),
  senast: varden.at(-1)?.varde ?? null,
  antal: varden.length,
});

import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import type { Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import { fyllPaIndikator, indikatorFlode } from './indikator.flode.js';
import type { Indikator, Serie } from './indikator.krav.js';
import type { Kon, Vardekalla } from './indikator.texter.js';
import { serielage, type Serielage, type Seriepunkt } from './serielage.js';
import type { Utfallskod } from './trend/utfall.js';

export interface Indikatorfilter {
  readonly process?: number | undefined;
  readonly omrade?: Kvalitetsomrade | undefined;
  readonly utfall?: Utfallskod | undefined;
  readonly alla?: boolean | undefined;
}

export interface Indikatorlage {
  readonly indikator: Indikator;
  readonly serie: Serie;
  readonly process: string | null;
  readonly lage: Serielage;
}

/** One value as the table shows it. */
export interface Varderad extends Seriepunkt {
  readonly id: number;
  readonly serieId: number;
  readonly taljare: number | null;
  readonly namnare: number | null;
  readonly svarsfrekvens: number | null;
  readonly bortfall: number | null;
  readonly kommentar: string;
  readonly kalla: Vardekalla;
  readonly hamtadVid: Date | null;
  readonly last: boolean;
}

export interface Enhetsvarde extends Seriepunkt {
  readonly enhetId: number;
  readonly enhet: string;
  readonly taljare: number | null;
  readonly namnare: number | null;
}

export interface Konsvarde extends Seriepunkt {
  readonly kon: Kon;
}

export interface Jamforelse extends Seriepunkt {
  readonly kommun: string;
  readonly kommunNamn: string;
  readonly hamtadVid: Date;
}

export interface Indikatorsida extends Arendesida {
  readonly indikator: Indikator;
  readonly process: string | null;
  readonly ansvarig: string | null;
  /** The oldest first; the last is the one that counts now. */
  readonly serier: readonly { readonly serie: Serie; readonly varden: readonly Varderad[]; readonly lage: Serielage }[];
  readonly perEnhet: readonly Enhetsvarde[];
  readonly perKon: readonly Konsvarde[];
  readonly jamforelser: readonly Jamforelse[];
  readonly egenkontroller: readonly { readonly id: number; readonly text: string; readonly ar: number }[];
}

export interface Urval {
  readonly enhet?: number | undefined;
  readonly kon?: Kon | undefined;
}

/** One value with what it has been before. */
export interface Vardesida {
  readonly indikator: Indikator;
  readonly serie: Serie;
  readonly varde: Varderad & { readonly enhet: string | null; readonly kon: Kon | null };
  readonly tidigare: readonly {
    readonly vid: Date;
    readonly namn: string | null;
    readonly fore: Readonly<Record<'taljare' | 'namnare' | 'varde', number | null>>;
  }[];
}

const VARDE = `v.id, v.serie_id as "serieId", v.fran, v.till, v.taljare, v.namnare, v.varde, v.svarsfrekvens, v.bortfall,
  v.kommentar, v.kalla, v.hamtad_vid as "hamtadVid", v.last`;

@Injectable()
export class IndikatorQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** Each with the series that counts now and where it stands, for the whole nämnd. */
  async lista(vem: Vem, filter: Indikatorfilter): Promise<Indikatorlage[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<{ indikator: Indikator; serie: Serie; process: string | null; varden: Seriepunkt[] }>(
        'indikatorer.lista',
        `select to_jsonb(i) as indikator, to_jsonb(s) as serie, p.nummer || ' ' || p.namn as process,
           coalesce((select jsonb_agg(jsonb_build_object('fran', v.fran, 'till', v.till, 'varde', v.varde) order by v.fran)
             from indikatorvarde v where v.serie_id = s.id and v.enhet_id is null and coalesce(v.kon, 'T') = 'T'), '[]') as varden
         from indikator i join indikatorserie s on s.indikator_id = i.id and s.giltig_till is null
           left join process p on p.id = i.process_id
         where ($1::bigint is null or i.process_id = $1) and ($2::text is null or $2 = any (i.kvalitetsomraden))
           and ($3::boolean or i.status = 'aktiv')
         order by p.ordning nulls last, i.namn collate "sv-x-icu", i.id`,
        [filter.process ?? null, filter.omrade ?? null, filter.alla ?? false],
      ),
    );
    const idag = this.klocka.idag();
    return rader
      .map(({ varden, ...rad }) => ({ ...rad, lage: serielage(rad.indikator, rad.serie, varden, idag) }))
      .filter(({ lage }) => filter.utfall === undefined || lage.utfall.kod === filter.utfall);
  }

  sida(vem: Vem, id: number, urval: Urval): Promise<Indikatorsida> {
    return this.databas.las(vem, async (tx) => {
      const { process, ansvarig, ...bar } = await raden(tx, id);
      const indikator = await fyllPaIndikator(tx, bar);
      const serier = await tx.sql<Serie>(
        'indikatorer.serier',
        'select * from indikatorserie where indikator_id = $1 order by nr',
        [id],
      );
      const varden = await tx.sql<Varderad>(
        'indikatorer.varden',
        `select ${VARDE} from indikatorvarde v join indikatorserie s on s.id = v.serie_id
         where s.indikator_id = $1 and v.enhet_id is not distinct from $2::bigint and coalesce(v.kon, 'T') = $3
         order by v.fran`,
        [id, urval.enhet ?? null, urval.kon ?? 'T'],
      );
      const idag = this.klocka.idag();
      return {
        ...(await arendesida(tx, indikatorFlode, indikator, `/indikatorer/${id}`, idag)),
        ...{ indikator, process, ansvarig },
        serier: serier.map((serie) => {
          const egna = varden.filter(({ serieId }) => serieId === serie.id);
          return { serie, varden: egna, lage: serielage(indikator, serie, egna, idag) };
        }),
        perEnhet: await perEnhet(tx, id),
        perKon: await perKon(tx, id),
        jamforelser: await jamforelserna(tx, id),
        egenkontroller: await tx.sql(
          'indikatorer.egenkontroller',
          'select id, text, plan_ar as ar from egenkontroll where indikator_id = $1 order by plan_ar desc, ordning',
          [id],
        ),
      };
    });
  }

  varde(vem: Vem, id: number, vardeId: number): Promise<Vardesida> {
    return this.databas.las(vem, async (tx) => {
      const indikator = await raden(tx, id);
      const varde = await tx.en<Vardesida['varde']>(
        'indikatorer.ett-varde',
        `select ${VARDE}, v.kon, (select e.namn from enhet_version e where e.enhet_id = v.enhet_id order by e.fran desc limit 1) as enhet
         from indikatorvarde v join indikatorserie s on s.id = v.serie_id where v.id = $1 and s.indikator_id = $2`,
        [vardeId, id],
      );
      const serie =
        varde &&
        (await tx.en<Serie>('indikatorer.en-serie', 'select * from indikatorserie where id = $1', [varde.serieId]));
      if (!varde || !serie) throw new FinnsInte();
      const tidigare = await tx.sql<Vardesida['tidigare'][number]>(
        'indikatorer.tidigare-varden',
        `select h.vid, p.namn, a -> 'fore' as fore
         from handelse h cross join lateral jsonb_array_elements(h.uppgifter -> 'andrade') a
           left join person p on p.id = h.person_id
         where h.sak = 'indikator' and h.sak_id = $1 and (a ->> 'id')::bigint = $2 order by h.nr desc`,
        [id, vardeId],
      );
      return { indikator, serie, varde, tidigare };
    });
  }

  /** What a form elsewhere offers: those that are followed. */
  valbara(vem: Vem): Promise<{ varde: number; text: string }[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql(
        'indikatorer.valbara',
        `select id as varde, kod || ' ' || namn as text from indikator where status = 'aktiv' order by namn collate "sv-x-icu"`,
      ),
    );
  }
}

const raden = async (
  tx: Tx,
  id: number,
): Promise<Indikator & { readonly process: string | null; readonly ansvarig: string | null }> => {
  const rad = await tx.en<Indikator & { process: string | null; ansvarig: string | null }>(
    'indikatorer.sida',
    `select i.*, p.nummer || ' ' || p.namn as process, a.namn as ansvarig
     from indikator i left join process p on p.id = i.process_id left join person a on a.id = i.ansvarig_person_id
     where i.id = $1`,
    [id],
  );
  if (!rad) throw new FinnsInte();
  return rad;
};

/** The last value of each enhet in the series that counts now. */
const perEnhet = (tx: Tx, id: number): Promise<Enhetsvarde[]> =>
  tx.sql(
    'indikatorer.per-enhet',
    `select * from (
       select distinct on (v.enhet_id) v.enhet_id as "enhetId", v.fran, v.till, v.taljare, v.namnare, v.varde,
         (select e.namn from enhet_version e where e.enhet_id = v.enhet_id and e.fran <= v.till order by e.fran desc limit 1) as enhet
       from indikatorvarde v join indikatorserie s on s.id = v.serie_id
       where s.indikator_id = $1 and s.giltig_till is null and v.enhet_id is not null and coalesce(v.kon, 'T') = 'T'
       order by v.enhet_id, v.fran desc) x
     order by x.enhet collate "sv-x-icu"`,
    [id],
  );

const perKon = (tx: Tx, id: number): Promise<Konsvarde[]> =>
  tx.sql(
    'indikatorer.per-kon',
    `select v.kon, v.fran, v.till, v.varde from indikatorvarde v join indikatorserie s on s.id = v.serie_id
     where s.indikator_id = $1 and s.giltig_till is null and v.enhet_id is null and v.kon in ('K', 'M') order by v.fran`,
    [id],
  );

const jamforelserna = (tx: Tx, id: number): Promise<Jamforelse[]> =>
  tx.sql(
    'indikatorer.jamforelser',
    `select kommun, kommun_namn as "kommunNamn", fran, till, varde, hamtad_vid as "hamtadVid" from indikatorjamforelse
     where indikator_id = $1 and kon = 'T' order by kommun, fran`,
    [id],
  );

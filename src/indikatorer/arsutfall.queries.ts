import type { Tx } from '../database/databas.js';
import type { Indikator, Serie } from './indikator.krav.js';
import { decimal } from '../plattform/klocka/datum.js';
import { granserFor } from './serielage.js';
import { bedom, gransmening, type Utfall } from './trend/utfall.js';
import { granstext, vardetext } from './varden/matt.js';

/** A value of a whole year as it is read, «87,5 %», and as a number. Null is missing, never 0. */
export interface Arsvarde {
  readonly varde: number | null;
  readonly text: string;
  /** Of a share: how many it is of, and how many of them. */
  readonly namnare?: number;
  readonly taljare?: number;
}

/** An indikator over the years that end with `ar`. */
export interface Arsutfall {
  readonly id: number;
  readonly namn: string;
  readonly process: string | null;
  /** The faktum that it is counted as, when it is counted on the cases in the system. */
  readonly faktum: string | null;
  /** What the chart counts in. */
  readonly enhet: string;
  readonly mal: string;
  /** One a year, oldest first. */
  readonly varden: readonly Arsvarde[];
  readonly utfall: Utfall;
  readonly kvinnor: Arsvarde | null;
  readonly man: Arsvarde | null;
  /** The same in riket and elsewhere, the last year that there is. */
  readonly jamforelser: readonly { readonly namn: string; readonly ar: number; readonly text: string }[];
  /** Years when it began to be counted in another way: the values before and after are not the same measure. */
  readonly brott: readonly number[];
}

interface Rad {
  readonly indikator: Indikator;
  readonly serie: Serie;
  readonly process: string | null;
  readonly varden: readonly Periodsumma[];
  readonly jamforelser: readonly { readonly namn: string; readonly ar: number; readonly varde: number }[];
  readonly brott: readonly number[];
}

interface Periodsumma {
  readonly ar: number;
  readonly kon: 'T' | 'K' | 'M';
  readonly taljare: number | null;
  readonly namnare: number | null;
  readonly senast: number | null;
  readonly antal: number;
}

/**
 * A share is that of all the year's täljare and nämnare, a count is their sum; anything else is the year's last value,
 * since means and medians cannot be added.
 */
export const aretsVarde = (matform: Indikator['matform'], rad: Omit<Periodsumma, 'ar' | 'kon'> | undefined) => {
  if (!rad || rad.antal === 0) return null;
  const { taljare, namnare, senast } = rad;
  if (matform === 'antal') return taljare ?? senast;
  if ((matform === 'andel' || matform === 'kvot') && taljare !== null && namnare !== null && namnare > 0)
    return (taljare / namnare) * (matform === 'andel' ? 100 : 1);
  return senast;
};

/** Every followed indikator for the whole nämnd, `antal` years back; those without a value in any of them are left out. */
export const arsutfall = async (tx: Tx, ar: number, antal = 5): Promise<Arsutfall[]> => {
  const rader = await tx.sql<Rad>('indikatorer.arsutfall', ARSUTFALL, [ar - antal + 1, ar]);
  const aren = Array.from({ length: antal }, (_, i) => ar - antal + 1 + i);
  return rader
    .map((rad) => tillArsutfall(rad, aren))
    .filter(({ varden }) => varden.some(({ varde }) => varde !== null));
};

const tillArsutfall = ({ indikator, serie, process, ...rad }: Rad, aren: readonly number[]): Arsutfall => {
  const { matform } = indikator;
  const varden = aren.map((ett) => visat(indikator, serie, summan(rad.varden, ett, 'T')));
  const sista = aren.at(-1) ?? 0;
  const [kvinnor, man] = (['K', 'M'] as const).map((kon) => visat(indikator, serie, summan(rad.varden, sista, kon)));
  const granser = granserFor(indikator, serie);
  return {
    ...{ id: indikator.id, namn: indikator.namn, process, varden, brott: rad.brott },
    faktum: indikator.kalla === 'rapportfakta' ? (indikator.kalla_ref.faktum ?? null) : null,
    enhet: matform === 'andel' ? 'procent' : serie.enhet,
    mal: malet(indikator, serie),
    utfall: bedom(varden.at(-1)?.varde ?? null, granser),
    kvinnor: finns(kvinnor),
    man: finns(man),
    jamforelser: rad.jamforelser.map(({ namn, ar, varde }) => ({
      ...{ namn, ar },
      text: vardetext(matform, serie.enhet, varde),
    })),
  };
};

const finns = (en: Arsvarde | undefined): Arsvarde | null => (en && en.varde !== null ? en : null);

const malet = ({ matform, riktning }: Indikator, serie: Serie): string => {
  if (riktning === 'neutral') return 'Ingen riktning';
  if (serie.mal === null) return 'Inget mål';
  const somText = (varde: number): string => granstext(matform, serie.enhet, varde);
  if (riktning === 'intervall')
    return gransmening(
      {
        riktning,
        matform,
        nollArResultat: false,
        mal: serie.mal,
        malTill: serie.mal_till,
        larmGul: null,
        larmRod: null,
      },
      somText,
    );
  return `${riktning === 'upp' ? 'Minst' : 'Högst'} ${somText(serie.mal)}`;
};

const summan = (varden: readonly Periodsumma[], ar: number, kon: Periodsumma['kon']): Periodsumma | undefined =>
  varden.find((en) => en.ar === ar && en.kon === kon);

/** The year's value as it is printed. */
export const visat = (
  { matform }: Indikator,
  serie: Serie,
  rad: Omit<Periodsumma, 'ar' | 'kon'> | undefined,
): Arsvarde => {
  const varde = aretsVarde(matform, rad);
  if (varde === null) return { varde, text: '–' };
  // the unit stands in the name: in a column of numbers it only takes room
  const ettTal = matform !== 'andel' && matform !== 'ja_nej' && serie.enhet !== 'procent';
  const { taljare = null, namnare = null } = rad ?? {};
  return {
    varde,
    ...(matform === 'andel' && taljare !== null && namnare !== null ? { taljare, namnare } : {}),
    text: ettTal ? decimal(varde, Number.isInteger(varde) ? 0 : 1) : vardetext(matform, serie.enhet, varde),
  };
};

const ARSUTFALL = `
  select to_jsonb(i) as indikator, to_jsonb(s) as serie, p.nummer || ' ' || p.namn as process,
    coalesce((select jsonb_agg(v) from (
      select extract(year from v.till)::int as ar, coalesce(v.kon, 'T') as kon, sum(v.taljare)::float8 as taljare,
        sum(v.namnare)::float8 as namnare, (array_agg(v.varde order by v.till desc))[1]::float8 as senast,
        count(v.varde)::int as antal
      from indikatorvarde v join indikatorserie vs on vs.id = v.serie_id
      where vs.indikator_id = i.id and v.enhet_id is null and v.varde is not null
        and v.till between make_date($1, 1, 1) and make_date($2, 12, 31)
      group by 1, 2) v), '[]') as varden,
    coalesce((select jsonb_agg(j) from (
      select distinct on (x.kommun) x.kommun_namn as namn, extract(year from x.till)::int as ar, x.varde::float8 as varde
      from indikatorjamforelse x where x.indikator_id = i.id and x.kon = 'T' and x.varde is not null
        and x.till <= make_date($2, 12, 31) order by x.kommun, x.till desc) j), '[]') as jamforelser,
    array(select extract(year from b.giltig_fran)::int from indikatorserie b where b.indikator_id = i.id and b.nr > 1
      and b.giltig_fran between make_date($1, 1, 1) and make_date($2, 12, 31) order by 1) as brott
  from indikator i join lateral (select * from indikatorserie s where s.indikator_id = i.id
      and s.giltig_fran <= make_date($2, 12, 31) order by s.nr desc limit 1) s on true
    left join process p on p.id = i.process_id
  where i.status = 'aktiv' order by p.ordning nulls last, i.namn collate "sv-x-icu", i.id`;

import type { Tx } from '../database/databas.js';
import { kategorier } from '../avvikelser/kodlistor.texter.js';
import { plusManader } from '../plattform/klocka/datum.js';
import { kategorier as klagomalskategorier } from '../synpunkter/kodlistor.texter.js';
import type { Forslag } from './forslag.krav.js';

export interface Bakomrad {
  readonly id: number;
  readonly datum: string;
  readonly url: string;
  readonly benamning: string;
  readonly kategorier: readonly string[];
}

export interface Manadsantal {
  /** The first day of the month. */
  readonly manad: string;
  readonly antal: number;
}

const VISAS = 50;
const MANADER = 13;

/** What lies behind a pattern: `$1` enheter, `$2`–`$3` days, `$4` dimension, `$5` kod, `$6` process. */
const AVVIKELSER = `monster_avvikelse a
  where a.huvudarende_id is null and a.rapporterad_datum between $2 and $3
    and (cardinality($1::bigint[]) = 0 or a.enhet_id = any ($1)) and case $4::text
      when 'kategori' then $5::text = any (a.kategorier)
      when 'orsak' then $5 = any (a.orsaker)
      when 'veckodag' then extract(isodow from a.intraffad_datum)::text = $5
      when 'timme' then (2 * (extract(hour from a.intraffad_tid)::int / 2))::text = $5
      when 'manad' then extract(month from a.rapporterad_datum)::text = $5
      when 'process' then 'rutiner' = any (a.orsaker) and a.kategorier && array(
        select k.kod from process_kategori k where k.process_id = $6::bigint and k.sak = 'avvikelse')
      else true end`;
const KLAGOMAL = `monster_klagomal a
  where a.inkom_datum between $2 and $3 and a.enhet_id = any ($1::bigint[]) and $5::text = any (a.kategorier)
    and $4::text = 'klagomal' and $6::bigint is null`;

const urval = ({ vad, enheter, process_id: processId }: Forslag, fran: string, till: string): unknown[] => {
  const [dimension = '', kod = ''] = vad.split(':');
  return [enheter, fran, till, processId === null ? dimension : 'process', kod, processId];
};

const arKlagomal = ({ vad }: Forslag): boolean => vad.startsWith('klagomal:');

/** The latest rows, as far as this reader may see them, and how many they are in all. */
export const bakom = async (tx: Tx, forslag: Forslag): Promise<{ rader: Bakomrad[]; antal: number }> => {
  if (forslag.slag === 'koncentration') return { rader: [], antal: 0 };
  const klagomal = arKlagomal(forslag);
  const [namn, fran, datum] = klagomal
    ? (['monster.klagomal-bakom', KLAGOMAL, 'inkom_datum'] as const)
    : (['monster.avvikelser-bakom', AVVIKELSER, 'rapporterad_datum'] as const);
  const rader = await tx.sql<{ id: number; datum: string; koder: string[]; antal: number }>(
    namn,
    `select a.id, a.${datum} as datum, a.kategorier as koder, count(*) over ()::int as antal from ${fran}
     order by a.${datum} desc, a.id desc limit ${String(VISAS)}`,
    urval(forslag, forslag.tal.fran, forslag.tal.till),
  );
  const etiketter: Readonly<Record<string, { readonly etikett: string }>> = klagomal ? klagomalskategorier : kategorier;
  return {
    antal: rader[0]?.antal ?? 0,
    rader: rader.map((rad) => ({
      ...{ id: rad.id, datum: rad.datum, url: `/${klagomal ? 'synpunkter' : 'avvikelser'}/${String(rad.id)}` },
      benamning: `${klagomal ? 'Klagomål' : 'Avvikelse'}\u00a0${String(rad.id)}`,
      kategorier: rad.koder.map((kod) => etiketter[kod]?.etikett ?? kod),
    })),
  };
};

/** The same kind of thing month by month, a year back: a month without any is zero, and stands there. */
export const perManad = (tx: Tx, forslag: Forslag, idag: string): Promise<Manadsantal[]> => {
  if (forslag.slag === 'koncentration' || forslag.slag === 'arstid') return Promise.resolve([]);
  const klagomal = arKlagomal(forslag);
  const forsta = plusManader(`${idag.slice(0, 7)}-01`, 1 - MANADER);
  const [namn, fran, datum] = klagomal
    ? (['monster.klagomal-manader', KLAGOMAL, 'inkom_datum'] as const)
    : (['monster.avvikelser-manader', AVVIKELSER, 'rapporterad_datum'] as const);
  return tx.sql<Manadsantal>(
    namn,
    `select m::date as manad, count(a.id)::int as antal
     from generate_series($2::date::timestamp, $3::date::timestamp, interval '1 month') m
     left join (select a.id, a.${datum} as datum from ${fran}) a
       on a.datum >= m::date and a.datum < (m + interval '1 month')::date group by 1 order by 1`,
    urval(forslag, forsta, idag),
  );
};

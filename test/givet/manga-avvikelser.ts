import type pg from 'pg';
import type { Namnd } from './organisation.js';

export interface Givna {
  readonly enhet?: number;
  readonly kategori?: string;
  readonly orsaker?: readonly string[];
  /** Days ago, one for each. */
  readonly dagar: readonly number[];
}

/** Reports made past the gateway, at `enhet` unless said otherwise; gives their ids. */
export const mangaAvvikelser = async (
  agare: pg.Pool,
  namnd: Namnd,
  idag: string,
  { enhet = namnd.enhet, kategori = 'utforande.uteblir', orsaker = [], dagar }: Givna,
): Promise<number[]> => {
  const { rows } = await agare.query<{ id: number }>(
    `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, nyckel, handelseforlopp, beror, rapporterad_vid,
       rapporterad_datum, intraffad_datum, kategorier, orsaker)
     select $1, $2, (select id from enhet_version where enhet_id = $2), 'utreds', gen_random_uuid(), 'Text', 'enskild',
       $3::date - d, $3::date - d, $3::date - d, array[$4], $5 from unnest($6::int[]) d returning id`,
    [namnd.namndId, enhet, idag, kategori, orsaker, dagar],
  );
  return rows.map(({ id }) => id);
};

/** So many days, evenly from one to another. */
export const spridda = (antal: number, fran: number, till: number): number[] =>
  Array.from({ length: antal }, (_, nr) => Math.round(fran + (nr * (till - fran)) / Math.max(1, antal - 1)));

import type { Tx } from '../../../database/databas.js';

/** One question of a granskning that was put together during the year, all enheter together. */
export interface Granskningsrad {
  readonly id: number;
  readonly tema: string;
  readonly klar: string;
  readonly fraga: string;
  readonly taljare: number;
  readonly namnare: number;
}

/** How people have taken part. */
export interface Arbetslage {
  readonly enkater: readonly {
    readonly id: number;
    readonly namn: string;
    readonly omgang: string;
    readonly stangde: string;
    readonly utdelade: number | null;
    readonly svar: number;
  }[];
  /** Different people who reported an avvikelse during the year. */
  readonly rapportorer: number;
}

export const granskningarna = (tx: Tx, ar: number): Promise<Granskningsrad[]> =>
  tx.sql<Granskningsrad>(
    'berattelse.granskningar',
    `select g.id, g.tema, g.resultat_datum as klar, f.text as fraga, sum(r.taljare)::int as taljare, sum(r.namnare)::int as namnare
     from granskning g join granskningsfraga f on f.granskning_id = g.id
       join granskningsresultat r on r.fraga_id = f.id and r.enhet_id is null
     where g.namnd_id = $1 and g.resultat_datum between $2 and $3 and not r.skyddad
     group by g.id, g.tema, g.resultat_datum, f.nr, f.text order by g.resultat_datum, g.id, f.nr`,
    [tx.vem.namndId, `${String(ar)}-01-01`, `${String(ar)}-12-31`],
  );

export const arbetet = async (tx: Tx, ar: number): Promise<Arbetslage> => {
  const period = [tx.vem.namndId, `${String(ar)}-01-01`, `${String(ar)}-12-31`];
  const enkater = await tx.sql<Arbetslage['enkater'][number]>(
    'berattelse.enkater',
    `select o.id, e.namn, o.namn as omgang, o.stanger as stangde, 
       case when bool_and(s.utdelade is not null) then sum(s.utdelade)::int end as utdelade, sum(s.svar)::int as svar
     from enkatomgang o join enkat e on e.id = o.enkat_id cross join lateral enkat_svarsfrekvens(o.id) s
     where o.namnd_id = $1 and o.stanger between $2 and $3 and o.status = 'sammanstalld'
     group by o.id, e.namn, o.namn, o.stanger order by o.stanger, e.namn`,
    period,
  );
  const rapportorer = await tx.en<{ antal: number }>(
    'berattelse.rapportorer',
    `select count(*)::int as antal from (select rapportor_id from avvikelse
       where namnd_id = $1 and rapporterad_datum between $2 and $3 and rapportor_id is not null group by 1) r`,
    period,
  );
  return { enkater, rapportorer: rapportorer?.antal ?? 0 };
};

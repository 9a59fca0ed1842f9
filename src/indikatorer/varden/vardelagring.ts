import type { Tx } from '../../database/databas.js';
import type { Kon, Vardekalla } from '../indikator.texter.js';

/** What a value is known by within its series. No kön is the same as both together. */
export interface Vardenyckel {
  readonly serieId: number;
  readonly enhetId: number | null;
  readonly kon: Kon | null;
  readonly fran: string;
  readonly till: string;
}

export interface Vardetal {
  readonly taljare: number | null;
  readonly namnare: number | null;
  readonly varde: number | null;
  readonly svarsfrekvens: number | null;
  readonly bortfall: number | null;
}

export interface Vardepost extends Vardenyckel, Vardetal {
  readonly kommentar: string;
  readonly kalla: Vardekalla;
  readonly kallaId: string | null;
  /** When it was fetched, ISO; null for what somebody has written. */
  readonly hamtadVid: Date | null;
}

/** One value that is not as it was: kept in the händelselogg, numbers only. */
export interface Andring {
  readonly id: number;
  readonly fran: string;
  readonly fore: Vardetal;
  readonly efter: Vardetal;
}

export interface Skillnad {
  readonly nya: readonly Vardepost[];
  readonly andrade: readonly { readonly andring: Andring; readonly post: Vardepost }[];
  /** Would have been changed, but is locked. */
  readonly lasta: readonly Vardepost[];
  readonly oforandrade: number;
}

interface Sparad extends Vardetal {
  readonly id: number;
  readonly serieId: number;
  readonly enhetId: number | null;
  readonly kon: Kon;
  readonly fran: string;
  readonly till: string;
  readonly last: boolean;
}

const nyckel = ({ serieId, enhetId, kon, fran, till }: Vardenyckel): string =>
  [serieId, enhetId ?? 0, kon ?? 'T', fran, till].join();
const TAL = ['taljare', 'namnare', 'varde', 'svarsfrekvens', 'bortfall'] as const;
const tal = (av: Vardetal): Vardetal => {
  const { taljare, namnare, varde, svarsfrekvens, bortfall } = av;
  return { taljare, namnare, varde, svarsfrekvens, bortfall };
};
/** A computed share may differ in its last decimals from what the database kept. */
const lika = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));

/** What storing these would do. Nothing is written. */
export const skillnaden = async (tx: Tx, poster: readonly Vardepost[]): Promise<Skillnad> => {
  const sparade = await tx.sql<Sparad>(
    'indikatorer.sparade-varden',
    `select id, serie_id as "serieId", enhet_id as "enhetId", coalesce(kon, 'T') as kon, fran, till, last, taljare,
       namnare, varde, svarsfrekvens, bortfall
     from indikatorvarde where serie_id = any ($1::bigint[])`,
    [[...new Set(poster.map(({ serieId }) => serieId))]],
  );
  const fanns = new Map(sparade.map((en) => [nyckel(en), en]));
  const nya: Vardepost[] = [];
  const andrade: { andring: Andring; post: Vardepost }[] = [];
  const lasta: Vardepost[] = [];
  for (const post of poster) {
    const fore = fanns.get(nyckel(post));
    if (!fore) nya.push(post);
    else if (TAL.every((en) => lika(fore[en], post[en]))) continue;
    else if (fore.last) lasta.push(post);
    else andrade.push({ andring: { id: fore.id, fran: post.fran, fore: tal(fore), efter: tal(post) }, post });
  }
  return { nya, andrade, lasta, oforandrade: poster.length - nya.length - andrade.length - lasta.length };
};

const REKORD = `jsonb_to_recordset($1::jsonb) as r (id bigint, "serieId" bigint, "enhetId" bigint, kon text, fran date,
  till date, taljare numeric, namnare numeric, varde numeric, svarsfrekvens numeric, bortfall numeric, kommentar text,
  kalla text, "kallaId" text, "hamtadVid" timestamptz)`;

/** Writes what `skillnaden` found. Locked values are left as they are. */
export const skrivVarden = async (tx: Tx, { nya, andrade }: Pick<Skillnad, 'nya' | 'andrade'>): Promise<void> => {
  if (andrade.length > 0)
    await tx.sql(
      'indikatorer.ratta-varden',
      `update indikatorvarde v set taljare = r.taljare, namnare = r.namnare, varde = r.varde,
         svarsfrekvens = r.svarsfrekvens, bortfall = r.bortfall, kommentar = r.kommentar, kalla = r.kalla,
         kalla_id = r."kallaId", hamtad_vid = r."hamtadVid"
       from ${REKORD} where v.id = r.id and not v.last`,
      [JSON.stringify(andrade.map(({ andring: { id }, post }) => ({ id, ...post })))],
    );
  if (nya.length > 0)
    await tx.sql(
      'indikatorer.nya-varden',
      `insert into indikatorvarde (namnd_id, serie_id, enhet_id, kon, fran, till, taljare, namnare, varde, svarsfrekvens,
         bortfall, kommentar, kalla, kalla_id, hamtad_vid)
       select $2, r."serieId", r."enhetId", r.kon, r.fran, r.till, r.taljare, r.namnare, r.varde, r.svarsfrekvens,
         r.bortfall, r.kommentar, r.kalla, r."kallaId", r."hamtadVid" from ${REKORD}`,
      [JSON.stringify(nya), tx.vem.namndId],
    );
};

/** For the händelselogg: how many, and every number that was and is. */
export const loggad = ({ nya, andrade }: Pick<Skillnad, 'nya' | 'andrade'>) => ({
  ...(nya.length > 0 ? { nya: nya.length } : {}),
  ...(andrade.length > 0 ? { andrade: andrade.map(({ andring }) => andring) } : {}),
});

import type { Tx } from '../../database/databas.js';

/** How the row of a job stands when a worker comes for it. */
export interface Jobbrad {
  readonly id: number;
  readonly slag: string;
  readonly uppgifter: unknown;
  readonly bestalld_av: number | null;
  readonly forsok: number;
  readonly andel: number;
  readonly skede: string;
}

export type Lan =
  | { readonly svar: 'lanad'; readonly rad: Jobbrad }
  /** Another worker holds it, alive, for so long yet. */
  | { readonly svar: 'upptagen'; readonly kvarMs: number }
  /** Worker after worker has died with it in its hands. */
  | { readonly svar: 'dodar'; readonly rad: Jobbrad }
  /** Finished, cancelled or gone: nothing to do. */
  | { readonly svar: 'slut' };

/**
 * Takes the job. The row is the lock that counts: it stands in the same database as what the job writes, and every
 * later statement names the attempt (`forsok`), so a worker that has been taken for dead can no longer change it. A row at
 * work whose lease has run out is a worker that died, or was silent too long: more than `dodsfall` of them, and it may be
 * the job that kills.
 */
export const lana = async (tx: Tx, id: number, lanMs: number, dodsfall: number, nu: Date): Promise<Lan> => {
  const rad = await tx.en<
    Jobbrad & { tillstand: string; avbryt_begard: boolean; kvar_ms: number | null; dodsfall: number }
  >(
    'jobb.las',
    `select id, slag, uppgifter, bestalld_av, forsok, andel::float8 as andel, skede, tillstand, avbryt_begard,
       dodsfall + (tillstand = 'arbetar')::int as dodsfall,
       (extract(epoch from lanad_till - clock_timestamp()) * 1000)::float8 as kvar_ms
     from jobb where id = $1 for update`,
    [id],
  );
  if (!rad || !['vantar', 'arbetar'].includes(rad.tillstand)) return { svar: 'slut' };
  if (rad.kvar_ms !== null && rad.kvar_ms > 0) return { svar: 'upptagen', kvarMs: rad.kvar_ms };
  if (rad.avbryt_begard) {
    await tx.sql('jobb.avbryt-fore-start', AVBRYT_FORE_START, [id, nu]);
    return { svar: 'slut' };
  }
  if (rad.dodsfall > dodsfall) return { svar: 'dodar', rad };
  const lanad = await tx.en<Jobbrad>(
    'jobb.lana',
    `update jobb set tillstand = 'arbetar', forsok = forsok + 1, felmening = null, skede = 'Startar',
       dodsfall = $3, lanad_till = clock_timestamp() + $2 * interval '1 millisecond'
     where id = $1
     returning id, slag, uppgifter, bestalld_av, forsok, andel::float8 as andel, skede`,
    [id, lanMs, rad.dodsfall],
  );
  return lanad ? { svar: 'lanad', rad: lanad } : { svar: 'slut' };
};

/** Only the attempt that holds the job may write to it. */
const MITT = `where id = $1 and forsok = $2 and tillstand = 'arbetar'`;
const AVBRYT_FORE_START = `update jobb set tillstand = 'avbruten', skede = 'Avbrutet', klar_vid = $2, lanad_till = null
  where id = $1`;

/** Sign of life with the progress so far. Null: another worker has the job now. */
export const livstecken = (
  tx: Tx,
  rad: Jobbrad,
  lanMs: number,
  andel: number,
  skede: string,
): Promise<{ avbryt_begard: boolean } | null> =>
  tx.en(
    'jobb.livstecken',
    `update jobb set andel = $4, skede = $5,
       lanad_till = clock_timestamp() + $3 * interval '1 millisecond'
     ${MITT} returning avbryt_begard`,
    [rad.id, rad.forsok, lanMs, andel, skede],
  );

/** False when another worker has taken over: then the effect is that worker's to note. */
export const gorKlar = async (tx: Tx, rad: Jobbrad, resultat: object | null, nu: Date): Promise<boolean> =>
  (await tx.en(
    'jobb.klar',
    `update jobb set tillstand = 'klar', andel = 1, skede = 'Klart', resultat = $3, klar_vid = $4, lanad_till = null,
       felmening = null
     ${MITT} returning id`,
    [rad.id, rad.forsok, resultat && JSON.stringify(resultat), nu],
  )) !== null;

export const gorAvbruten = (tx: Tx, rad: Jobbrad, nu: Date): Promise<unknown> =>
  tx.sql(
    'jobb.avbruten',
    `update jobb set tillstand = 'avbruten', skede = 'Avbrutet', klar_vid = $3, lanad_till = null ${MITT}`,
    [rad.id, rad.forsok, nu],
  );

/** Gives the job back, for a new attempt later or to another process. */
export const lamnaTillbaka = (tx: Tx, rad: Jobbrad, skede: string, mening: string | null): Promise<unknown> =>
  tx.sql(
    'jobb.lamna-tillbaka',
    `update jobb set tillstand = 'vantar', skede = $3, felmening = $4, lanad_till = null ${MITT}`,
    [rad.id, rad.forsok, skede, mening],
  );

/** Failed for good; the one who ordered it is told. */
export const gorMisslyckad = async (
  tx: Tx,
  { id, forsok }: Jobbrad,
  mening: string,
  namn: string,
  nu: Date,
): Promise<boolean> =>
  (await tx.en(
    'jobb.misslyckad',
    `with fel as (
       update jobb set tillstand = 'misslyckad', skede = 'Misslyckades', felmening = $3, klar_vid = $4, lanad_till = null
       where id = $1 and forsok = $2 and tillstand in ('vantar', 'arbetar')
       returning id, namnd_id, bestalld_av),
     besked as (
       insert into notis (namnd_id, person_id, text, lank, skapad_vid)
       select namnd_id, bestalld_av, $5, '/jobb/' || id, $4 from fel where bestalld_av is not null)
     select id from fel`,
    [id, forsok, mening, nu, `Jobbet ”${namn}” misslyckades. ${mening}`],
  )) !== null;

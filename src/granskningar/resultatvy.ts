import type { Tx } from '../database/databas.js';

export interface Resultatcell {
  readonly enhet: string;
  readonly ja: number;
  readonly delvis: number;
  readonly nej: number;
  readonly ejAktuellt: number;
  readonly taljare: number;
  readonly namnare: number;
  readonly skyddad: boolean;
}

/** One question with its figures: all together first, then per enhet. */
export interface Resultattabell {
  readonly nr: number;
  readonly text: string;
  readonly skala: boolean;
  readonly rader: readonly (Resultatcell | { readonly enhet: string; readonly dold: true })[];
}

export const ALLA = 'Alla enheter';

/** An enhet whose numbers the reader does not get is still named: what is left out is said. */
export const resultattabeller = async (
  tx: Tx,
  id: number,
  fragor: readonly { readonly id: number; readonly nr: number; readonly text: string; readonly svarsslag: string }[],
  urval: readonly { readonly enhet: string }[],
): Promise<Resultattabell[]> => {
  const rader = await tx.sql<Resultatcell & { fragaId: number }>(
    'granskningar.resultatet',
    `select r.fraga_id as "fragaId", r.ja, r.delvis, r.nej, r.ej_aktuellt as "ejAktuellt", r.taljare, r.namnare, r.skyddad,
       coalesce((select v.namn from enhet_version v where v.enhet_id = r.enhet_id order by v.fran desc limit 1), $2) as enhet
     from granskningsresultat r where r.granskning_id = $1 order by r.enhet_id is not null, enhet`,
    [id, ALLA],
  );
  if (rader.length === 0) return [];
  const enheter = [ALLA, ...urval.map(({ enhet }) => enhet)];
  return fragor.map(({ id: fragaId, nr, text, svarsslag }) => {
    const avFragan = rader.filter((rad) => rad.fragaId === fragaId);
    return {
      ...{ nr, text, skala: svarsslag === 'skala' },
      rader: enheter.map((enhet) => avFragan.find((rad) => rad.enhet === enhet) ?? { enhet, dold: true as const }),
    };
  });
};

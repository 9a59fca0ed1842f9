import type { Tx } from '../../database/databas.js';

/** Where a chapter's draft stands. */
export interface Utkastlage {
  readonly kod: string;
  /** Version of the chapter's text that the draft was put into. */
  readonly textversion: number;
  readonly hamtatVid: Date;
  readonly hamtatAv: string;
  readonly godkantVid: Date | null;
  readonly godkantAv: string | null;
  /** The numbers as they read when it was fetched or approved. */
  readonly siffror: Readonly<Record<string, string>>;
}

export const utkastlagen = async (tx: Tx, rapportId: number): Promise<Map<string, Utkastlage>> => {
  const rader = await tx.sql<Utkastlage>(
    'textutkast.lagen',
    `select u.kod, u.textversion, u.hamtat_vid as "hamtatVid", h.namn as "hamtatAv", u.godkant_vid as "godkantVid",
       g.namn as "godkantAv", u.siffror
     from rapport_textutkast u join person h on h.id = u.hamtat_av left join person g on g.id = u.godkant_av
     where u.rapport_id = $1`,
    [rapportId],
  );
  return new Map(rader.map((rad) => [rad.kod, rad]));
};

/** A draft in the text is marked as one, also where an earlier one was approved. */
export const markera = (
  tx: Tx,
  utkast: { readonly rapportId: number; readonly kod: string; readonly textversion: number; readonly vid: Date },
  siffror: Readonly<Record<string, string>>,
): Promise<object[]> =>
  tx.sql(
    'textutkast.markera',
    `insert into rapport_textutkast (namnd_id, rapport_id, kod, textversion, hamtat_av, hamtat_vid, siffror)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (rapport_id, kod) do update
       set textversion = excluded.textversion, hamtat_av = excluded.hamtat_av, hamtat_vid = excluded.hamtat_vid,
           siffror = excluded.siffror, godkant_av = null, godkant_vid = null`,
    [
      tx.vem.namndId,
      utkast.rapportId,
      utkast.kod,
      utkast.textversion,
      tx.vem.personId,
      utkast.vid,
      JSON.stringify(siffror),
    ],
  );

export const godkannI = (
  tx: Tx,
  { rapportId, kod, vid }: { readonly rapportId: number; readonly kod: string; readonly vid: Date },
  siffror: Readonly<Record<string, string>>,
): Promise<object[]> =>
  tx.sql(
    'textutkast.godkann',
    `update rapport_textutkast set godkant_av = $3, godkant_vid = $4, siffror = $5 where rapport_id = $1 and kod = $2
     returning id`,
    [rapportId, kod, tx.vem.personId, vid, JSON.stringify(siffror)],
  );

/** A new utgåva takes over the texts, and with them what is a draft and who approved it. */
export const foljMed = (tx: Tx, fran: number, till: number): Promise<object[]> =>
  tx.sql(
    'textutkast.folj-med',
    `insert into rapport_textutkast (namnd_id, rapport_id, kod, textversion, hamtat_av, hamtat_vid, godkant_av, godkant_vid, siffror)
     select namnd_id, $2, kod, 0, hamtat_av, hamtat_vid, godkant_av, godkant_vid, siffror
     from rapport_textutkast where rapport_id = $1`,
    [fran, till],
  );

/** Enheter of the nämnd's own that were open all the year and from which no avvikelse came, by name. */
export const tystaEnheterna = (tx: Tx, ar: number): Promise<{ id: number; namn: string }[]> =>
  tx.sql<{ id: number; namn: string }>(
    'textutkast.tysta',
    `select l.enhet_id as id, l.namn
     from enhet_lage($1, $3::date) l join enhet e on e.id = l.enhet_id
       join enhet_lage($1, $2::date) forst on forst.enhet_id = l.enhet_id and forst.oppen
     where l.oppen and e.niva = 'enhet' and e.regi = 'egen' and not exists (
       select from avvikelse a where a.namnd_id = $1 and a.enhet_id = l.enhet_id
         and a.rapporterad_datum between $2::date and $3::date)
     order by l.namn collate "sv-x-icu"`,
    [tx.vem.namndId, `${String(ar)}-01-01`, `${String(ar)}-12-31`],
  );

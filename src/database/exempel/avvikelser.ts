import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { dagarMellan, plusDagar } from '../../plattform/klocka/datum.js';
import { HANDELSETYPER, MOTIVERINGAR, RAPPORTORER, SVAR, type Handelsetyp } from './avvikelsetexter.js';
import { skapaOppna, type Enhet, type Oppen } from './oppna-avvikelser.js';
import type { Exempelnamnd } from './organisation.js';
import { Slump } from './slump.js';

/** Reports a year; the current year gets as many as it has come. More are reported each year, which is no bad sign. */
const PER_AR = [92, 104, 118, 113, 129, 124];
const FORSTA_AR = 2021;
/** What is younger than this is made through the flows, act by act. */
export const GAMMAL = 50;
const ANTAL_OPPNA = 24;

/**
 * Five years of avvikelser in the example nämnd. What is old is written at once, closed, with its åtgärd; the newest
 * are reported and handled by the people of the example through the flows. Made once, and the same every time.
 */
export const skapaAvvikelser = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  exempel: Exempelnamnd,
): Promise<void> => {
  const idag = app.get(Klocka, { strict: false }).idag();
  const enheter = await enheterna(agare, exempel);
  const finns = await agare.query('select 1 from avvikelse where namnd_id = $1 limit 1', [exempel.namndId]);
  if (finns.rows.length === 0) await skrivGamla(agare, exempel.namndId, gamla(enheter, plusDagar(idag, -GAMMAL)));
  await skapaOppna(app, agare, exempel, oppna(enheter, idag));
};

/** The enheter with somebody who reports at each. */
const enheterna = async (agare: pg.Pool, { namndId, personer, enheter }: Exempelnamnd): Promise<Enhet[]> => {
  for (const [enhet, namn] of Object.entries(RAPPORTORER)) {
    const epost = `rapportor.${String(enheter[enhet])}@exempel.se`;
    await agare.query(
      `with p as (insert into person (namnd_id, namn, epost, befattning) select $1, $2, $3, 'Socialsekreterare'
         where not exists (select 1 from person where lower(epost) = $3) returning id)
       insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran) select $1, p.id, 'medarbetare', $4, '2021-01-01' from p`,
      [namndId, namn, epost, enheter[enhet]],
    );
  }
  const { rows } = await agare.query<Enhet>(
    `select v.enhet_id::int as id, v.id::int as "versionId", v.namn,
       array(select p.id::int from person p join uppdrag u on u.person_id = p.id and u.roll = 'medarbetare'
         where u.enhet_id = v.enhet_id order by p.id = $2, p.id) as rapportorer
     from enhet_version v join enhet e on e.id = v.enhet_id and e.niva = 'enhet'
     where v.namnd_id = $1 and v.till is null order by v.enhet_id`,
    [namndId, personer['medarbetare@exempel.se'] ?? null],
  );
  return rows;
};

export interface Gammal {
  readonly enhet: Enhet;
  readonly typ: Handelsetyp;
  readonly text: string;
  readonly rapporterad: string;
  readonly intraffad: string | null;
  readonly avslutad: string;
  readonly sannolikhet: number;
  readonly allvarlighet: number;
  /** Null is anonymous. */
  readonly rapportorId: number | null;
  readonly efterregistrerad: boolean;
  readonly atgard: boolean;
  readonly motivering: string;
  readonly svar: string;
  /** Index of the report that it is linked to. */
  readonly huvud: number | null;
}

const gamla = (enheter: readonly Enhet[], till: string): Gammal[] => {
  const rader: Gammal[] = [];
  for (let ar = FORSTA_AR; `${String(ar)}-01-01` <= till; ar++) {
    const slump = new Slump(ar);
    const antal = PER_AR[ar - FORSTA_AR] ?? PER_AR.at(-1) ?? 0;
    const dagar = Array.from({ length: antal }, () => plusDagar(`${String(ar)}-01-01`, slump.heltal(365)));
    for (const rapporterad of dagar.sort()) {
      const rad = enGammal(slump, slump.ett(enheter), rapporterad);
      if (rad.avslutad <= till) rader.push(rad);
      // now and then two tell of the same thing
      if (rad.avslutad <= till && slump.chans(0.04))
        rader.push({ ...rad, text: `Vi var flera som såg det här. ${rad.text}`, huvud: rader.length - 1 });
    }
  }
  return rader;
};

/** One report that was closed long ago, made up of what can happen there. */
export const enGammal = (slump: Slump, enhet: Enhet, rapporterad: string, typer = HANDELSETYPER): Gammal => {
  const typ = slump.ett(typer.filter(({ enheter }) => enheter?.test(enhet.namn) ?? true));
  const niva = (tal: number): number => Math.min(4, Math.max(1, tal + slump.ett([-1, 0, 0, 0, 1])));
  const [sannolikhet, allvarlighet] = [niva(typ.sannolikhet), niva(typ.allvarlighet)];
  return {
    enhet,
    typ,
    text: slump.variant(typ.text),
    rapporterad,
    intraffad: slump.chans(0.07) ? null : plusDagar(rapporterad, -slump.ett([0, 0, 0, 1, 1, 2, 5])),
    avslutad: plusDagar(rapporterad, slump.ett([6, 9, 12, 14, 17, 21, 24, 27, 29, 35, 44, 61]) + slump.heltal(4)),
    sannolikhet,
    allvarlighet,
    rapportorId: slump.chans(0.05) ? null : slump.ett(enhet.rapportorer),
    efterregistrerad: slump.chans(0.02),
    atgard: sannolikhet * allvarlighet >= 8 || slump.chans(0.6),
    motivering: slump.ett(MOTIVERINGAR),
    svar: slump.ett(SVAR),
    huvud: null,
  };
};

/** The newest, spread over the last weeks and over every status. */
const oppna = (enheter: readonly Enhet[], idag: string): Oppen[] => {
  const slump = new Slump(7);
  const steg: Oppen['till'][] = ['inkommen', 'granskas', 'utreds', 'utredd', 'foljs_upp', 'inkommen', 'avslutad'];
  // two enheter have a chef who logs in; they get the most, so that there is something to see
  const vanliga = enheter.filter(({ namn }) => namn === 'Utredningsgrupp 1' || namn === 'Missbruk och beroende');
  const anvanda = new Set<Handelsetyp>();
  return Array.from({ length: ANTAL_OPPNA }, (_, nr) => {
    const enhet = (nr % 3 === 2 ? undefined : vanliga[nr % vanliga.length]) ?? slump.ett(enheter);
    const mojliga = HANDELSETYPER.filter(({ enheter: bara }) => bara?.test(enhet.namn) ?? true);
    const nya = mojliga.filter((en) => !anvanda.has(en));
    const typ = slump.ett(nya.length > 0 ? nya : mojliga);
    anvanda.add(typ);
    const dag = plusDagar(idag, -Math.round(((ANTAL_OPPNA - nr) * (GAMMAL - 8)) / ANTAL_OPPNA));
    const till = steg[nr % steg.length] ?? 'inkommen';
    return { nr, enhet, typ, text: slump.variant(typ.text), dag, till, svar: slump.ett(SVAR) };
  });
};

/** All at once, closed, with their åtgärder. */
export const skrivGamla = async (agare: pg.Pool, namndId: number, rader: readonly Gammal[]): Promise<void> => {
  const klient = await agare.connect();
  try {
    await klient.query('begin');
    const ider = await nyaIder(klient, 'avvikelse', rader.length);
    await klient.query(SKRIV_AVVIKELSER, [namndId, JSON.stringify(rader.map((rad, nr) => somRad(rad, nr, ider)))]);
    const medAtgard = rader.flatMap((rad, nr) => (rad.atgard && rad.huvud === null ? [{ rad, sakId: ider[nr] }] : []));
    const atgardIder = await nyaIder(klient, 'atgard', medAtgard.length);
    const atgarder = medAtgard.map(({ rad, sakId }, nr) => somAtgard(rad, atgardIder[nr], sakId));
    await klient.query(SKRIV_ATGARDER, [namndId, JSON.stringify(atgarder)]);
    await klient.query('commit');
  } catch (fel) {
    await klient.query('rollback');
    throw fel;
  } finally {
    klient.release();
  }
};

const nyaIder = async (klient: pg.ClientBase, tabell: string, antal: number): Promise<number[]> => {
  const { rows } = await klient.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence($1, 'id'))::int as id from generate_series(1, $2)`,
    [tabell, antal],
  );
  return rows.map(({ id }) => id);
};

const somRad = (rad: Gammal, nr: number, ider: readonly number[]): object => ({
  id: ider[nr],
  enhet_id: rad.enhet.id,
  enhet_version_id: rad.enhet.versionId,
  rapportor_id: rad.rapportorId,
  handelseforlopp: rad.text,
  intraffad_datum: rad.intraffad,
  omedelbar_atgard: rad.typ.genast,
  rapporterad_datum: rad.rapporterad,
  efterregistrerad: rad.efterregistrerad,
  kategorier: rad.typ.kategorier,
  orsaker: rad.typ.orsaker,
  sannolikhet: rad.sannolikhet,
  allvarlighet: rad.allvarlighet,
  misstankt: rad.typ.misstankt === true && rad.allvarlighet === 4,
  utredning: rad.typ.utredning,
  motivering: rad.atgard ? null : rad.motivering,
  aterkoppling: rad.rapportorId === null ? null : rad.svar,
  avslutad_datum: rad.avslutad,
  huvudarende_id: rad.huvud === null ? null : ider[rad.huvud],
});

const somAtgard = (rad: Gammal, id: number | undefined, sakId: number | undefined): object => ({
  id,
  sak_id: sakId,
  text: rad.typ.atgard,
  enhet_id: rad.enhet.id,
  start: rad.rapporterad,
  klar: plusDagar(rad.rapporterad, Math.ceil(dagarMellan(rad.rapporterad, rad.avslutad) / 2)),
  effekt: rad.sannolikhet > 2 ? 'delvis' : 'ja',
});

const SKRIV_AVVIKELSER = `
  insert into avvikelse (id, namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp,
    intraffad_datum, beror, omedelbar_atgard, rapporterad_vid, rapporterad_datum, efterregistrerad, lagrum, kategorier,
    orsaker, sannolikhet, allvarlighet, misstankt_missforhallande, utredning, ingen_atgard_motivering, aterkoppling,
    aterkopplad_vid, avslutad_datum, huvudarende_id, tillbud)
  select r.id, $1, r.enhet_id, r.enhet_version_id, 'avslutad', r.rapportor_id, gen_random_uuid(), r.handelseforlopp,
    r.intraffad_datum, 'enskild', r.omedelbar_atgard, r.rapporterad_datum + time '14:20', r.rapporterad_datum,
    r.efterregistrerad, '{SoL}', r.kategorier, r.orsaker, r.sannolikhet, r.allvarlighet, r.misstankt, r.utredning,
    r.motivering, r.aterkoppling, case when r.aterkoppling is not null then r.avslutad_datum + time '10:05' end,
    r.avslutad_datum, r.huvudarende_id, r.allvarlighet <= 2 and r.id % 4 <> 0
  from jsonb_to_recordset($2) as r (id bigint, enhet_id bigint, enhet_version_id bigint, rapportor_id bigint,
    handelseforlopp text, intraffad_datum date, omedelbar_atgard text, rapporterad_datum date, efterregistrerad boolean,
    kategorier text[], orsaker text[], sannolikhet int, allvarlighet int, misstankt boolean, utredning text,
    motivering text, aterkoppling text, avslutad_datum date, huvudarende_id bigint)
  order by r.id`;

const SKRIV_ATGARDER = `
  with r as (select * from jsonb_to_recordset($2) as r (id bigint, sak_id bigint, text text, enhet_id bigint, start date,
    klar date, effekt text)),
  a as (insert into atgard (id, namnd_id, text, enhet_id, ansvarig, start_datum, klart_senast, status, genomford_datum,
      resultat, effekt, effekt_datum, effekt_text, skapad_vid)
    select r.id, $1, r.text, r.enhet_id, 'Enhetschef', r.start, r.klar, 'avslutad', r.klar, 'Infört på enheten.', r.effekt,
      r.klar, 'Stickprov visar hur det fungerar.', r.start + time '15:00' from r)
  insert into atgard_kalla (namnd_id, atgard_id, sak, sak_id) select $1, r.id, 'avvikelse', r.sak_id from r`;

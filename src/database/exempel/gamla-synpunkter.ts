import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { plusDagar } from '../../plattform/klocka/datum.js';
import type { Avsandartyp, Bedomning, Kanal, Svarsvag } from '../../synpunkter/kodlistor.texter.js';
import { Slump } from './slump.js';
import { SYNPUNKTSTYPER, type Synpunktstyp } from './synpunktstexter.js';

/** A year; the current one gets as many as it has come. More people have found the way since the QR codes went up. */
const PER_AR = [51, 58, 66, 74, 89, 96];
const FORSTA_AR = 2021;
/** Days for an answer, as the nämnd has it. */
const SVARSDAGAR = 14;
const KANALER: readonly Kanal[] = [
  'webb',
  'webb',
  'webb',
  'webb',
  'telefon',
  'telefon',
  'epost',
  'samtal',
  'brev',
  'besok',
  'blankett',
];

export interface Plats {
  readonly id: number;
  readonly versionId: number;
  readonly namn: string;
}

interface Gammal {
  readonly typ: Synpunktstyp;
  readonly enhet: Plats;
  readonly text: string;
  readonly inkom: string;
  readonly kanal: Kanal;
  readonly avsandartyp: Avsandartyp | null;
  readonly svarsvag: Svarsvag | null;
  readonly bedomning: Bedomning | null;
  readonly besvarad: string | null;
  readonly avslutad: string;
  readonly nojd: boolean | null;
  readonly atgard: boolean;
}

/** Five years of synpunkter that are closed, the same every time: written at once, since nobody acts on them any more. */
export const skrivGamlaSynpunkter = async (
  agare: pg.Pool,
  namndId: number,
  enheter: readonly Plats[],
  till: string,
): Promise<void> => {
  const rader = gamla(enheter, till);
  const ider = await agare.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('synpunkt', 'id'))::int as id from generate_series(1, $1)`,
    [rader.length],
  );
  const medId = rader.map((rad, nr) => somRad(rad, ider.rows[nr]?.id ?? 0));
  const klient = await agare.connect();
  try {
    await klient.query('begin');
    await klient.query(SKRIV, [namndId, JSON.stringify(medId)]);
    await klient.query(SKRIV_SVAR, [namndId, JSON.stringify(medId)]);
    await klient.query(SKRIV_ATGARDER, [namndId, JSON.stringify(medId.filter(({ atgard }) => atgard !== null))]);
    await klient.query('commit');
  } catch (fel) {
    await klient.query('rollback');
    throw fel;
  } finally {
    klient.release();
  }
};

const gamla = (enheter: readonly Plats[], till: string): Gammal[] => {
  const rader: Gammal[] = [];
  for (let ar = FORSTA_AR; `${String(ar)}-01-01` <= till; ar++) {
    const slump = new Slump(ar * 7);
    const antal = PER_AR[ar - FORSTA_AR] ?? PER_AR.at(-1) ?? 0;
    const dagar = Array.from({ length: antal }, () => plusDagar(`${String(ar)}-01-01`, slump.heltal(365)));
    for (const inkom of dagar.sort()) {
      const rad = enGammal(slump, slump.ett(enheter), inkom, ar);
      if (rad.avslutad <= till) rader.push(rad);
    }
  }
  return rader;
};

const enGammal = (slump: Slump, enhet: Plats, inkom: string, ar: number): Gammal => {
  const typ = slump.ett(SYNPUNKTSTYPER);
  const villHaSvar = typ.svar !== undefined && slump.chans(0.85);
  // answers have become quicker; now and then one is late
  const sen = slump.chans(0.35 - (ar - FORSTA_AR) * 0.05);
  const svarstid = sen ? 15 + slump.heltal(16) : 3 + slump.heltal(12);
  return {
    typ,
    enhet,
    text: slump.variant(typ.text),
    inkom,
    kanal: slump.ett(KANALER),
    avsandartyp: slump.chans(0.25) ? null : slump.ett(typ.avsandare),
    svarsvag: villHaSvar ? slump.ett<Svarsvag>(['kod', 'kod', 'telefon', 'samtal']) : null,
    bedomning: typ.bedomning ? slump.ett(typ.bedomning) : null,
    besvarad: villHaSvar ? plusDagar(inkom, svarstid) : null,
    avslutad: plusDagar(inkom, svarstid + 2 + slump.heltal(20)),
    nojd: villHaSvar && slump.chans(0.4) ? slump.chans(0.7) : null,
    atgard: typ.atgard !== undefined && slump.chans(0.35),
  };
};

const somRad = (rad: Gammal, id: number) => ({
  id,
  kod_hash: randomBytes(32).toString('hex'),
  kanal: rad.kanal,
  avsandartyp: rad.avsandartyp,
  text: rad.text,
  svarsvag: rad.svarsvag,
  kontakt: rad.svarsvag === null || rad.svarsvag === 'kod' ? null : 'Uppgiften är borttagen',
  inkom: rad.inkom,
  svar_senast: plusDagar(rad.inkom, SVARSDAGAR),
  typ: rad.typ.typ,
  enhet_id: rad.enhet.id,
  enhet_version_id: rad.enhet.versionId,
  bekraftad: plusDagar(rad.inkom, 1),
  kategorier: rad.typ.kategorier,
  utredning: rad.typ.utredning ?? '',
  bedomning: rad.bedomning,
  svar: rad.besvarad === null ? null : rad.typ.svar,
  svarssatt: rad.besvarad === null ? [] : [rad.svarsvag],
  besvarad: rad.besvarad,
  nojd: rad.nojd,
  motivering: rad.atgard ? null : 'Gruppen har pratat om det. Ingen särskild åtgärd behövs.',
  avslutad: rad.avslutad,
  atgard: rad.atgard ? (rad.typ.atgard ?? null) : null,
});

const RADER = `jsonb_to_recordset($2) as r (id bigint, kod_hash text, kanal text, avsandartyp text, text text,
  svarsvag text, kontakt text, inkom date, svar_senast date, typ text, enhet_id bigint, enhet_version_id bigint,
  bekraftad date, kategorier text[], utredning text, bedomning text, svar text, svarssatt text[], besvarad date,
  nojd boolean, motivering text, avslutad date, atgard text)`;

const SKRIV = `
  insert into synpunkt (id, namnd_id, status, kod_hash, kanal, avsandartyp, text, angiven_enhet_id, vill_ha_svar,
    svarsvag, kontakt, inkom_vid, inkom_datum, svar_senast, typ, enhet_id, enhet_version_id, bekraftad_datum, kategorier,
    utredning, bedomning, svar, svarssatt, besvarad_datum, nojd, ingen_atgard_motivering, avslutad_datum)
  select r.id, $1, 'avslutad', decode(r.kod_hash, 'hex'), r.kanal, r.avsandartyp, r.text, r.enhet_id,
    r.svarsvag is not null, r.svarsvag, r.kontakt, r.inkom + time '11:20', r.inkom, r.svar_senast, r.typ, r.enhet_id,
    r.enhet_version_id, r.bekraftad, r.kategorier, r.utredning, r.bedomning, r.svar, r.svarssatt, r.besvarad, r.nojd,
    r.motivering, r.avslutad
  from ${RADER} order by r.id`;

const SKRIV_SVAR = `
  insert into synpunkt_meddelande (namnd_id, synpunkt_id, fran, slag, text, vid)
  select $1, r.id, 'verksamhet', 'svar', r.svar, r.besvarad + time '13:40' from ${RADER}
  where r.svar is not null order by r.id`;

const SKRIV_ATGARDER = `
  with r as (select r.*, nextval(pg_get_serial_sequence('atgard', 'id')) as atgard_id from ${RADER}),
  a as (insert into atgard (id, namnd_id, text, enhet_id, ansvarig, start_datum, klart_senast, status, genomford_datum,
      resultat, effekt, effekt_datum, effekt_text, skapad_vid)
    select r.atgard_id, $1, r.atgard, r.enhet_id, 'Enhetschef', r.inkom, r.avslutad, 'avslutad', r.avslutad,
      'Infört på enheten.', 'ja', r.avslutad, 'Färre har klagat på samma sak sedan dess.', r.inkom + time '15:00' from r)
  insert into atgard_kalla (namnd_id, atgard_id, sak, sak_id) select $1, r.atgard_id, 'synpunkt', r.id from r`;

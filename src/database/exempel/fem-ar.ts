import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { MalService } from '../../rapporter/mal/mal.service.js';
import { YttreService } from '../../rapporter/yttre/yttre.service.js';
import type { Vem } from '../vem.js';
import { MALEN, YTTRE_GRANSKNINGAR } from './fem-ar-texter.js';
import { skapaForraArets } from './forra-arets-berattelse.js';

/** The year that the example's berättelse tells of. */
const AR = 2025;

/**
 * What the berättelse of the example tells of besides the cases: mål, granskningar utifrån, a wheel that has gone round, the
 * risks assessed anew, the utförare looked at, and the berättelse of the year before. Rows that are many are written at once.
 */
export const skapaFemAr = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  samordnare: Vem,
): Promise<void> => {
  const { rows } = await agare.query('select 1 from namndmal where namnd_id = $1 limit 1', [samordnare.namndId]);
  if (rows.length > 0) return;
  const mal = app.get(MalService, { strict: false });
  for (const ett of MALEN) {
    const indikator = await agare.query<{ id: number }>(
      'select id::int as id from indikator where namnd_id = $1 and kod = $2',
      [samordnare.namndId, ett.indikator ?? ''],
    );
    await mal.skapa(samordnare, { ...ett, indikatorId: indikator.rows[0]?.id }, randomUUID());
  }
  const yttre = app.get(YttreService, { strict: false });
  for (const en of YTTRE_GRANSKNINGAR) await yttre.skapa(samordnare, en, randomUUID());
  const vem = [samordnare.namndId, samordnare.personId];
  for (const sats of [
    ARSHJUL,
    RISKERNA_FORE,
    RISKERNA_EFTER,
    RISKERNAS_LAGE,
    GRANSKNING,
    UTFORARNA,
    UTFORARNA_KLARA,
    LASKVITTON,
    MONSTER,
  ])
    await agare.query(sats, sats.includes('$2') ? vem : vem.slice(0, 1));
  await skapaForraArets(app, agare, samordnare, AR - 1);
  // three reports for that year have come in since
  await agare.query(SENA, [samordnare.namndId]);
};

const ARSHJUL = `
  insert into arshjulspost (namnd_id, nyckel, slag, rubrik, beskrivning, lagrum, datum, fast, enhet_id, roll, ansvarig_id,
    klar_datum, klar_av)
  select namnd_id, gen_random_uuid(), slag, rubrik, beskrivning, lagrum, (datum - interval '1 year')::date, fast, enhet_id, roll,
    ansvarig_id, (datum - interval '1 year')::date - 3, $2
  from arshjulspost where namnd_id = $1 and extract(year from datum) = ${String(AR + 1)}`;

/** Every third risk of the plan has been met and assessed anew. */
const UTVALDA = `select r.id, r.namnd_id, r.sannolikhet, r.konsekvens, row_number() over (order by r.id) as nr
  from risk r where r.namnd_id = $1 and r.plan_ar = ${String(AR)} and r.status = 'varderad' and r.sannolikhet > 1 and r.id % 3 = 0`;

const RISKERNA_FORE = `
  insert into riskbedomning (namnd_id, risk_id, sannolikhet, konsekvens, motivering, bedomd_av, vid)
  select namnd_id, id, sannolikhet, konsekvens, 'Bedömd i november när planen gjordes.', $2, '${String(AR - 1)}-11-20 10:00'
  from (${UTVALDA}) r`;
const RISKERNA_EFTER = `
  insert into riskbedomning (namnd_id, risk_id, sannolikhet, konsekvens, motivering, kvarstaende, bedomd_av, vid)
  select namnd_id, id, sannolikhet - 1, konsekvens, 'Åtgärden är genomförd och egenkontrollen visar att det händer mer sällan.',
    true, $2, '${String(AR)}-12-09 14:00'
  from (${UTVALDA}) r`;
const RISKERNAS_LAGE = `
  update risk r set sannolikhet = u.sannolikhet - 1, status = case when u.nr % 2 = 0 then 'stangd' else 'atgardas' end,
    version = r.version + 2
  from (${UTVALDA}) u where u.id = r.id`;

const GRANSKNING = `
  with g as (
    insert into granskning (namnd_id, nyckel, process_id, tema, syfte, period_fran, period_till, urval_per_enhet, klar_senast, resultat_datum,
      gallrad_vid, sammanfattning, status, skapad_av, skapad_vid)
    values ($1, gen_random_uuid(), (select id from process where namnd_id = $1 and nyckel = 'P4.8'), 'Dokumentation av uppföljningar', 'Se om uppföljningarna av insatserna går att följa i akten.',
      '${String(AR)}-03-01', '${String(AR)}-08-31', 8, '${String(AR)}-10-31', '${String(AR)}-10-24', '${String(AR)}-10-24 15:00',
      'Uppföljningarna görs, men målen är ofta skrivna så att de inte går att följa upp.', 'avslutad', $2, '${String(AR)}-09-01 08:00')
    returning id, namnd_id),
  f as (
    insert into granskningsfraga (namnd_id, granskning_id, nr, text, svarsslag)
    select g.namnd_id, g.id, x.nr, x.text, 'ja_nej' from g, (values
      (1, 'Finns en uppföljning dokumenterad de senaste sex månaderna?'),
      (2, 'Framgår det vad barnet självt har sagt vid uppföljningen?'),
      (3, 'Är målen skrivna så att de går att följa upp?')) x (nr, text)
    returning id, namnd_id, granskning_id, nr),
  u as (
    insert into granskningsurval (namnd_id, granskning_id, enhet_id, i_listan, valda)
    select g.namnd_id, g.id, v.enhet_id, 14 + 3 * row_number() over (order by v.enhet_id), 8 from g join enhet_version v on v.namnd_id = g.namnd_id
    where v.namn in ('Mottagningsgruppen', 'Utredningsgrupp 1', 'Utredningsgrupp 2', 'Familjehemsgruppen', 'Öppenvårdsgruppen',
      'Ungdomsöppenvården'))
  insert into granskningsresultat (namnd_id, granskning_id, fraga_id, ja, delvis, nej, ej_aktuellt, taljare, namnare, skyddad)
  select namnd_id, granskning_id, id, 44 - 7 * nr, 6, 7 * nr - 2, 0, 44 - 7 * nr, 48, false from f`;

const UTFORARNA = `
  with u as (
    insert into kravuppfoljning (namnd_id, kravsamling_id, utforare_id, status, datum, sammanfattning, gjord_av, skapad_vid, klar_vid,
      delgiven_datum, nyckel)
    select f.namnd_id, s.id, f.id, 'delgiven', '${String(AR)}-05-20',
      'Bemanning och genomförandeplaner håller. Egenkontrollen behöver skrivas ner.', $2, '${String(AR)}-05-06 09:00',
      null, '${String(AR)}-06-10', gen_random_uuid()
    from utforare f join kravsamling s on s.namnd_id = f.namnd_id and s.slag = 'avtal' where f.namnd_id = $1
    returning id, namnd_id, kravsamling_id),
  b as (
    insert into kravbedomning (namnd_id, kravuppfoljning_id, krav_id, utfall, bevis, atgard, bedomd_av, bedomd_vid)
    select u.namnd_id, u.id, k.id, (array['uppfyllt', 'uppfyllt', 'delvis', 'uppfyllt', 'inte', 'uppfyllt'])[1 + (k.nr + u.id) % 6],
      'Genomgång på plats och stickprov i fem akter.',
      case when (k.nr + u.id) % 6 in (2, 4) then 'Skriftlig redovisning inom tre månader.' else '' end, $2, '${String(AR)}-05-20 15:00'
    from u join krav k on k.kravsamling_id = u.kravsamling_id returning kravuppfoljning_id)
  select count(*) from b`;

/** What is klar takes no more bedömningar: so it becomes klar afterwards. */
const UTFORARNA_KLARA = `
  update kravuppfoljning set klar_vid = '${String(AR)}-05-27 11:00' where namnd_id = $1 and klar_vid is null and status = 'delgiven'`;

const LASKVITTON = `
  insert into styrdokument_lasning (namnd_id, styrdokument_version_id, person_id, vid)
  select v.namnd_id, v.id, p.id, greatest(v.galler_fran, '${String(AR)}-01-15') + (p.id % 40)::int + time '08:20'
  from styrdokument_version v join person p on p.namnd_id = v.namnd_id
  where v.namnd_id = $1 and v.galler_fran <= '${String(AR)}-10-31' and coalesce(v.galler_till, 'infinity') >= '${String(AR)}-01-01'
    and exists (select 1 from uppdrag u where u.person_id = p.id and u.roll = 'medarbetare')
  on conflict do nothing`;

const MONSTER = `
  insert into monsterforslag (namnd_id, nyckel, slag, vad, enheter, status, styrka, tal, upptackt_datum, sedd_datum, skal,
    beslutad_datum)
  select e.namnd_id, x.slag || ' · ' || x.vad || ' · ' || e.enhet_id || ' · ${String(AR)}', x.slag, x.vad, array[e.enhet_id], x.status, 4,
    jsonb_build_object('nu', x.nu, 'forr', x.forr, 'fran', x.fran, 'till', x.till, 'vantat', x.vantat, 'historik', 365),
    x.till::date, x.till::date, x.skal, x.till::date + 6
  from (values
    ('upprepning', 'kategori:utforande.kontinuitet', 'Utredningsgrupp 1', 'atgard', 8, 9, '${String(AR)}-02-01', '${String(AR)}-05-01', 2.2, null),
    ('upprepning', 'orsak:kommunikation', 'Mottagningsgruppen', 'avfardad', 6, 8, '${String(AR)}-07-05', '${String(AR)}-10-02', 2.0,
      'Följer av att mottagningen bytte telefonsystem i augusti. Vi tittar igen till vintern.')
    ) x (slag, vad, enhet, status, nu, forr, fran, till, vantat, skal)
  join enhet_version e on e.namnd_id = $1 and e.namn = x.enhet and e.till is null`;

/** Three reports on paper that were found when a cupboard was emptied. */
const SENA = `
  insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp, intraffad_datum, beror,
    omedelbar_atgard, rapporterad_vid, rapporterad_datum, efterregistrerad, lagrum, kategorier, orsaker, sannolikhet, allvarlighet,
    misstankt_missforhallande, utredning, ingen_atgard_motivering, aterkoppling, aterkopplad_vid, avslutad_datum)
  select namnd_id, enhet_id, enhet_version_id, status, rapportor_id, gen_random_uuid(), handelseforlopp, intraffad_datum, beror,
    omedelbar_atgard, '${String(AR)}-04-14 10:00', rapporterad_datum, true, lagrum, kategorier, orsaker, sannolikhet, allvarlighet,
    misstankt_missforhallande, utredning, 'Registrerad i efterhand från papper.', aterkoppling, aterkopplad_vid, avslutad_datum
  from avvikelse where namnd_id = $1 and extract(year from rapporterad_datum) = ${String(AR - 1)} and status = 'avslutad'
    and lex_sarah_id is null and not misstankt_missforhallande order by id limit 3`;

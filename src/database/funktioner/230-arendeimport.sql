-- The doors of the import of old cases. They run as the owner, past the policies, so each says itself what the caller may.

-- Who ordered a job, with the uppdrag that hold that day: what is done for a person is done as that person, and with no
-- more than she may do when it is done. Null when nobody ordered it in person, or the person has left.
create or replace function vem_for_jobb(v_jobb bigint, v_dag date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select vem_for(j.bestalld_av, v_dag) from jobb j
  where j.id = v_jobb and j.namnd_id = app_namnd() and app_har('system')
$$;

-- Logs the same first act for many cases, in the caller's own name: what inserting them one by one would do, but the
-- chain is walked in one go. It waits for the end of the chain, and keeps it until the commit.
create or replace function handelse_lanka_manga(v_sak text, v_ider bigint[], v_handling text, v_roll text, v_status text,
  v_vid timestamptz, v_lagrum text[], v_uppgifter jsonb)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  h handelse;
  k handelse_kedja;
begin
  insert into handelse_kedja (namnd_id, nr, hash) values (app_namnd(), 0, '\x00') on conflict do nothing;
  select * into k from handelse_kedja x where x.namnd_id = app_namnd() for update;
  h.namnd_id := app_namnd();
  h.sak := v_sak;
  h.handling := v_handling;
  h.person_id := app_person();
  h.roll := v_roll;
  h.till_status := v_status;
  h.vid := v_vid;
  h.lagrum := v_lagrum;
  h.uppgifter := v_uppgifter;
  foreach h.sak_id in array v_ider loop
    h.nr := k.nr + 1;
    h.foregaende_hash := k.hash;
    h.hash := handelse_hash(h);
    insert into handelse (namnd_id, nr, sak, sak_id, handling, person_id, roll, till_status, vid, lagrum, uppgifter,
      foregaende_hash, hash)
    values (h.namnd_id, h.nr, h.sak, h.sak_id, h.handling, h.person_id, h.roll, h.till_status, h.vid, h.lagrum,
      h.uppgifter, h.foregaende_hash, h.hash);
    k.nr := h.nr;
    k.hash := h.hash;
  end loop;
  update handelse_kedja x set nr = k.nr, hash = k.hash where x.namnd_id = app_namnd();
end $$;

-- Old synpunkter, with the history they had. Nothing in them leads to a receipt code.
create or replace function synpunkt_importera(v_status text, v_rader jsonb) returns setof bigint
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app_har('kvalitetssamordnare') then
    raise exception 'Synpunkter läses in av kvalitetssamordnaren.' using errcode = 'insufficient_privilege';
  end if;
  return query
  insert into synpunkt as s (id, namnd_id, status, kod_hash, kanal, avsandartyp, text, vill_ha_svar, antydningar, inkom_vid,
    inkom_datum, svar_senast, typ, angiven_enhet_id, enhet_id, enhet_version_id, kategorier, utredning, bedomning, svar, besvarad_datum,
    nojd, avslutad_datum)
  select r.id, app_namnd(), v_status, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), r.kanal, r.avsandartyp,
    r.text, r.vill_ha_svar, r.antydningar, r.inkom_datum + time '12:00', r.inkom_datum, r.svar_senast, r.typ, r.angiven_enhet_id,
    v.enhet_id, v.id, r.kategorier, r.utredning, r.bedomning, r.svar, r.besvarad_datum, r.nojd, r.avslutad_datum
  from jsonb_to_recordset(v_rader) as r (id bigint, kanal text, avsandartyp text, text text, vill_ha_svar boolean,
    antydningar text[], inkom_datum date, svar_senast date, typ text, angiven_enhet_id bigint,
    enhet_version_id bigint, kategorier text[],
    utredning text, bedomning text, svar text, besvarad_datum date, nojd boolean, avslutad_datum date)
  left join enhet_version v on v.id = r.enhet_version_id and v.namnd_id = app_namnd()
  returning s.id;
end $$;

-- Old lex Sarah cases. The numbers are given under the lock that new reports take as well, in the year that each came.
create or replace function lex_sarah_importera(v_status text, v_rader jsonb) returns setof bigint
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app_har('lex_sarah_ansvarig') then
    raise exception 'Lex Sarah-ärenden läses in av lex Sarah-ansvarig.' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('lex_sarah' || app_namnd()::text, 0));
  return query
  insert into lex_sarah as l (id, namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, nyckel, rapportor_namn,
    rapportor_befattning, rapport_text, intraffad_datum, plats, uppmarksammad_datum, omedelbar_atgard, rapporterad_vid,
    rapporterad_datum, lagar, avhjalpt_vid, grad, beslut_motivering, delegationspunkt, beslutad_vid, beslutad_datum,
    ivo_dnr, ivo_innehall, ivo_sha256, ivo_anmald_vid, ivo_anmald_datum, ivo_utredning_datum, ivo_arendenummer,
    ivo_beslut_datum, avslutad_datum)
  select r.id, app_namnd(), extract(year from r.rapporterad_datum),
    coalesce((select max(x.dnr_nr) from lex_sarah x
        where x.namnd_id = app_namnd() and x.dnr_ar = extract(year from r.rapporterad_datum)), 0)
      + row_number() over (partition by extract(year from r.rapporterad_datum) order by r.rapporterad_datum, r.id),
    v.enhet_id, v.id, v_status, gen_random_uuid(), r.rapportor_namn, r.rapportor_befattning, r.rapport_text,
    r.intraffad_datum, r.plats, r.uppmarksammad_datum, r.omedelbar_atgard, r.rapporterad_datum + time '12:00',
    r.rapporterad_datum, r.lagar, r.avhjalpt_datum + time '12:00', r.grad, r.beslut_motivering, r.delegationspunkt,
    r.beslutad_datum + time '12:00', r.beslutad_datum, r.ivo_dnr, r.ivo_innehall, sha256(convert_to(r.ivo_innehall, 'UTF8')),
    r.ivo_anmald_datum + time '12:00', r.ivo_anmald_datum, r.ivo_utredning_datum, r.ivo_arendenummer, r.ivo_beslut_datum,
    r.avslutad_datum
  from jsonb_to_recordset(v_rader) as r (id bigint, enhet_version_id bigint, rapportor_namn text, rapportor_befattning text,
    rapport_text text, intraffad_datum date, plats text, uppmarksammad_datum date, omedelbar_atgard text,
    rapporterad_datum date, lagar text[], avhjalpt_datum date, grad int, beslut_motivering text, delegationspunkt text,
    beslutad_datum date, ivo_dnr text, ivo_innehall text, ivo_anmald_datum date, ivo_utredning_datum date,
    ivo_arendenummer text, ivo_beslut_datum date, avslutad_datum date)
  join enhet_version v on v.id = r.enhet_version_id and v.namnd_id = app_namnd()
  returning l.id;
end $$;

revoke execute on function vem_for_jobb, handelse_lanka_manga, synpunkt_importera, lex_sarah_importera from public;
grant execute on function vem_for_jobb, handelse_lanka_manga, synpunkt_importera, lex_sarah_importera to kvalitet_app;

-- Ids for cases that are about to be read in, so that what belongs to them can be written first.
create or replace function arendeimport_nummer(v_sak text, v_antal int) returns setof bigint
language sql security definer set search_path = public, pg_temp as $$
  select nextval(pg_get_serial_sequence(case v_sak when 'avvikelse' then 'avvikelse' when 'lex_sarah' then 'lex_sarah'
    when 'synpunkt' then 'synpunkt' end, 'id'))
  from generate_series(1, v_antal)
$$;
revoke execute on function arendeimport_nummer from public;
grant execute on function arendeimport_nummer to kvalitet_app;

-- Files that nobody went on with, emptied unread, with the values and the problems that were read out of them.
create or replace function arendeimport_rensa(v_fore date) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_antal int;
begin
  update arendeimport a set innehall = null, varden = '{}', rapport = null, provad_version = null, version = a.version + 1
  where a.namnd_id = app_namnd() and app_har('system') and a.innehall is not null and a.uppladdad_vid < v_fore;
  get diagnostics v_antal = row_count;
  return v_antal;
end $$;
revoke execute on function arendeimport_rensa from public;
grant execute on function arendeimport_rensa to kvalitet_app;

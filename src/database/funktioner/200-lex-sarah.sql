-- The circle of a lex Sarah case. One sentence decides for the case and for all that belongs to it: the ansvarig sees
-- those of the nämnd, the utredare those assigned to her, the förvaltningschef what waits for or has had a decision,
-- a named reader the one he is named for. Never the line, never a job. Runs as the owner, because the policy of the
-- circle's own table asks the same question.
create or replace function lex_sarah_ser(
  v_id bigint, v_status text, v_forslag int, v_utredare bigint, v_beslutad_av bigint)
returns boolean language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  select app_har('lex_sarah_ansvarig')
    or (v_utredare = app_person() and app_har('lex_sarah_utredare'))
    or (app_har('forvaltningschef') and (v_status in ('foreslagen', 'beslutad') or v_beslutad_av = app_person()
      or (v_status = 'utreds' and v_forslag is not null)))
    or exists (
      select 1 from lex_sarah_krets k
      where k.lex_sarah_id = v_id and k.namnd_id = app_namnd() and k.person_id = app_person()
        and k.slag = 'lasare' and k.avford_vid is null)
$$;

-- The same by id, for what belongs to the case.
create or replace function lex_sarah_synlig(v_id bigint) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from lex_sarah l
    where l.id = v_id and l.namnd_id = app_namnd() and lex_sarah_ser(l.id, l.status, l.forslag_grad, l.utredare_id, l.beslutad_av))
$$;

-- All that a new report needs to know. Takes the id first, because who may report may not read what was reported; the
-- lock keeps the numbers without gaps. No row: somebody else has sent a report with that key.
create or replace function lex_sarah_ny(v_nyckel uuid, v_enhet bigint, v_dag date, v_rapportor bigint)
returns table (id bigint, dnr_nr int, enhet_version_id bigint, enskild boolean, finns boolean, namn text, befattning text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('lex_sarah' || app_namnd()::text, 0));
  select l.id, l.dnr_nr, l.enhet_version_id, false, true, l.rapportor_namn, l.rapportor_befattning
    into id, dnr_nr, enhet_version_id, enskild, finns, namn, befattning
    from lex_sarah l where l.namnd_id = app_namnd() and l.nyckel = v_nyckel and l.rapportor_id = v_rapportor;
  if found then return next; return; end if;
  if exists (select 1 from lex_sarah l where l.namnd_id = app_namnd() and l.nyckel = v_nyckel) then return; end if;
  return query
    select nextval(pg_get_serial_sequence('lex_sarah', 'id')),
      coalesce((select max(l.dnr_nr) from lex_sarah l
        where l.namnd_id = app_namnd() and l.dnr_ar = extract(year from v_dag)), 0) + 1,
      (select v.id from enhet_version v where v.namnd_id = app_namnd() and v.enhet_id = v_enhet and v.fran <= v_dag
        and (v.till is null or v.till >= v_dag)),
      coalesce((select e.regi = 'enskild' from enhet e where e.namnd_id = app_namnd() and e.id = v_enhet), false),
      false, p.namn, p.befattning
    from person p where p.namnd_id = app_namnd() and p.id = v_rapportor;
end $$;

-- Whether it is the own report of the one who asks, and still open to additions.
create or replace function lex_sarah_min(v_id bigint) returns boolean
language sql stable parallel safe security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from lex_sarah l
    where l.id = v_id and l.namnd_id = app_namnd() and l.rapportor_id = app_person()
      and l.status not in ('avslutad', 'aterlamnad'))
$$;

-- What comes with a synpunkt when it becomes lex Sarah: its attachments, and those whom it is about, who neither assess
-- nor investigate. Once, by the one who has just handed it over.
create or replace function lex_sarah_ta_med_synpunkt(v_id bigint, v_vid timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into lex_sarah_bilaga (namnd_id, lex_sarah_id, del, text, typ, innehall, bifogad_av, vid)
  select l.namnd_id, l.id, 'rapport', 'Kom med synpunkten', b.typ, b.innehall, l.rapportor_id, v_vid
  from lex_sarah l join synpunkt_bilaga b on b.synpunkt_id = l.synpunkt_id
  where l.id = v_id and l.namnd_id = app_namnd() and l.rapportor_id = app_person() and l.status = 'rapporterad'
    and not exists (select 1 from lex_sarah_bilaga x where x.lex_sarah_id = l.id)
  order by b.nr;
  insert into lex_sarah_krets (namnd_id, lex_sarah_id, person_id, slag, skal, tillagd_av, tillagd_vid)
  select l.namnd_id, l.id, p, 'involverad', 'Angiven som berörd i synpunkten.', l.rapportor_id, v_vid
  from lex_sarah l join synpunkt s on s.id = l.synpunkt_id cross join unnest(s.berorda) p
  where l.id = v_id and l.namnd_id = app_namnd() and l.rapportor_id = app_person() and l.status = 'rapporterad'
  on conflict do nothing;
end $$;

-- The job prints what it has been given and never sees it again. False when it is printed already.
create or replace function lex_sarah_spara_utskrift(v_id bigint, v_innehall bytea, v_sha256 bytea, v_sidor int, v_vid timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update lex_sarah_dokument d set innehall = v_innehall, sha256 = v_sha256, sidor = v_sidor, klar_vid = v_vid
  where d.id = v_id and d.namnd_id = app_namnd() and app_har('system') and d.innehall is null;
  return found;
end $$;

revoke execute on function lex_sarah_ser, lex_sarah_synlig, lex_sarah_ny, lex_sarah_min, lex_sarah_ta_med_synpunkt,
  lex_sarah_spara_utskrift from public;
grant execute on function lex_sarah_ser, lex_sarah_synlig, lex_sarah_ny, lex_sarah_min, lex_sarah_ta_med_synpunkt,
  lex_sarah_spara_utskrift to kvalitet_app;

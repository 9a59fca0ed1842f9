-- The narrow doors of avvikelse. They run as the owner, past the policies, so each says itself what the caller may.

-- Before a new report is written: two that are sent at once with the same key wait for each other, and the draft is gone
-- when the report is in. The writer is told here and not by the transaction, which for an anonymous report knows no
-- person at all.
drop function if exists avvikelse_ny(uuid, bigint, date, bigint);
create or replace function avvikelse_borja(v_nyckel uuid, v_skribent bigint, v_anonym boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(v_nyckel::text, 0));
  delete from avvikelse_utkast u where u.nyckel = v_nyckel and u.namnd_id = app_namnd() and u.person_id = v_skribent;
  if v_anonym and not coalesce(
    (select n.installningar ->> 'avvikelse_anonym' = 'true' from namnd n where n.id = app_namnd()), false) then
    raise exception 'Nämnden tar inte emot anonyma avvikelser.' using errcode = 'AV001';
  end if;
end $$;

-- The report that has been sent with the key: for its writer, and for whoever holds the key when nobody is its writer.
create or replace function avvikelse_kvitto(v_nyckel uuid, v_skribent bigint)
returns table (id bigint, anonym boolean) language sql stable security definer set search_path = public, pg_temp as $$
  -- by the key alone: a nämnd that the statistics do not know yet must not make it read every report of the nämnd
  select a.id, a.rapportor_id is null and not a.efterregistrerad
  from (select * from avvikelse x where x.nyckel = v_nyckel offset 0) a
  where a.namnd_id = app_namnd() and (a.rapportor_id is null or a.efterregistrerad or a.rapportor_id = v_skribent)
$$;

-- Keeps a draft, unless the report has been sent already: a late save must not leave the writer's name beside a report
-- that is anonymous. False then, and for somebody else's draft.
create or replace function avvikelse_spara_utkast(v_nyckel uuid, v_innehall jsonb, v_vid timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(v_nyckel::text, 0));
  if app_person() is null or exists (select from (select * from avvikelse x where x.nyckel = v_nyckel offset 0) a
    where a.namnd_id = app_namnd()) then
    return false;
  end if;
  insert into avvikelse_utkast as u (nyckel, namnd_id, person_id, innehall, sparad_vid)
  values (v_nyckel, app_namnd(), app_person(), v_innehall, v_vid)
  on conflict (nyckel) do update set innehall = excluded.innehall, sparad_vid = excluded.sparad_vid
    where u.namnd_id = app_namnd() and u.person_id = app_person();
  return found;
end $$;

-- Moves a case to where the mover may no longer see it, which row level security refuses an ordinary update. Only a
-- case that the mover sees now, and only to an enhet of the same nämnd that is open that day.
create or replace function avvikelse_flytta(v_id bigint, v_enhet bigint, v_dag date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- who handled it there may not see it here
  update avvikelse a set enhet_id = v.enhet_id, enhet_version_id = v.id, handlaggare_id = null
  from enhet_version v
  where a.id = v_id and a.namnd_id = app_namnd() and a.lex_sarah_id is null
    and (app_har('kvalitetssamordnare', 'system') or a.enhet_id = any (app_enheter()))
    and v.namnd_id = a.namnd_id and v.enhet_id = v_enhet and v.fran <= v_dag and (v.till is null or v.till >= v_dag);
  return found;
end $$;

-- Whether the one who cannot read a case may add a file to it: as it is sent, in that very transaction, and as its
-- reporter while it is open. Runs for every file that is stored.
create or replace function avvikelse_far_bifoga(v_id bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from avvikelse a
    where a.id = v_id and a.namnd_id = app_namnd()
      and (a.xmin = pg_current_xact_id()::xid
        or (a.rapportor_id = app_person() and a.status not in ('avslutad', 'overlamnad'))))
$$;

-- Hands a case over to lex Sarah: from this moment it belongs to that circle, and its files with it. Only a case that the caller sees now, and
-- only to a lex Sarah case that was made from it, or from the huvudärende that it is linked to.
create or replace function avvikelse_overlamna(v_id bigint, v_lex_sarah bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update avvikelse a set lex_sarah_id = l.id
  from lex_sarah l
  where a.id = v_id and a.namnd_id = app_namnd() and a.lex_sarah_id is null
    and (app_har('kvalitetssamordnare') or a.enhet_id = any (app_enheter())
      or ((a.misstankt_missforhallande or a.lex_sarah_provning is not null) and app_har('lex_sarah_ansvarig')))
    and l.id = v_lex_sarah and l.namnd_id = a.namnd_id and l.avvikelse_id in (a.id, a.huvudarende_id);
  if not found then return false; end if;
  insert into lex_sarah_bilaga (namnd_id, lex_sarah_id, del, text, typ, innehall, bifogad_av, vid)
  select b.namnd_id, v_lex_sarah, 'rapport', 'Kom med avvikelsen', b.typ, b.innehall,
    coalesce(b.bifogad_av, app_person()), b.vid
  from avvikelse_bilaga b where b.avvikelse_id = v_id order by b.id;
  return true;
end $$;

-- Gives it back to the line, when the lex Sarah case has ended with that it is not to be investigated.
create or replace function avvikelse_lamna_tillbaka(v_id bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update avvikelse a set lex_sarah_id = null, misstankt_missforhallande = false, lex_sarah_provning = 'avskriven'
  from lex_sarah l
  where a.id = v_id and a.namnd_id = app_namnd() and app_har('lex_sarah_ansvarig')
    and l.id = a.lex_sarah_id and l.namnd_id = a.namnd_id and l.status = 'aterlamnad';
  return found;
end $$;

-- Deletes drafts that were last saved before a day, without showing them to anybody. How many.
create or replace function avvikelse_rensa_utkast(v_fore date) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_antal int;
begin
  delete from avvikelse_utkast u where u.namnd_id = app_namnd() and app_har('system') and u.sparad_vid < v_fore;
  get diagnostics v_antal = row_count;
  return v_antal;
end $$;

revoke execute on function avvikelse_borja, avvikelse_kvitto, avvikelse_spara_utkast, avvikelse_flytta, avvikelse_overlamna,
  avvikelse_lamna_tillbaka, avvikelse_rensa_utkast, avvikelse_far_bifoga from public;
grant execute on function avvikelse_borja, avvikelse_kvitto, avvikelse_spara_utkast, avvikelse_flytta, avvikelse_overlamna,
  avvikelse_lamna_tillbaka, avvikelse_rensa_utkast, avvikelse_far_bifoga to kvalitet_app;

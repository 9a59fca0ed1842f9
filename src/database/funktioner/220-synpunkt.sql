-- The narrow doors of synpunkt. They run as the owner, past the policies, so each says itself what the caller may.
-- Nobody inserts a synpunkt in any other way, and the public reads by code alone.

-- Takes in what came, with its attachments; once for a code. Gives the id that it has, and whether it was there already.
create or replace function synpunkt_ny(v_rad jsonb, v_kod_hash bytea, v_typer text[], v_filer bytea[])
returns table (id bigint, fanns boolean) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into synpunkt as s (namnd_id, status, kod_hash, kanal, avsandartyp, text, angiven_enhet_id, vill_ha_svar, svarsvag,
    kontakt, tolk, antydningar, inkom_vid, inkom_datum, svar_senast, typ)
  values (app_namnd(), v_rad ->> 'status', v_kod_hash, v_rad ->> 'kanal', v_rad ->> 'avsandartyp', v_rad ->> 'text',
    (v_rad ->> 'enhetId')::bigint, (v_rad ->> 'villHaSvar')::boolean, v_rad ->> 'svarsvag', v_rad ->> 'kontakt',
    v_rad ->> 'tolk', array(select jsonb_array_elements_text(v_rad -> 'antydningar')), (v_rad ->> 'inkomVid')::timestamptz,
    (v_rad ->> 'inkomDatum')::date, (v_rad ->> 'svarSenast')::date, v_rad ->> 'typ')
  on conflict (kod_hash) do nothing
  returning s.id into synpunkt_ny.id;
  if found then
    fanns := false;
    insert into synpunkt_bilaga (namnd_id, synpunkt_id, nr, typ, innehall)
    select app_namnd(), synpunkt_ny.id, f.nr, f.typ, f.innehall
    from unnest(v_typer, v_filer) with ordinality as f (typ, innehall, nr);
    return next;
    return;
  end if;
  fanns := true;
  return query select s.id, true from synpunkt s where s.kod_hash = v_kod_hash and s.namnd_id = app_namnd();
end $$;

-- Which nämnd and which case a code leads to; no row for a code that leads nowhere.
create or replace function synpunkt_for_kod(v_kod_hash bytea)
returns table (namnd_id bigint, synpunkt_id bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select s.namnd_id, s.id from synpunkt s where s.kod_hash = v_kod_hash
$$;

-- What the sender may read: the own words, how far it has come, the answer and the dialogue. Never the utredning, never
-- who handles it.
create or replace function synpunkt_for_avsandare(v_kod_hash bytea) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'typ', s.typ, 'status', s.status, 'text', s.text, 'inkomVid', s.inkom_vid,
    'svarSenast', coalesce(s.nytt_svar_senast, s.svar_senast),
    'villHaSvar', s.vill_ha_svar, 'barn', s.avsandartyp is not distinct from 'barn', 'nojd', s.nojd,
    'overlamnad', s.overlamnad_for, 'besvarad', s.besvarad_datum,
    'bilagor', (select count(*) from synpunkt_bilaga b where b.synpunkt_id = s.id and b.meddelande_id is null),
    'namnd', (select n.namn from namnd n where n.id = s.namnd_id),
    'meddelanden', (
      select coalesce(jsonb_agg(jsonb_build_object('fran', m.fran, 'slag', m.slag, 'text', m.text, 'vid', m.vid,
        'bilagor', (select count(*) from synpunkt_bilaga b where b.meddelande_id = m.id)) order by m.id), '[]')
      from synpunkt_meddelande m where m.synpunkt_id = s.id))
  from synpunkt s where s.kod_hash = v_kod_hash and s.namnd_id = app_namnd()
$$;

-- Files with what the sender writes back: the case is the sender's and the message is too. Gives how many there are now.
create or replace function synpunkt_bifoga(v_id bigint, v_meddelande bigint, v_typer text[], v_filer bytea[]) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app_har('system') or not exists (select from synpunkt_meddelande m
      where m.id = v_meddelande and m.synpunkt_id = v_id and m.namnd_id = app_namnd() and m.fran = 'avsandare') then
    return null;
  end if;
  insert into synpunkt_bilaga (namnd_id, synpunkt_id, meddelande_id, nr, typ, innehall)
  select app_namnd(), v_id, v_meddelande,
    f.nr + (select coalesce(max(b.nr), 0) from synpunkt_bilaga b where b.synpunkt_id = v_id), f.typ, f.innehall
  from unnest(v_typer, v_filer) with ordinality as f (typ, innehall, nr);
  return (select count(*)::int from synpunkt_bilaga b where b.synpunkt_id = v_id);
end $$;

-- Names those whom it is about. The one who does it may be one of them and loses sight of the case in the same moment,
-- which row level security refuses an ordinary update. Only a case that the caller sees, only persons of the nämnd.
create or replace function synpunkt_satt_berorda(v_id bigint, v_personer bigint[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from unnest(v_personer) p where not exists (
      select from person x where x.id = p and x.namnd_id = app_namnd())) then
    return false;
  end if;
  update synpunkt s set berorda = array(select distinct p from unnest(s.berorda || v_personer) p order by p)
  where s.id = v_id and s.namnd_id = app_namnd() and synpunkt_syns(s);
  return found;
end $$;

-- Notes a reason for which the case is handed over. With lex Sarah the line loses sight of it.
create or replace function synpunkt_lamna_over(v_id bigint, v_orsak text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update synpunkt s set overlamnad_for = array(select distinct o from unnest(s.overlamnad_for || v_orsak) o order by o)
  where s.id = v_id and s.namnd_id = app_namnd() and synpunkt_syns(s);
  return found;
end $$;

-- Gives it back to those who sort, when lex Sarah is not to investigate it: only by the one who sees that it is there.
create or replace function synpunkt_aterta(v_id bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update synpunkt s set overlamnad_for = array_remove(s.overlamnad_for, 'lex_sarah')
  where s.id = v_id and s.namnd_id = app_namnd() and app_har('lex_sarah_ansvarig') and synpunkt_syns(s)
    and 'lex_sarah' = any (s.overlamnad_for);
  return found;
end $$;

-- Counts what has come from somewhere this hour and says how much it is by now. What is kept of the address is two bytes
-- of a hash; the salt of the day before goes, and with it every way back.
create or replace function synpunkt_rakna(v_dag date, v_timme int, v_slag text, v_avtryck bytea, v_salt bytea) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_antal int;
  v_dagens bytea;
begin
  delete from synpunkt_trafik t where t.namnd_id = app_namnd() and t.dag < v_dag;
  delete from synpunkt_salt s where s.namnd_id = app_namnd() and s.dag < v_dag;
  insert into synpunkt_salt as s (namnd_id, dag, salt) values (app_namnd(), v_dag, v_salt) on conflict do nothing;
  select s.salt into v_dagens from synpunkt_salt s where s.namnd_id = app_namnd() and s.dag = v_dag;
  insert into synpunkt_trafik as t (namnd_id, dag, timme, slag, lada, antal)
  values (app_namnd(), v_dag, v_timme, v_slag, substring(sha256(v_dagens || v_avtryck) for 2), 1)
  on conflict (namnd_id, dag, timme, slag, lada) do update set antal = t.antal + 1
  returning antal into v_antal;
  return v_antal;
end $$;

revoke execute on function synpunkt_ny, synpunkt_for_kod, synpunkt_for_avsandare, synpunkt_bifoga,
  synpunkt_satt_berorda, synpunkt_lamna_over, synpunkt_aterta, synpunkt_rakna from public;
grant execute on function synpunkt_ny, synpunkt_for_kod, synpunkt_for_avsandare, synpunkt_bifoga,
  synpunkt_satt_berorda, synpunkt_lamna_over, synpunkt_aterta, synpunkt_rakna to kvalitet_app;

-- Who asks is not known before these have answered. They run as the owner, past the policies, and are the only way
-- for the app role to find an account by e-post, a session or a token by its hash.

-- The person with the uppdrag that hold that day; null for somebody who has left. Not for the app role.
create or replace function vem_for(v_person bigint, v_dag date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'slag', 'person',
    'namndId', p.namnd_id,
    'personId', p.id,
    'namn', p.namn,
    'roller', coalesce(jsonb_agg(distinct u.roll) filter (where u.roll is not null), '[]'),
    -- only the line answers for single cases; a förvaltningschef gets the overview
    'enheter', (
      select coalesce(jsonb_agg(e.id order by e.id), '[]')
      from enhet_under(p.namnd_id, v_dag, coalesce(
        array_agg(u.enhet_id) filter (where u.roll in ('enhetschef', 'verksamhetschef') and u.enhet_id is not null), '{}'
      )) as e (id)),
    'hemenheter', coalesce(jsonb_agg(distinct u.enhet_id) filter (where u.enhet_id is not null), '[]'))
  from person p
  left join uppdrag u on u.person_id = p.id and u.fran <= v_dag and (u.till is null or u.till >= v_dag)
  where p.id = v_person and (p.inaktiv_fran is null or p.inaktiv_fran > v_dag)
  group by p.namnd_id, p.id, p.namn
$$;

-- Counts the attempt before the password is tried, so that attempts at the same time are counted too, and says how
-- long to wait. From the fifth in a row: 1, 5, then 15 minutes. A day without attempts forgets.
create or replace function inloggning_konto(v_epost text, v_nu timestamptz, v_dag date) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_hash bytea := sha256(convert_to(lower(v_epost), 'UTF8'));
  v_vanta timestamptz;
  v_svar jsonb;
begin
  delete from inloggningsforsok f where f.senast_vid < v_nu - interval '1 day';
  insert into inloggningsforsok as f (epost_hash, antal, senast_vid) values (v_hash, 0, v_nu)
    on conflict (epost_hash) do update set antal = f.antal
    returning f.vanta_till into v_vanta;
  if v_vanta > v_nu then
    return jsonb_build_object('vantaTill', v_vanta, 'losenordHash', null, 'tillfalligt', false, 'vem', null);
  end if;
  update inloggningsforsok f set
    antal = f.antal + 1,
    senast_vid = v_nu,
    vanta_till = case
      when f.antal + 1 < 5 then null
      when f.antal + 1 = 5 then v_nu + interval '1 minute'
      when f.antal + 1 = 6 then v_nu + interval '5 minutes'
      else v_nu + interval '15 minutes' end
    where f.epost_hash = v_hash;
  select jsonb_build_object('vantaTill', null, 'losenordHash', p.losenord_hash, 'tillfalligt', p.losenord_tillfalligt,
      'vem', vem_for(p.id, v_dag))
    into v_svar from person p where lower(p.epost) = lower(v_epost);
  return coalesce(v_svar, jsonb_build_object('vantaTill', null, 'losenordHash', null, 'tillfalligt', false, 'vem', null));
end $$;

create or replace function inloggning_lyckad(v_epost text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from inloggningsforsok f where f.epost_hash = sha256(convert_to(lower(v_epost), 'UTF8'))
$$;

-- How long a session may rest: half an hour unless the nämnd has chosen otherwise.
create or replace function session_vila(v_namnd bigint) returns interval language sql stable as $$
  select make_interval(mins => coalesce((n.installningar ->> 'sessionVilaMinuter')::int, 30)) from namnd n where n.id = v_namnd
$$;

-- Who the cookie belongs to, or null: unknown, idle too long, past its day, or the person has left.
-- The last visit is written at most once a minute.
create or replace function session_vem(v_hash bytea, v_nu timestamptz, v_dag date) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s session;
  v_vem jsonb;
begin
  select * into s from session x
    where x.hash = v_hash and x.gar_ut_vid > v_nu and x.sedd_vid > v_nu - session_vila(x.namnd_id);
  if not found then return null; end if;
  v_vem := vem_for(s.person_id, v_dag);
  if v_vem is null then return null; end if;
  if s.sedd_vid < v_nu - interval '1 minute' then
    update session x set sedd_vid = v_nu where x.id = s.id;
  end if;
  return jsonb_build_object('id', s.id, 'csrf', s.csrf, 'vem', v_vem,
    'namnd', (select n.namn from namnd n where n.id = s.namnd_id));
end $$;

-- Who the token belongs to and what it may do, or null: unknown, expired, revoked, or the person has left.
create or replace function api_token_vem(v_hash bytea, v_nu timestamptz, v_dag date) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  t api_token;
  v_vem jsonb;
begin
  select * into t from api_token x
    where x.hash = v_hash and x.aterkallad_vid is null and (x.gar_ut_vid is null or x.gar_ut_vid > v_nu);
  if not found then return null; end if;
  v_vem := vem_for(t.person_id, v_dag);
  if v_vem is null then return null; end if;
  if t.anvand_vid is null or t.anvand_vid < v_nu - interval '1 minute' then
    update api_token x set anvand_vid = v_nu where x.id = t.id;
  end if;
  return jsonb_build_object('id', t.id, 'rackvidd', t.rackvidd, 'vem', v_vem,
    'namnd', (select n.namn from namnd n where n.id = t.namnd_id));
end $$;

revoke all on function vem_for, inloggning_konto, inloggning_lyckad, session_vem, api_token_vem from public;
grant execute on function inloggning_konto, inloggning_lyckad, session_vem, api_token_vem to kvalitet_app;

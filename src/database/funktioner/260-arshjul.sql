-- Whose calendar an address leads to, as that person is today; null for one that leads nowhere.
create or replace function arshjul_kalender(v_hash bytea, v_dag date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select vem_for(k.person_id, v_dag) from arshjulskalender k where k.hash = v_hash
$$;

revoke execute on function arshjul_kalender from public;
grant execute on function arshjul_kalender to kvalitet_app;

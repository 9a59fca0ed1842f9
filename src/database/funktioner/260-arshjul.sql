-- Whose calendar an address leads to, as that person is today; null for one that leads nowhere.
create or replace function arshjul_kalender(v_hash bytea, v_dag date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select vem_for(k.person_id, v_dag) from arshjulskalender k where k.hash = v_hash
$$;

revoke execute on function arshjul_kalender from public;
grant execute on function arshjul_kalender to kvalitet_app;

-- For whom the one who asks stands in today, each as that person is: to see which days they have something to do.
create or replace function arshjul_ersatter(v_dag date) returns setof jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select v.vem from (select distinct g.person_id from arshjulsdelegering g
      where g.namnd_id = app_namnd() and g.till_person_id = app_person() and v_dag between g.fran and g.till) d
    cross join lateral (select vem_for(d.person_id, v_dag) as vem) v
  where v.vem is not null order by d.person_id
$$;

revoke execute on function arshjul_ersatter from public;
grant execute on function arshjul_ersatter to kvalitet_app;

-- Where each enhet stands on a day. One that has been closed keeps its last place, so that the line above it
-- still answers for its cases.
create or replace function enhet_lage(v_namnd bigint, v_dag date)
returns table (enhet_id bigint, enhet_version_id bigint, namn text, foralder_id bigint, fran date, till date, oppen boolean)
language sql stable as $$
  select distinct on (v.enhet_id) v.enhet_id, v.id, v.namn, v.foralder_id, v.fran, v.till, v.till is null or v.till >= v_dag
  from enhet_version v
  where v.namnd_id = v_namnd and v.fran <= v_dag
  order by v.enhet_id, v.fran desc
$$;

-- The given enheter and everything below them on a day.
create or replace function enhet_under(v_namnd bigint, v_dag date, v_rotter bigint[]) returns setof bigint
language sql stable as $$
  with recursive lage as materialized (select l.enhet_id, l.foralder_id from enhet_lage(v_namnd, v_dag) l),
  under as (
    select unnest(v_rotter) as enhet_id
    union
    select l.enhet_id from lage l join under u on l.foralder_id = u.enhet_id
  )
  select u.enhet_id from under u
$$;

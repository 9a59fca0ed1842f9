-- Finds everybody at once and writes their notiser in the same statement, past the policies: also the public causes
-- notiser, but never sees a person. Somebody who holds several of the roles hears of it once; the one who acts knows
-- already. A role of the whole nämnd stands above every enhet. Gives back ids only.
create or replace function notis_skriv(
  v_idag date, v_roller text[], v_enheter bigint[], v_personer bigint[], v_text text, v_lank text, v_vid timestamptz)
returns table (notis_id bigint, person_id bigint) language sql security definer set search_path = public, pg_temp as $$
  with recursive
    lage as materialized (select l.enhet_id, l.foralder_id from enhet_lage(app_namnd(), v_idag) l),
    onskad as (select o.roll, o.enhet_id from unnest(v_roller, v_enheter) as o (roll, enhet_id)),
    ovan as (
      select roll, enhet_id from onskad where enhet_id is not null
      union
      select o.roll, l.foralder_id from ovan o join lage l on l.enhet_id = o.enhet_id where l.foralder_id is not null
    ),
    plats as (
      select roll, enhet_id from ovan
      union all
      select roll, null from onskad where enhet_id is not null
    ),
    mottagare as materialized (
      select p.id
      from person p
      where p.namnd_id = app_namnd() and p.id is distinct from app_person()
        and (p.inaktiv_fran is null or p.inaktiv_fran > v_idag)
        and (p.id = any (v_personer) or exists (
          select 1 from uppdrag u
          where u.person_id = p.id and u.fran <= v_idag and (u.till is null or u.till >= v_idag)
            and (exists (select 1 from onskad o where o.roll = u.roll and o.enhet_id is null)
              or exists (select 1 from plats s where s.roll = u.roll and s.enhet_id is not distinct from u.enhet_id))))
      order by p.id
    )
  insert into notis (namnd_id, person_id, text, lank, skapad_vid)
  select app_namnd(), m.id, v_text, v_lank, v_vid from mottagare m
  returning id, notis.person_id
$$;

revoke execute on function notis_skriv from public;
grant execute on function notis_skriv to kvalitet_app;

-- How many notiser each person has not read since a moment: for the morning's summary alone, and counts only.
create or replace function notis_olasta(v_sedan timestamptz)
returns table (person_id bigint, antal int) language sql stable security definer set search_path = public, pg_temp as $$
  select n.person_id, count(*)::int
  from notis n
  where n.namnd_id = app_namnd() and n.last_vid is null and n.skapad_vid >= v_sedan and app_har('system')
  group by n.person_id order by n.person_id
$$;

revoke execute on function notis_olasta from public;
grant execute on function notis_olasta to kvalitet_app;

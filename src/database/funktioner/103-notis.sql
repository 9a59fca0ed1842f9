-- Finds everybody at once and writes their notiser, past the policies: also the public causes notiser, but never sees a
-- person. Somebody who holds several of the roles hears of it once; the one who acts knows already. A role of the whole
-- nämnd stands above every enhet. Gives back ids only. Written in steps, because every act pays for it: the small
-- queries keep their plans, which one large query would not.
-- An enhet that nobody leads is led by the verksamhetschef above it: what is the enhetschef's to do reaches somebody.
-- A reminder goes to those who stand in today too, in words that say so; it gives them no right to open what it is about.
drop function if exists notis_skriv(date, text[], bigint[], bigint[], text, text, timestamptz);
drop function if exists notis_skriv(date, text[], bigint[], bigint[], text, text, timestamptz, boolean);
create function notis_skriv(
  v_idag date, v_roller text[], v_enheter bigint[], v_personer bigint[], v_text text, v_lank text, v_vid timestamptz,
  v_ersattare boolean)
returns table (notis_id bigint, person_id bigint, notis_text text) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_namnd bigint := app_namnd();
  v_mottagare bigint[] := v_personer;
  v_platser bigint[];
  v_har bigint[];
  v_borta bigint[] := '{}';
begin
  for i in 1 .. cardinality(v_roller) loop
    -- the enhet and what is above it; no enhet at all is the role wherever it is held
    v_platser := array(
      with recursive ovan as (
        select v_enheter[i] as enhet_id
        union all
        select (select v.foralder_id from enhet_version v
          where v.namnd_id = v_namnd and v.enhet_id = o.enhet_id and v.fran <= v_idag order by v.fran desc limit 1)
        from ovan o where o.enhet_id is not null
      )
      select o.enhet_id from ovan o where o.enhet_id is not null);
    v_har := array(
      select u.person_id from uppdrag u
      where u.namnd_id = v_namnd and u.roll = v_roller[i] and u.fran <= v_idag and (u.till is null or u.till >= v_idag)
        and (u.enhet_id is null or v_enheter[i] is null or u.enhet_id = any (v_platser)));
    if v_roller[i] = 'enhetschef' and cardinality(v_har) = 0 and v_enheter[i] is not null then
      v_har := array(
        select u.person_id from uppdrag u
        where u.namnd_id = v_namnd and u.roll = 'verksamhetschef' and u.fran <= v_idag
          and (u.till is null or u.till >= v_idag) and (u.enhet_id is null or u.enhet_id = any (v_platser)));
    end if;
    v_mottagare := v_mottagare || v_har;
  end loop;
  if v_ersattare then
    v_borta := array(
      select g.till_person_id from arshjulsdelegering g
      where g.namnd_id = v_namnd and g.person_id = any (v_mottagare) and v_idag between g.fran and g.till
      union
      select u.person_id from uppdrag o join uppdrag u on u.vikarie_for_id = o.id
      where o.namnd_id = v_namnd and o.person_id = any (v_mottagare) and u.fran <= v_idag
        and (u.till is null or u.till >= v_idag));
  end if;
  return query
    insert into notis (namnd_id, person_id, text, lank, skapad_vid)
    select v_namnd, p.id, case when p.id = any (v_mottagare) then v_text else 'Till den du ersätter: ' || v_text end,
      v_lank, v_vid
    from person p
    where p.id = any (v_mottagare || v_borta) and p.namnd_id = v_namnd and p.id is distinct from app_person()
      and (p.inaktiv_fran is null or p.inaktiv_fran > v_idag)
    order by p.id
    returning id, person_id, text;
end $$;

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

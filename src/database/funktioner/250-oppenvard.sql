-- Where the one who asks works as medarbetare today: those who work with a family follow its uppdrag.
create or replace function oppenvard_hemma() returns bigint[] language sql stable as $$
  select coalesce(array_agg(u.enhet_id) filter (where u.enhet_id is not null), '{}') from uppdrag u
  where u.person_id = app_person() and u.roll = 'medarbetare'
    and u.fran <= current_date and (u.till is null or u.till >= current_date)
$$;

-- Seen and written with its synpunkt, whose own policy decides. Only grows.
select nollstall_policyer('synpunkt_fakta');
grant select, insert on synpunkt_fakta to kvalitet_app;
create policy las on synpunkt_fakta for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from synpunkt s where s.id = synpunkt_id));
create policy ny on synpunkt_fakta for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (person_id is null or person_id = (select app_person()))
    and exists (select 1 from synpunkt s where s.id = synpunkt_id));

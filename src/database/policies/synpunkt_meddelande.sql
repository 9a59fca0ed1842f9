-- Seen and written with its synpunkt, whose own policy decides. Only grows.
select nollstall_policyer('synpunkt_meddelande');
grant select, insert on synpunkt_meddelande to kvalitet_app;
create policy las on synpunkt_meddelande for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from synpunkt s where s.id = synpunkt_id));
create policy ny on synpunkt_meddelande for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (person_id is null or person_id = (select app_person()))
    and exists (select 1 from synpunkt s where s.id = synpunkt_id));

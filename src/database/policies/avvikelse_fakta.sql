-- Seen and written with its avvikelse, whose own policy decides.
select nollstall_policyer('avvikelse_fakta');
grant select, insert on avvikelse_fakta to kvalitet_app;
create policy las on avvikelse_fakta for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from avvikelse a where a.id = avvikelse_id));
create policy ny on avvikelse_fakta for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (person_id is null or person_id = (select app_person()))
    and exists (select 1 from avvikelse a where a.id = avvikelse_id));

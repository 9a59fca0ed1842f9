-- One's own address alone; whoever holds it reads through arshjul_kalender.
select nollstall_policyer('arshjulskalender');
grant select, insert, update, delete on arshjulskalender to kvalitet_app;
create policy las on arshjulskalender for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy ny on arshjulskalender for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy andra on arshjulskalender for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()))
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy bort on arshjulskalender for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()));

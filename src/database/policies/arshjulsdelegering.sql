-- Who stands in for whom is open to colleagues, as an uppdrag is; it is each person's own to say.
select nollstall_policyer('arshjulsdelegering');
grant select, insert, delete on arshjulsdelegering to kvalitet_app;
create policy las on arshjulsdelegering for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and not (select app_har('allmanhet')));
create policy ny on arshjulsdelegering for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy bort on arshjulsdelegering for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()));

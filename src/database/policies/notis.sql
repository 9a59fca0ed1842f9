-- Everybody reads his own; anybody's act may cause one.
select nollstall_policyer('notis');
grant select, insert on notis to kvalitet_app;
grant update (last_vid) on notis to kvalitet_app;
create policy las on notis for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy ny on notis for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and not (select app_har('allmanhet')));
create policy last on notis for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()))
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));

-- The tree is known to everybody in the nämnd, also to the public who shall say where something happened.
select nollstall_policyer('enhet');
grant select, insert, update on enhet to kvalitet_app;
create policy las on enhet for select to kvalitet_app using (namnd_id = (select app_namnd()));
create policy ny on enhet for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('systemadmin', 'system')));
create policy andra on enhet for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('systemadmin', 'system')))
  with check (namnd_id = (select app_namnd()));

-- History: a version is ended and followed by another, never removed.
select nollstall_policyer('enhet_version');
grant select, insert on enhet_version to kvalitet_app;
grant update (till) on enhet_version to kvalitet_app;
create policy las on enhet_version for select to kvalitet_app using (namnd_id = (select app_namnd()));
create policy ny on enhet_version for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('systemadmin', 'system')));
create policy andra on enhet_version for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('systemadmin', 'system')))
  with check (namnd_id = (select app_namnd()));

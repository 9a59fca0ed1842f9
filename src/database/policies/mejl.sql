-- Written by whoever causes it, read only by the sender (system) and the systemadministratör.
select nollstall_policyer('mejl');
grant select, insert, update on mejl to kvalitet_app;
create policy las on mejl for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('systemadmin', 'system')));
create policy ny on mejl for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and not (select app_har('allmanhet')));
create policy andra on mejl for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('system')))
  with check (namnd_id = (select app_namnd()));

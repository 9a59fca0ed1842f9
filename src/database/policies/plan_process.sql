-- plan_process
-- Follows process.
select nollstall_policyer('plan_process');
grant select, insert, update, delete on plan_process to kvalitet_app;
create policy las on plan_process for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on plan_process for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system')));
create policy andra on plan_process for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'system')))
  with check (namnd_id = (select app_namnd()));
create policy bort on plan_process for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'system')));

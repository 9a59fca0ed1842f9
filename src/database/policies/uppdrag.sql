-- Who may do what is open to colleagues, and given by the systemadministratör alone.
select nollstall_policyer('uppdrag');
grant select, insert on uppdrag to kvalitet_app;
grant update (till) on uppdrag to kvalitet_app;
create policy las on uppdrag for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and not (select app_har('allmanhet')));
create policy ny on uppdrag for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('systemadmin', 'system')));
create policy andra on uppdrag for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('systemadmin', 'system')))
  with check (namnd_id = (select app_namnd()));

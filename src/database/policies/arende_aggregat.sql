-- Counts only, no cases.
select nollstall_policyer('arende_aggregat');
grant select, insert, update, delete on arende_aggregat to kvalitet_app;
create policy las on arende_aggregat for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy skriv on arende_aggregat for all to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'system')))
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'system')));

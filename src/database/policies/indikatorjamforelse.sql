-- Others' values, seen with the indikator. Only what is fetched or read from a file.
select nollstall_policyer('indikatorjamforelse');
grant select, insert, update on indikatorjamforelse to kvalitet_app;
create policy las on indikatorjamforelse for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on indikatorjamforelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'system')));
create policy andra on indikatorjamforelse for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'system')))
  with check (namnd_id = (select app_namnd()));

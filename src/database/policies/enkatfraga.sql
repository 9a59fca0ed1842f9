-- As the enkät itself; whoever answers reads the questions through enkat_formular.
select nollstall_policyer('enkatfraga');
grant select, insert, update, delete on enkatfraga to kvalitet_app;
create policy las on enkatfraga for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on enkatfraga for insert to kvalitet_app with check (namnd_id = (select app_namnd())
  and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));
create policy andra on enkatfraga for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')))
  with check (namnd_id = (select app_namnd()));
create policy bort on enkatfraga for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));

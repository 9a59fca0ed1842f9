-- What is asked is no secret in the förvaltning, never the nämnd's row by row; it is written by those who lead.
select nollstall_policyer('enkat');
grant select, insert, update on enkat to kvalitet_app;
create policy las on enkat for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on enkat for insert to kvalitet_app with check (namnd_id = (select app_namnd())
  and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));
create policy andra on enkat for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')))
  with check (namnd_id = (select app_namnd()));

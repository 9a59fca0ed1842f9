-- How the nämnd works within each område; for all who work here.
select nollstall_policyer('kvalitetsmatris');
grant select, insert, update on kvalitetsmatris to kvalitet_app;
create policy las on kvalitetsmatris for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on kvalitetsmatris for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
create policy andra on kvalitetsmatris for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

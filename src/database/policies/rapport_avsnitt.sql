-- Texts in the making are not for the nämnd or the public; they read the printed document.
select nollstall_policyer('rapport_avsnitt');
grant select, insert, update on rapport_avsnitt to kvalitet_app;
create policy las on rapport_avsnitt for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'registrator', 'system')));
create policy ny on rapport_avsnitt for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system')));
create policy andra on rapport_avsnitt for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system')))
  with check (namnd_id = (select app_namnd()));

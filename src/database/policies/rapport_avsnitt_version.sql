-- Read by those who read the chapter in the making; added with each saved text, never changed.
select nollstall_policyer('rapport_avsnitt_version');
grant select, insert on rapport_avsnitt_version to kvalitet_app;
create policy las on rapport_avsnitt_version for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'registrator', 'system')));
create policy ny on rapport_avsnitt_version for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system')));

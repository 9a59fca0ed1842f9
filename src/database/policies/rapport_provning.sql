-- Who found what, and why it may stand, is for those who prepare the document. Only grows.
select nollstall_policyer('rapport_provning');
grant select, insert on rapport_provning to kvalitet_app;
create policy las on rapport_provning for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'registrator', 'system')));
create policy ny on rapport_provning for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and provad_av = (select app_person())
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator')));

-- Which texts are drafts made by rules: read by those who read the texts, set by those who prepare the document.
select nollstall_policyer('rapport_textutkast');
grant select, insert, update on rapport_textutkast to kvalitet_app;
create policy las on rapport_textutkast for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'registrator', 'system')));
create policy ny on rapport_textutkast for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system')));
create policy andra on rapport_textutkast for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system')))
  with check (namnd_id = (select app_namnd()));

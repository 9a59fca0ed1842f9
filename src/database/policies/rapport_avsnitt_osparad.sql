-- Somebody's own until it is saved. Those who prepare the document see that a colleague writes there, so that nobody's
-- words are lost when somebody else has to finish.
select nollstall_policyer('rapport_avsnitt_osparad');
grant select, insert, update, delete on rapport_avsnitt_osparad to kvalitet_app;
create policy las on rapport_avsnitt_osparad for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef')));
create policy ny on rapport_avsnitt_osparad for insert to kvalitet_app with check (namnd_id = (select app_namnd())
  and person_id = (select app_person()) and (select app_har('kvalitetssamordnare', 'forvaltningschef')));
create policy andra on rapport_avsnitt_osparad for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()))
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy bort on rapport_avsnitt_osparad for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()));

-- The receiver sees and acknowledges his own; those who deliver see who has opened.
select nollstall_policyer('rapport_leverans');
grant select, insert on rapport_leverans to kvalitet_app;
grant update (oppnad_vid, hamtad_vid) on rapport_leverans to kvalitet_app;
create policy las on rapport_leverans for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (
    person_id = (select app_person())
    or (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator', 'system'))));
create policy ny on rapport_leverans for insert to kvalitet_app
  with check (namnd_id = (select app_namnd())
    and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator', 'system')));
create policy oppnad on rapport_leverans for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()))
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));

-- The uppdrag is the nämnd's, the answer in the making is the förvaltning's: the ledamot reads through namndens_uppdrag,
-- which holds the answer back until the document with it has been left to the nämnd.
select nollstall_policyer('namnd_uppdrag');
grant select, insert, update on namnd_uppdrag to kvalitet_app;
create policy las on namnd_uppdrag for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'registrator', 'system'))
    or ansvarig_person_id = (select app_person())));
create policy ny on namnd_uppdrag for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('registrator', 'system')));
create policy andra on namnd_uppdrag for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator', 'system'))
    or ansvarig_person_id = (select app_person())))
  with check (namnd_id = (select app_namnd()));

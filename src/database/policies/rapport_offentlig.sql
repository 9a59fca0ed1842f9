-- Everybody reads what is published and stands; those who prepare see the others too. Made by a person, printed by the job.
select nollstall_policyer('rapport_offentlig');
grant select, insert on rapport_offentlig to kvalitet_app;
grant update (sha256, innehall, sidor, publicerad_vid, ersatt_vid) on rapport_offentlig to kvalitet_app;
create policy las on rapport_offentlig for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (
    (publicerad_vid is not null and ersatt_vid is null)
    or (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'registrator', 'system'))));
create policy ny on rapport_offentlig for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and gjord_av = (select app_person()) and innehall is null
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator')));
create policy andra on rapport_offentlig for update to kvalitet_app
  using (namnd_id = (select app_namnd())
    and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator', 'system')))
  with check (namnd_id = (select app_namnd()));

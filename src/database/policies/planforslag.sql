-- What the next plan could have is for those who prepare it, until the plan itself is there for all.
select nollstall_policyer('planforslag');
grant select, insert, update on planforslag to kvalitet_app;
create policy las on planforslag for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system')));
create policy ny on planforslag for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef')));
create policy andra on planforslag for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

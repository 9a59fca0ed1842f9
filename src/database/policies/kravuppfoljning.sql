-- How the krav are met is no secret in the förvaltning; it is found out by those who lead the quality work.
select nollstall_policyer('kravuppfoljning');
grant select, insert, update on kravuppfoljning to kvalitet_app;
create policy las on kravuppfoljning for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on kravuppfoljning for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
create policy andra on kravuppfoljning for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

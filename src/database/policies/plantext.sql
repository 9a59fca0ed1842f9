-- The narrative of a plan follows the plan: seen by all who work here, never by the nämnd before it is printed.
select nollstall_policyer('plantext');
grant select, insert, update, delete on plantext to kvalitet_app;
create policy las on plantext for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy skriv on plantext for all to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system')))
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system')));

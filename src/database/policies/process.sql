-- The förvaltning works by its processes; the nämnd and the public get the adopted documents.
select nollstall_policyer('process');
grant select, insert, update, delete on process to kvalitet_app;
create policy las on process for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on process for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system')));
create policy andra on process for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system')))
  with check (namnd_id = (select app_namnd()));
-- Only an import of the plan takes a row away, and only one that nobody has worked on.
create policy bort on process for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'system'))
    and not har_handelse('process', id));

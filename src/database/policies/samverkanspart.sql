-- With whom a process is carried out; written with the process.
select nollstall_policyer('samverkanspart');
grant select, insert, update, delete on samverkanspart to kvalitet_app;
create policy las on samverkanspart for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on samverkanspart for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
create policy andra on samverkanspart for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));
create policy bort on samverkanspart for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));

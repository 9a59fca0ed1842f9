-- Followed by all who work here, handled by those who lead. Opened and closed by a job on its days.
select nollstall_policyer('enkatomgang');
grant select, insert, update on enkatomgang to kvalitet_app;
create policy las on enkatomgang for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on enkatomgang for insert to kvalitet_app with check (namnd_id = (select app_namnd())
  and ansvarig_id = (select app_person())
  and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));
create policy andra on enkatomgang for update to kvalitet_app
  using (namnd_id = (select app_namnd())
    and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef', 'system')))
  with check (namnd_id = (select app_namnd()));

-- With whom the nämnd has an avtal.
select nollstall_policyer('utforare');
grant select, insert, update on utforare to kvalitet_app;
create policy las on utforare for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on utforare for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
create policy andra on utforare for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

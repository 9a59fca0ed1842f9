-- Where it is done; follows egenkontroll.
select nollstall_policyer('egenkontroll_enhet');
grant select, insert, delete on egenkontroll_enhet to kvalitet_app;
create policy las on egenkontroll_enhet for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on egenkontroll_enhet for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));
create policy bort on egenkontroll_enhet for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));

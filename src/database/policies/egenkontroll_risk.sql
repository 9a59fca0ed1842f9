-- Follows egenkontroll and risk.
select nollstall_policyer('egenkontroll_risk');
grant select, insert, update, delete on egenkontroll_risk to kvalitet_app;
create policy las on egenkontroll_risk for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on egenkontroll_risk for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system', 'enhetschef')));
create policy andra on egenkontroll_risk for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system', 'enhetschef')))
  with check (namnd_id = (select app_namnd()));
create policy bort on egenkontroll_risk for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system', 'enhetschef')));

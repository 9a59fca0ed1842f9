-- Seen by all who work here (SOSFS 2011:9 6 kap.), never by the nämnd row by row.
select nollstall_policyer('risk');
grant select, insert, update, delete on risk to kvalitet_app;
create policy las on risk for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on risk for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system', 'enhetschef')));
create policy andra on risk for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system', 'enhetschef')))
  with check (namnd_id = (select app_namnd()));
-- Only an import of the plan takes a row away, and only one that nobody has worked on or taken into a riskanalys.
create policy bort on risk for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'system'))
    and riskanalys_id is null and not har_handelse('risk', id));

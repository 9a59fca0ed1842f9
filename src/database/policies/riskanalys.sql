-- Like the risks in it: seen by all who work here (SOSFS 2011:9 6 kap.), never by the nämnd row by row.
select nollstall_policyer('riskanalys');
grant select, insert, update on riskanalys to kvalitet_app;
create policy las on riskanalys for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on riskanalys for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));
create policy andra on riskanalys for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')))
  with check (namnd_id = (select app_namnd()));

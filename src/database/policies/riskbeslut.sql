-- Seen with its risk. Only added to, by the one who decides.
select nollstall_policyer('riskbeslut');
grant select, insert on riskbeslut to kvalitet_app;
create policy las on riskbeslut for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on riskbeslut for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));

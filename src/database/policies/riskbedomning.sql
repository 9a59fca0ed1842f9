-- Seen with its risk. Only added to: an assessment is not changed afterwards.
select nollstall_policyer('riskbedomning');
grant select, insert on riskbedomning to kvalitet_app;
create policy las on riskbedomning for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on riskbedomning for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));

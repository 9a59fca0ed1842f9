-- Seen with its kravuppföljning.
select nollstall_policyer('kravbedomning');
grant select, insert, update on kravbedomning to kvalitet_app;
create policy las on kravbedomning for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on kravbedomning for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
create policy andra on kravbedomning for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

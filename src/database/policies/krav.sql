-- As its samling.
select nollstall_policyer('krav');
grant select, insert on krav to kvalitet_app;
create policy las on krav for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on krav for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
-- what nobody has used yet may be taken away; what has been followed up is held by its bedömningar
grant delete on krav to kvalitet_app;
create policy bort on krav for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));

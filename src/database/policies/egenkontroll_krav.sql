-- Which krav it follows up; follows egenkontroll.
select nollstall_policyer('egenkontroll_krav');
grant select, insert, delete on egenkontroll_krav to kvalitet_app;
create policy las on egenkontroll_krav for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on egenkontroll_krav for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));
create policy bort on egenkontroll_krav for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));

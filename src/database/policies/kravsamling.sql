-- What is required is known to all who work here; those who lead the quality work write it down.
select nollstall_policyer('kravsamling');
grant select, insert, update on kravsamling to kvalitet_app;
create policy las on kravsamling for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on kravsamling for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
create policy andra on kravsamling for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

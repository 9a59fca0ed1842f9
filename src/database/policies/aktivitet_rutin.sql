-- Which rutin an aktivitet follows; written with the aktivitet.
select nollstall_policyer('aktivitet_rutin');
grant select, insert, delete on aktivitet_rutin to kvalitet_app;
create policy las on aktivitet_rutin for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on aktivitet_rutin for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
create policy bort on aktivitet_rutin for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));

-- Seen by all who work here (SOSFS 2011:9 6 kap.), never by the nämnd row by row. Done by whoever it is given to.
select nollstall_policyer('kontrolltillfalle');
grant select, insert, update on kontrolltillfalle to kvalitet_app;
create policy las on kontrolltillfalle for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on kontrolltillfalle for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef', 'system')));
create policy andra on kontrolltillfalle for update to kvalitet_app
  using (namnd_id = (select app_namnd())
    and ((select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef', 'system')) or ansvarig_person_id = (select app_person())))
  with check (namnd_id = (select app_namnd()));

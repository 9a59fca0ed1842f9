-- What holds, has held or is sent out for comments is for all who work here (SOSFS 2011:9 6 kap.), as the description is.
select nollstall_policyer('process_version');
grant select, insert, update on process_version to kvalitet_app;
create policy las on process_version for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on process_version for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and faststalld_vid is null and skapad_av = (select app_person())
    and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
create policy andra on process_version for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system')))
  with check (namnd_id = (select app_namnd()));

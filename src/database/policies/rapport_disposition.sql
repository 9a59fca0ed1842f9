-- Says what the documents hold, nothing of anybody. Set by those who prepare them.
select nollstall_policyer('rapport_disposition');
grant select, insert, update on rapport_disposition to kvalitet_app;
create policy las on rapport_disposition for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and not (select app_har('allmanhet')));
create policy ny on rapport_disposition for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef')));
create policy andra on rapport_disposition for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

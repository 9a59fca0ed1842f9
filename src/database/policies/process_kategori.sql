-- Which kinds of cases tell of a process.
select nollstall_policyer('process_kategori');
grant select, insert, delete on process_kategori to kvalitet_app;
create policy las on process_kategori for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on process_kategori for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
create policy bort on process_kategori for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));

-- Read with its rapport, made by the job alone, never changed.
select nollstall_policyer('rapport_dokument');
grant select, insert on rapport_dokument to kvalitet_app;
create policy las on rapport_dokument for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from rapport r where r.id = rapport_id));
create policy ny on rapport_dokument for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

-- Seen with its åtgärd.
select nollstall_policyer('atgard_kalla');
grant select, insert, delete on atgard_kalla to kvalitet_app;
create policy las on atgard_kalla for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from atgard a where a.id = atgard_id));
create policy ny on atgard_kalla for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and exists (select 1 from atgard a where a.id = atgard_id));
create policy bort on atgard_kalla for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from atgard a where a.id = atgard_id));

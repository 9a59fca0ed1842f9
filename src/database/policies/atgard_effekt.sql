-- Seen with its åtgärd. Written once, by the job that computes; nobody changes a figure afterwards.
select nollstall_policyer('atgard_effekt');
grant select, insert on atgard_effekt to kvalitet_app;
create policy las on atgard_effekt for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from atgard a where a.id = atgard_id));
create policy ny on atgard_effekt for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

-- Written by the job that watches the days; no secret to those who see the åtgärd.
select nollstall_policyer('atgard_paminnelse');
grant select, insert on atgard_paminnelse to kvalitet_app;
create policy las on atgard_paminnelse for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from atgard a where a.id = atgard_id));
create policy ny on atgard_paminnelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

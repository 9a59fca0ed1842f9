-- The job's own note of what it has told.
select nollstall_policyer('arshjulspaminnelse');
grant select, insert on arshjulspaminnelse to kvalitet_app;
create policy las on arshjulspaminnelse for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('system')));
create policy ny on arshjulspaminnelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

-- Written by the job that looks at local time limits; that it has spoken is seen with the synpunkt.
select nollstall_policyer('synpunkt_paminnelse');
grant select, insert on synpunkt_paminnelse to kvalitet_app;
create policy las on synpunkt_paminnelse for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from synpunkt s where s.id = synpunkt_id));
create policy ny on synpunkt_paminnelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

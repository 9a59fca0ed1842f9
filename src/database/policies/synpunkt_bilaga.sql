-- Seen with its synpunkt. Comes in with it, through synpunkt_ny, and never changes.
select nollstall_policyer('synpunkt_bilaga');
grant select on synpunkt_bilaga to kvalitet_app;
create policy las on synpunkt_bilaga for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from synpunkt s where s.id = synpunkt_id));

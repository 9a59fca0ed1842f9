-- Kept by the job alone; seen with the bidrag.
select nollstall_policyer('rapport_bidrag_paminnelse');
grant select, insert on rapport_bidrag_paminnelse to kvalitet_app;
create policy las on rapport_bidrag_paminnelse for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from rapport_bidrag b where b.id = bidrag_id));
create policy ny on rapport_bidrag_paminnelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

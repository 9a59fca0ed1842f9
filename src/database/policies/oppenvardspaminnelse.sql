-- Written by the job that watches the time limits; no secret to those who see the uppdrag.
select nollstall_policyer('oppenvardspaminnelse');
grant select, insert on oppenvardspaminnelse to kvalitet_app;
create policy las on oppenvardspaminnelse for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and exists (select 1 from oppenvardsuppdrag u where u.id = uppdrag_id));
create policy ny on oppenvardspaminnelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

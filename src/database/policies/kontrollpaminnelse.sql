-- Written by the job that watches the days; no secret to those who see the kontroll.
select nollstall_policyer('kontrollpaminnelse');
grant select, insert on kontrollpaminnelse to kvalitet_app;
create policy las on kontrollpaminnelse for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on kontrollpaminnelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

-- Written by the job that watches the days of review; no secret to those who see the version.
select nollstall_policyer('styrdokument_paminnelse');
grant select, insert on styrdokument_paminnelse to kvalitet_app;
create policy las on styrdokument_paminnelse for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet'))
  and exists (select 1 from styrdokument_version v where v.id = styrdokument_version_id));
create policy ny on styrdokument_paminnelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

-- An answer is read by those who see the version, and written in one's own name.
select nollstall_policyer('styrdokument_remissvar');
grant select, insert on styrdokument_remissvar to kvalitet_app;
create policy las on styrdokument_remissvar for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet'))
  and exists (select 1 from styrdokument_version v where v.id = styrdokument_version_id));
create policy ny on styrdokument_remissvar for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and person_id = (select app_person()) and not (select app_har('namndledamot', 'allmanhet'))
  and exists (select 1 from styrdokument_version v where v.id = styrdokument_version_id and v.status = 'remiss'));

-- An answer is read by those who see the version, and written in one's own name while it is out.
select nollstall_policyer('process_remissvar');
grant select, insert on process_remissvar to kvalitet_app;
create policy las on process_remissvar for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on process_remissvar for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and person_id = (select app_person()) and not (select app_har('namndledamot', 'allmanhet'))
  and exists (select 1 from process_version v where v.id = process_version_id and v.status = 'remiss'));

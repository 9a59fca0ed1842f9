-- Ordered by whoever works here, printed by the job.
select nollstall_policyer('kvalitetsdokument');
grant select, insert on kvalitetsdokument to kvalitet_app;
grant update (innehall, sha256, sidor) on kvalitetsdokument to kvalitet_app;
create policy las on kvalitetsdokument for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on kvalitetsdokument for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and bestalld_av = (select app_person()) and innehall is null
  and not (select app_har('namndledamot', 'allmanhet')));
create policy tryckt on kvalitetsdokument for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('system')))
  with check (namnd_id = (select app_namnd()));

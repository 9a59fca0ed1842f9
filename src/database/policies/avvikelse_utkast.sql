-- What somebody has not yet sent is his alone.
select nollstall_policyer('avvikelse_utkast');
grant select, insert, update, delete on avvikelse_utkast to kvalitet_app;
create policy egna on avvikelse_utkast for all to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()))
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));
-- old drafts are cleared by a nightly job through avvikelse_rensa_utkast, which never shows them

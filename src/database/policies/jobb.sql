-- A job is seen by the one who ordered it and by those who look after the work.
select nollstall_policyer('jobb');
grant select, insert, update on jobb to kvalitet_app;
create policy las on jobb for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and (bestalld_av = (select app_person()) or (select app_har('systemadmin', 'kvalitetssamordnare', 'system'))));
create policy ny on jobb for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and not (select app_har('allmanhet'))
  and bestalld_av is not distinct from (select app_person()));
create policy andra on jobb for update to kvalitet_app
  using (namnd_id = (select app_namnd())
    and (bestalld_av = (select app_person()) or (select app_har('systemadmin', 'kvalitetssamordnare', 'system'))))
  with check (namnd_id = (select app_namnd()));

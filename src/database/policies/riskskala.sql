-- Read by all who read a risk. Only added to: an assessment is understood by the scale it was made on.
select nollstall_policyer('riskskala');
grant select, insert on riskskala to kvalitet_app;
create policy las on riskskala for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on riskskala for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'systemadmin')));

-- Seen and written by those who may read in that kind of case. Nobody changes or removes what a row has become.
select nollstall_policyer('arendeimport_rad');
grant select, insert on arendeimport_rad to kvalitet_app;
create policy las on arendeimport_rad for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and case sak when 'lex_sarah' then (select app_har('lex_sarah_ansvarig')) else (select app_har('kvalitetssamordnare')) end);
create policy ny on arendeimport_rad for insert to kvalitet_app with check (
  namnd_id = (select app_namnd())
  and case sak when 'lex_sarah' then (select app_har('lex_sarah_ansvarig')) else (select app_har('kvalitetssamordnare')) end);

-- Names of columns and codes, and the values of the nämnd's own lists: kept by those who may read in that kind of case.
select nollstall_policyer('arendeimport_mappning');
grant select, insert, update on arendeimport_mappning to kvalitet_app;
create policy las on arendeimport_mappning for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and case sak when 'lex_sarah' then (select app_har('lex_sarah_ansvarig')) else (select app_har('kvalitetssamordnare')) end);
create policy ny on arendeimport_mappning for insert to kvalitet_app with check (
  namnd_id = (select app_namnd())
  and case sak when 'lex_sarah' then (select app_har('lex_sarah_ansvarig')) else (select app_har('kvalitetssamordnare')) end);
create policy andra on arendeimport_mappning for update to kvalitet_app
  using (namnd_id = (select app_namnd())
    and case sak when 'lex_sarah' then (select app_har('lex_sarah_ansvarig')) else (select app_har('kvalitetssamordnare')) end)
  with check (namnd_id = (select app_namnd()));

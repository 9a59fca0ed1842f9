-- A file of old lex Sarah cases is as secret as the cases: the ansvarig alone. The others: the kvalitetssamordnare.
select nollstall_policyer('arendeimport');
grant select, insert, update on arendeimport to kvalitet_app;
create policy las on arendeimport for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and case sak when 'lex_sarah' then (select app_har('lex_sarah_ansvarig')) else (select app_har('kvalitetssamordnare')) end);
create policy ny on arendeimport for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and uppladdad_av = (select app_person())
  and case sak when 'lex_sarah' then (select app_har('lex_sarah_ansvarig')) else (select app_har('kvalitetssamordnare')) end);
create policy andra on arendeimport for update to kvalitet_app
  using (namnd_id = (select app_namnd())
    and case sak when 'lex_sarah' then (select app_har('lex_sarah_ansvarig')) else (select app_har('kvalitetssamordnare')) end)
  with check (namnd_id = (select app_namnd()));

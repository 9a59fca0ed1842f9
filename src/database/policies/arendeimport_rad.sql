-- Written by those who may read in that kind of case. Seen by them, and with the case that it has become, whose own
-- policy decides. Nobody changes or removes what a row has become.
select nollstall_policyer('arendeimport_rad');
grant select, insert on arendeimport_rad to kvalitet_app;
create policy las on arendeimport_rad for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and case sak
    when 'lex_sarah' then (select app_har('lex_sarah_ansvarig')) or lex_sarah_synlig(sak_id)
    when 'avvikelse' then (select app_har('kvalitetssamordnare')) or exists (select 1 from avvikelse a where a.id = sak_id)
    else (select app_har('kvalitetssamordnare')) or exists (select 1 from synpunkt s where s.id = sak_id)
  end);
create policy ny on arendeimport_rad for insert to kvalitet_app with check (
  namnd_id = (select app_namnd())
  and case sak when 'lex_sarah' then (select app_har('lex_sarah_ansvarig')) else (select app_har('kvalitetssamordnare')) end);

-- Everybody leaves his own trace; those who check the log read it. Lag (2001:454) 10 §.
select nollstall_policyer('lex_sarah_lasning');
grant select, insert on lex_sarah_lasning to kvalitet_app;
create policy las on lex_sarah_lasning for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('dataskyddsombud', 'lex_sarah_ansvarig')));
create policy ny on lex_sarah_lasning for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and person_id = (select app_person())
  and (lex_sarah_id is null or lex_sarah_synlig(lex_sarah_id)));

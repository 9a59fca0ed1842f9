-- Signed by the dataskyddsombud, who reads the log and no case; those whose readings are checked see that it was done.
-- Lag (2001:454) 10 §.
select nollstall_policyer('lex_sarah_loggkontroll');
grant select, insert, update on lex_sarah_loggkontroll to kvalitet_app;
create policy las on lex_sarah_loggkontroll for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (select app_har('dataskyddsombud', 'lex_sarah_ansvarig', 'forvaltningschef', 'system')));
create policy ny on lex_sarah_loggkontroll for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and (select app_har('dataskyddsombud')) and utford_av = (select app_person()));
create policy andra on lex_sarah_loggkontroll for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('dataskyddsombud', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

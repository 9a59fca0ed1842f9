-- Written and sent by those who answer for it; not for the line.
select nollstall_policyer('anmalan_27_7');
grant select, insert, update on anmalan_27_7 to kvalitet_app;
create policy las on anmalan_27_7 for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('lex_sarah_ansvarig', 'forvaltningschef')));
create policy ny on anmalan_27_7 for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and (select app_har('lex_sarah_ansvarig', 'forvaltningschef'))
  and upprattad_av = (select app_person()));
create policy andra on anmalan_27_7 for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('lex_sarah_ansvarig', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

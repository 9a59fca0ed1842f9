-- Received for the nämnd by those who answer for lex Sarah; not for the line.
select nollstall_policyer('lex_sarah_information');
grant select, insert, update on lex_sarah_information to kvalitet_app;
create policy las on lex_sarah_information for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('lex_sarah_ansvarig', 'forvaltningschef')));
create policy ny on lex_sarah_information for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and (select app_har('lex_sarah_ansvarig', 'forvaltningschef'))
  and registrerad_av = (select app_person()));
create policy andra on lex_sarah_information for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('lex_sarah_ansvarig', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

-- Seen and written with the case, in nobody else's name.
select nollstall_policyer('lex_sarah_fakta');
grant select, insert on lex_sarah_fakta to kvalitet_app;
create policy las on lex_sarah_fakta for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and lex_sarah_synlig(lex_sarah_id));
create policy ny on lex_sarah_fakta for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and person_id = (select app_person()) and lex_sarah_synlig(lex_sarah_id));

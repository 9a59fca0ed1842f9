-- Read by the circle, and by the reporter what he has sent with his own report. Only grows; in nobody else's name.
select nollstall_policyer('lex_sarah_bilaga');
grant select, insert on lex_sarah_bilaga to kvalitet_app;
create policy las on lex_sarah_bilaga for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and (lex_sarah_synlig(lex_sarah_id) or (del = 'rapport' and bifogad_av = (select app_person()))));
create policy ny on lex_sarah_bilaga for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and bifogad_av = (select app_person())
  and (lex_sarah_synlig(lex_sarah_id) or (del = 'rapport' and lex_sarah_min(lex_sarah_id))));

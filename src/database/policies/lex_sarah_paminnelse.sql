-- Written by the job that looks at local time limits; that it has spoken is no secret to the circle.
select nollstall_policyer('lex_sarah_paminnelse');
grant select, insert on lex_sarah_paminnelse to kvalitet_app;
create policy las on lex_sarah_paminnelse for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and ((select app_har('system')) or lex_sarah_synlig(lex_sarah_id)));
create policy ny on lex_sarah_paminnelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

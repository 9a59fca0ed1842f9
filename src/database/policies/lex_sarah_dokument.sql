-- Read and ordered by the circle; the job sees a document only until it is printed.
select nollstall_policyer('lex_sarah_dokument');
grant select, insert on lex_sarah_dokument to kvalitet_app;
create policy las on lex_sarah_dokument for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and (lex_sarah_synlig(lex_sarah_id) or (innehall is null and (select app_har('system')))));
create policy ny on lex_sarah_dokument for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and bestalld_av = (select app_person()) and lex_sarah_synlig(lex_sarah_id));

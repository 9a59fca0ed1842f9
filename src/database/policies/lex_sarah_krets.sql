-- Who may read and who was involved: known to the circle, decided by the ansvarig.
select nollstall_policyer('lex_sarah_krets');
grant select, insert on lex_sarah_krets to kvalitet_app;
grant update (avford_vid) on lex_sarah_krets to kvalitet_app;
create policy las on lex_sarah_krets for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and lex_sarah_synlig(lex_sarah_id));
create policy ny on lex_sarah_krets for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and (select app_har('lex_sarah_ansvarig')) and tillagd_av = (select app_person()));
create policy avfor on lex_sarah_krets for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('lex_sarah_ansvarig')))
  with check (namnd_id = (select app_namnd()));

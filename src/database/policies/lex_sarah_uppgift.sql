-- Read by the circle, written by the assigned utredare alone.
select nollstall_policyer('lex_sarah_uppgift');
grant select, insert on lex_sarah_uppgift to kvalitet_app;
create policy las on lex_sarah_uppgift for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and lex_sarah_synlig(lex_sarah_id));
create policy ny on lex_sarah_uppgift for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and skriven_av = (select app_person())
  and exists (select 1 from lex_sarah l where l.id = lex_sarah_id and l.utredare_id = (select app_person())));

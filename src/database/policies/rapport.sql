-- Drafts belong to those who prepare, and the nämnd sees what is ready for it. Everybody else reads the public edition:
-- this one has the small counts, and texts that may point somebody out.
select nollstall_policyer('rapport');
grant select, insert, update on rapport to kvalitet_app;
create policy las on rapport for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'registrator', 'system'))
    or ((select app_har('namndledamot')) and status in ('klar', 'faststalld', 'aterremitterad', 'publicerad', 'arkiverad'))
  ));
create policy ny on rapport for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system')));
create policy andra on rapport for update to kvalitet_app
  using (namnd_id = (select app_namnd())
    and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator', 'system')))
  with check (namnd_id = (select app_namnd()));

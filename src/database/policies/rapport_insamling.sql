-- Known to those who prepare the berättelse and to the line that writes for it.
select nollstall_policyer('rapport_insamling');
grant select, insert, update on rapport_insamling to kvalitet_app;
create policy las on rapport_insamling for select to kvalitet_app using (namnd_id = (select app_namnd())
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef', 'system')));
create policy ny on rapport_insamling for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef')));
create policy andra on rapport_insamling for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef')))
  with check (namnd_id = (select app_namnd()));

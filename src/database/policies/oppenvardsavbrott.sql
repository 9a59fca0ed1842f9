-- Seen and written with its uppdrag.
select nollstall_policyer('oppenvardsavbrott');
grant select, insert, update on oppenvardsavbrott to kvalitet_app;
create policy las on oppenvardsavbrott for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and exists (select 1 from oppenvardsuppdrag u where u.id = uppdrag_id));
create policy ny on oppenvardsavbrott for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and exists (select 1 from oppenvardsuppdrag u where u.id = uppdrag_id)
  and (select app_har('medarbetare', 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare')));
create policy andra on oppenvardsavbrott for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from oppenvardsuppdrag u where u.id = uppdrag_id)
    and (select app_har('medarbetare', 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare')))
  with check (namnd_id = (select app_namnd()));

-- Seen with its åtgärd. Made by the job that looks for what has come again, settled by those who lead.
select nollstall_policyer('atgard_forslag');
grant select, insert, update on atgard_forslag to kvalitet_app;
create policy las on atgard_forslag for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from atgard a where a.id = atgard_id));
create policy ny on atgard_forslag for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));
create policy andra on atgard_forslag for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef'))
    or enhet_id = any ((select app_enheter())::bigint[])))
  with check (namnd_id = (select app_namnd()));

-- Read with its bidrag; added by the one who wrote it, never changed.
select nollstall_policyer('rapport_bidrag_version');
grant select, insert on rapport_bidrag_version to kvalitet_app;
create policy las on rapport_bidrag_version for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (select 1 from rapport_bidrag b where b.id = bidrag_id));
create policy ny on rapport_bidrag_version for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and av = (select app_person())
    and exists (select 1 from rapport_bidrag b where b.id = bidrag_id and b.enhet_id = any ((select app_enheter())::bigint[])));

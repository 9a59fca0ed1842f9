-- Nobody's but the writer's own, who leads the enhet: what is not saved is not said.
select nollstall_policyer('rapport_bidrag_osparat');
grant select, insert, update, delete on rapport_bidrag_osparat to kvalitet_app;
create policy las on rapport_bidrag_osparat for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy ny on rapport_bidrag_osparat for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person())
    and exists (select 1 from rapport_bidrag b where b.id = bidrag_id and b.enhet_id = any ((select app_enheter())::bigint[])));
create policy andra on rapport_bidrag_osparat for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()))
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy bort on rapport_bidrag_osparat for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()));

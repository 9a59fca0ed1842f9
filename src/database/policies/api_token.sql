-- A token belongs to a person, who alone sees, makes and revokes it; its hash is never read.
select nollstall_policyer('api_token');
grant select (id, namnd_id, person_id, namn, rackvidd, skapad_vid, gar_ut_vid, aterkallad_vid, anvand_vid) on api_token to kvalitet_app;
grant insert on api_token to kvalitet_app;
grant update (aterkallad_vid) on api_token to kvalitet_app;
create policy las on api_token for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy ny on api_token for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy aterkalla on api_token for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and person_id = (select app_person()))
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));

-- A person sees and ends his own sessions; the systemadministratör may end another's after a lost phone.
-- Who a cookie belongs to is answered by session_vem alone: no hash and no csrf word is ever selected.
select nollstall_policyer('session');
grant select (id, namnd_id, person_id, skapad_vid, sedd_vid, gar_ut_vid), insert, delete on session to kvalitet_app;
create policy las on session for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and (person_id = (select app_person()) or (select app_har('systemadmin', 'system'))));
create policy ny on session for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));
create policy avsluta on session for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (person_id = (select app_person()) or (select app_har('systemadmin', 'system'))));

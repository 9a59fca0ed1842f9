-- Read by those who leave it to the nämnd and by the nämnd, made by the job alone, never changed.
select nollstall_policyer('rapport_paket');
grant select, insert on rapport_paket to kvalitet_app;
create policy las on rapport_paket for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator', 'namndledamot', 'system'))
  and exists (select 1 from rapport r where r.id = rapport_id));
create policy ny on rapport_paket for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));

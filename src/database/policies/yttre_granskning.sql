-- About the verksamhet, never about anybody: no secret among those who work here. Written by those who lead.
select nollstall_policyer('yttre_granskning');
grant select, insert, update on yttre_granskning to kvalitet_app;
create policy las on yttre_granskning for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on yttre_granskning for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and andrad_av = (select app_person())
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef')));
create policy andra on yttre_granskning for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef')))
  with check (namnd_id = (select app_namnd()) and andrad_av = (select app_person()));

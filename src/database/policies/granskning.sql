-- What is looked at and how far it has come is for all who work here; the akter and the answers are not.
select nollstall_policyer('granskning');
grant select, insert, update on granskning to kvalitet_app;
create policy las on granskning for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on granskning for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and skapad_av = (select app_person())
    and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));
create policy andra on granskning for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and ((select app_har('kvalitetssamordnare', 'system')) or skapad_av = (select app_person())
    or exists (select 1 from granskare r where r.granskning_id = granskning.id and r.person_id = (select app_person()))))
  with check (namnd_id = (select app_namnd()));

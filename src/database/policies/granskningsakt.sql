-- For whoever leads the granskning and whoever looks at the akt; not for the line. Gone when the result is put together.
select nollstall_policyer('granskningsakt');
grant select, insert, update, delete on granskningsakt to kvalitet_app;
create policy las on granskningsakt for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (((select app_har('kvalitetssamordnare', 'system')) or exists (
    select 1 from granskning g where g.id = granskningsakt.granskning_id and g.skapad_av = (select app_person())))
    or (select app_person()) in (granskare_id, andra_granskare_id)
    or exists (select 1 from granskningsjav j where j.akt_id = granskningsakt.id and j.person_id = (select app_person()))));
create policy ny on granskningsakt for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and exists (
    select 1 from granskning g where g.id = granskningsakt.granskning_id and g.status in ('planerad')
      and ((select app_har('kvalitetssamordnare', 'system')) or g.skapad_av = (select app_person()))));
create policy andra on granskningsakt for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (((select app_har('kvalitetssamordnare', 'system')) or exists (
    select 1 from granskning g where g.id = granskningsakt.granskning_id and g.skapad_av = (select app_person())))
    or (select app_person()) in (granskare_id, andra_granskare_id)))
  with check (namnd_id = (select app_namnd()));
create policy bort on granskningsakt for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (
    select 1 from granskning g where g.id = granskningsakt.granskning_id and g.status in ('planerad', 'sammanstalld', 'avbruten')
      and ((select app_har('kvalitetssamordnare', 'system')) or g.skapad_av = (select app_person()))));

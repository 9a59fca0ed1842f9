-- The own answers, and all of them for whoever leads the granskning: two who look at the same akt do not see each other's.
-- Written while it is under way, until the akt is marked as done.
select nollstall_policyer('granskningssvar');
grant select, insert, update on granskningssvar to kvalitet_app;
create policy las on granskningssvar for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (granskare_id = (select app_person()) or ((select app_har('kvalitetssamordnare', 'system')) or exists (
    select 1 from granskning g where g.id = granskningssvar.granskning_id and g.skapad_av = (select app_person())))));
create policy ny on granskningssvar for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and granskare_id = (select app_person()) and exists (
    select 1 from granskningsakt a join granskning g on g.id = a.granskning_id and g.status = 'pagar'
    where a.id = akt_id and a.granskning_id = granskningssvar.granskning_id and a.vald
      and ((a.granskare_id = (select app_person()) and a.klar_vid is null)
        or (a.andra_granskare_id = (select app_person()) and a.andra_klar_vid is null))));
create policy andra on granskningssvar for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and granskare_id = (select app_person()) and exists (
    select 1 from granskningsakt a join granskning g on g.id = a.granskning_id and g.status = 'pagar'
    where a.id = akt_id and a.granskning_id = granskningssvar.granskning_id and a.vald
      and ((a.granskare_id = (select app_person()) and a.klar_vid is null)
        or (a.andra_granskare_id = (select app_person()) and a.andra_klar_vid is null))))
  with check (namnd_id = (select app_namnd()));

-- Declared in the own name, seen by whoever shares out the akter.
select nollstall_policyer('granskningsjav');
grant select, insert on granskningsjav to kvalitet_app;
create policy las on granskningsjav for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (person_id = (select app_person()) or ((select app_har('kvalitetssamordnare', 'system')) or exists (
    select 1 from granskning g where g.id = granskningsjav.granskning_id and g.skapad_av = (select app_person())))));
create policy ny on granskningsjav for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and person_id = (select app_person()));

-- Only added to. Where somebody could be pointed out the row is not given to the line, nor to anybody else but those who hold the
-- granskning together.
select nollstall_policyer('granskningsresultat');
grant select, insert on granskningsresultat to kvalitet_app;
create policy las on granskningsresultat for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')) and (not skyddad or ((select app_har('kvalitetssamordnare', 'system')) or exists (
    select 1 from granskning g where g.id = granskningsresultat.granskning_id and g.skapad_av = (select app_person())))));
create policy ny on granskningsresultat for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and exists (
    select 1 from granskning g where g.id = granskningsresultat.granskning_id and g.status in ('kvalitetssakrad')
      and ((select app_har('kvalitetssamordnare', 'system')) or g.skapad_av = (select app_person()))));

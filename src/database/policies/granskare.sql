-- Known to all; chosen by whoever leads the granskning, until the sample is drawn.
select nollstall_policyer('granskare');
grant select, insert, delete on granskare to kvalitet_app;
create policy las on granskare for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on granskare for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and exists (
    select 1 from granskning g where g.id = granskare.granskning_id and g.status in ('planerad')
      and ((select app_har('kvalitetssamordnare', 'system')) or g.skapad_av = (select app_person()))));
create policy bort on granskare for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (
    select 1 from granskning g where g.id = granskare.granskning_id and g.status in ('planerad')
      and ((select app_har('kvalitetssamordnare', 'system')) or g.skapad_av = (select app_person()))));

-- Known to all; changed by whoever leads the granskning, until the sample is drawn.
select nollstall_policyer('granskningsfraga');
grant select, insert, delete on granskningsfraga to kvalitet_app;
create policy las on granskningsfraga for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on granskningsfraga for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and exists (
    select 1 from granskning g where g.id = granskningsfraga.granskning_id and g.status in ('planerad')
      and ((select app_har('kvalitetssamordnare', 'system')) or g.skapad_av = (select app_person()))));
create policy bort on granskningsfraga for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (
    select 1 from granskning g where g.id = granskningsfraga.granskning_id and g.status in ('planerad')
      and ((select app_har('kvalitetssamordnare', 'system')) or g.skapad_av = (select app_person()))));

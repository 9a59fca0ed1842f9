-- Numbers of akter, known to all; a new draw begins with a clean page.
select nollstall_policyer('granskningsurval');
grant select, insert, delete on granskningsurval to kvalitet_app;
create policy las on granskningsurval for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on granskningsurval for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and ((select app_har('kvalitetssamordnare', 'system')) or exists (
    select 1 from granskning g where g.id = granskningsurval.granskning_id and g.skapad_av = (select app_person()))));
create policy bort on granskningsurval for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and exists (
    select 1 from granskning g where g.id = granskningsurval.granskning_id and g.status in ('planerad')
      and ((select app_har('kvalitetssamordnare', 'system')) or g.skapad_av = (select app_person()))));

-- Where a round is held and how many are asked there; codes are given out through enkat_dela_ut.
select nollstall_policyer('enkatomgang_enhet');
grant select, insert, update, delete on enkatomgang_enhet to kvalitet_app;
create policy las on enkatomgang_enhet for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on enkatomgang_enhet for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and enkat_handlagger(omgang_id));
create policy andra on enkatomgang_enhet for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and enkat_handlagger(omgang_id)) with check (namnd_id = (select app_namnd()));
create policy bort on enkatomgang_enhet for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and enkat_handlagger(omgang_id));

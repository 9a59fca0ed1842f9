-- How large an enhet is: no secret to those who work here. Written by its line and by those who keep the figures.
select nollstall_policyer('arsarbetare');
grant select, insert, update, delete on arsarbetare to kvalitet_app;
create policy las on arsarbetare for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on arsarbetare for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and ((select app_har('kvalitetssamordnare'))
    or enhet_id = any ((select app_enheter())::bigint[])));
create policy andra on arsarbetare for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and ((select app_har('kvalitetssamordnare'))
    or enhet_id = any ((select app_enheter())::bigint[])))
  with check (namnd_id = (select app_namnd()) and ((select app_har('kvalitetssamordnare'))
    or enhet_id = any ((select app_enheter())::bigint[])));
create policy bort on arsarbetare for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and ((select app_har('kvalitetssamordnare'))
    or enhet_id = any ((select app_enheter())::bigint[])));

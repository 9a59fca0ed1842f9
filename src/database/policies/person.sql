-- Colleagues see each other's names; nobody reads a password hash (column grants), the public sees no one.
select nollstall_policyer('person');
grant select (id, namnd_id, namn, epost, befattning, losenord_tillfalligt, inaktiv_fran, version) on person to kvalitet_app;
grant insert on person to kvalitet_app;
grant update (namn, epost, befattning, inaktiv_fran, losenord_hash, losenord_tillfalligt, version) on person to kvalitet_app;
create policy las on person for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and not (select app_har('allmanhet')));
create policy ny on person for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('systemadmin', 'system')));
create policy andra on person for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (id = (select app_person()) or (select app_har('systemadmin', 'system'))))
  with check (namnd_id = (select app_namnd()));

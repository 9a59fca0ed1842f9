-- One nämnd sees itself and nothing of the others.
select nollstall_policyer('namnd');
grant select on namnd to kvalitet_app;
grant update (namn, installningar, installningar_version) on namnd to kvalitet_app;
create policy las on namnd for select to kvalitet_app using (id = (select app_namnd()));
create policy andra on namnd for update to kvalitet_app
  using (id = (select app_namnd()) and (select app_har('systemadmin', 'kvalitetssamordnare', 'system')))
  with check (id = (select app_namnd()));

-- See synpunkt_syns. The public and colleagues: nothing here; the sender reads by code through synpunkt_for_avsandare.
-- Nobody inserts: everything comes in through synpunkt_ny.
select nollstall_policyer('synpunkt');
grant select, update on synpunkt to kvalitet_app;
create policy las on synpunkt for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and synpunkt_syns(synpunkt));
create policy andra on synpunkt for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and synpunkt_syns(synpunkt)) with check (namnd_id = (select app_namnd()));

-- That a version comes of an åtgärd is seen with either of them; what the other one is, its own policy says.
select nollstall_policyer('atgard_styrdokument');
grant select, insert on atgard_styrdokument to kvalitet_app;
create policy las on atgard_styrdokument for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (exists (select 1 from atgard a where a.id = atgard_id)
    or exists (select 1 from styrdokument_version v where v.id = styrdokument_version_id)));
create policy ny on atgard_styrdokument for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and kopplad_av = (select app_person())
  and exists (select 1 from atgard a where a.id = atgard_id)
  and exists (select 1 from styrdokument_version v where v.id = styrdokument_version_id));

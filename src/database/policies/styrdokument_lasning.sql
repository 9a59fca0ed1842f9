-- Everybody sees their own; the line sees those who work in its enheter; those who hold the system together see all.
select nollstall_policyer('styrdokument_lasning');
grant select, insert on styrdokument_lasning to kvalitet_app;
create policy las on styrdokument_lasning for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (
    person_id = (select app_person())
    or (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or exists (select 1 from uppdrag u where u.person_id = styrdokument_lasning.person_id
      and u.enhet_id = any ((select app_enheter())::bigint[]))));
create policy ny on styrdokument_lasning for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and person_id = (select app_person())
  and exists (select 1 from styrdokument_version v where v.id = styrdokument_version_id and v.faststalld_vid is not null));

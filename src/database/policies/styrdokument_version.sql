-- What is or has been in force is for everybody who sees the document, and so is what is sent out for comments (remiss).
-- A draft belongs to those who write it and those who will decide on it.
select nollstall_policyer('styrdokument_version');
grant select, insert, update on styrdokument_version to kvalitet_app;
create policy las on styrdokument_version for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('allmanhet'))
  and exists (select 1 from styrdokument s where s.id = styrdokument_id)
  and (
    faststalld_vid is not null
    or (status = 'remiss' and not (select app_har('namndledamot')))
    or (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator', 'system'))
    or skriven_av = (select app_person())
    or exists (select 1 from styrdokument s where s.id = styrdokument_id
      and (s.ansvarig_person_id = (select app_person()) or s.enhet_id = any ((select app_enheter())::bigint[])))
  ));
create policy ny on styrdokument_version for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and faststalld_vid is null and skriven_av = (select app_person())
  and exists (select 1 from styrdokument s where s.id = styrdokument_id
    and ((select app_har('kvalitetssamordnare', 'forvaltningschef'))
      or s.ansvarig_person_id = (select app_person()) or s.enhet_id = any ((select app_enheter())::bigint[]))));
create policy andra on styrdokument_version for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and not (select app_har('allmanhet', 'namndledamot')) and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator', 'system'))
    or exists (select 1 from styrdokument s where s.id = styrdokument_id
      and (s.ansvarig_person_id = (select app_person()) or s.enhet_id = any ((select app_enheter())::bigint[])))))
  with check (namnd_id = (select app_namnd()));

-- That a document is there is known to all who work here; the nämnd's members see those that the nämnd decides on.
select nollstall_policyer('styrdokument');
grant select, insert, update on styrdokument to kvalitet_app;
create policy las on styrdokument for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('allmanhet'))
  and (not (select app_har('namndledamot')) or slag in ('policy', 'riktlinje')));
create policy ny on styrdokument for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or enhet_id = any ((select app_enheter())::bigint[])));
create policy andra on styrdokument for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or enhet_id = any ((select app_enheter())::bigint[])))
  with check (namnd_id = (select app_namnd()));

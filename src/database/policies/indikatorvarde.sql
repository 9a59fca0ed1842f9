-- Seen with its indikator. The line gives values for the enheter that it leads, the ansvarig for all of it.
select nollstall_policyer('indikatorvarde');
grant select, insert, update on indikatorvarde to kvalitet_app;
create policy las on indikatorvarde for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on indikatorvarde for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or ((select app_har('enhetschef', 'verksamhetschef')) and enhet_id = any ((select app_enheter())::bigint[]))
    or exists (select 1 from indikatorserie s join indikator i on i.id = s.indikator_id
      where s.id = serie_id and i.ansvarig_person_id = (select app_person()))));
-- What is locked has been used, and is never changed again.
create policy andra on indikatorvarde for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and not last and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or ((select app_har('enhetschef', 'verksamhetschef')) and enhet_id = any ((select app_enheter())::bigint[]))
    or exists (select 1 from indikatorserie s join indikator i on i.id = s.indikator_id
      where s.id = serie_id and i.ansvarig_person_id = (select app_person()))))
  with check (namnd_id = (select app_namnd()));

-- Written by the line of the enhet, read by those who prepare the berättelse. The nämnd reads it when it is frozen and
-- printed, and nobody else before that.
select nollstall_policyer('rapport_bidrag');
grant select, insert, update on rapport_bidrag to kvalitet_app;
create policy las on rapport_bidrag for select to kvalitet_app using (namnd_id = (select app_namnd()) and (
  (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
  or ((select app_har('enhetschef', 'verksamhetschef')) and enhet_id = any ((select app_enheter())::bigint[]))));
create policy ny on rapport_bidrag for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef')));
create policy andra on rapport_bidrag for update to kvalitet_app using (namnd_id = (select app_namnd()) and (
  (select app_har('kvalitetssamordnare', 'forvaltningschef'))
  or ((select app_har('enhetschef', 'verksamhetschef')) and enhet_id = any ((select app_enheter())::bigint[]))))
  with check (namnd_id = (select app_namnd()));

-- Seen by all who work here (SOSFS 2011:9 6 kap.); the nämnd gets the figures of the adopted documents.
select nollstall_policyer('indikator');
grant select, insert, update on indikator to kvalitet_app;
create policy las on indikator for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on indikator for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')));
-- Whoever gives it a value moves its version on; what each may change is the flow's to say.
create policy andra on indikator for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef', 'system'))
    or ansvarig_person_id = (select app_person())))
  with check (namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));

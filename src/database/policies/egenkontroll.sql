-- Seen by all who work here, never by the nämnd row by row.
select nollstall_policyer('egenkontroll');
grant select, insert, update, delete on egenkontroll to kvalitet_app;
create policy las on egenkontroll for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on egenkontroll for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system', 'enhetschef')));
create policy andra on egenkontroll for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system', 'enhetschef')))
  with check (namnd_id = (select app_namnd()));
-- Only an import of the plan takes a row away, and only one that nobody has worked on.
create policy bort on egenkontroll for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'system'))
    and not har_handelse('egenkontroll', id)
    and not exists (select 1 from kontrolltillfalle t where t.egenkontroll_id = egenkontroll.id));

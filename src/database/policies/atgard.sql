-- An åtgärd of the plan is for all who work here; one that comes out of a case follows enhet and ansvarig, and whoever
-- proposed it may see what becomes of it.
select nollstall_policyer('atgard');
grant select, insert, update, delete on atgard to kvalitet_app;
create policy las on atgard for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or ansvarig_person_id = (select app_person())
    or foreslagen_av = (select app_person())
    or enhet_id = any ((select app_enheter())::bigint[])
    or (plan_ar is not null and not (select app_har('namndledamot', 'allmanhet')))
  ));
create policy ny on atgard for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system'))
    -- what a lex Sarah leads to is often for an enhet that its ansvarig does not lead
    or ((select app_har('lex_sarah_ansvarig')) and foreslagen_av = (select app_person()))
    or enhet_id = any ((select app_enheter())::bigint[])
  ));
create policy andra on atgard for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'system'))
    or ansvarig_person_id = (select app_person())
    or foreslagen_av = (select app_person())
    or enhet_id = any ((select app_enheter())::bigint[])))
  with check (namnd_id = (select app_namnd()));
-- Only an import of the plan takes a row away, and only one that nobody has worked on.
create policy bort on atgard for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and plan_ar is not null and (select app_har('kvalitetssamordnare', 'system'))
    and not har_handelse('atgard', id));

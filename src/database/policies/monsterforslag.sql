-- A pattern tells of an enhet without telling of a case: seen by the line above all the enheter it is about, by the
-- förvaltningschef and by the kvalitetssamordnare. Only the nightly job proposes.
select nollstall_policyer('monsterforslag');
grant select, insert, update on monsterforslag to kvalitet_app;
create policy las on monsterforslag for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or ((select app_har('enhetschef', 'verksamhetschef')) and cardinality(enheter) > 0
      and enheter <@ (select app_enheter())::bigint[])));
create policy ny on monsterforslag for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('system')));
create policy andra on monsterforslag for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or ((select app_har('enhetschef', 'verksamhetschef')) and cardinality(enheter) > 0
      and enheter <@ (select app_enheter())::bigint[])))
  with check (namnd_id = (select app_namnd()));

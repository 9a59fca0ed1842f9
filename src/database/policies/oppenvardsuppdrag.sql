-- Dates of a child's insats, under a number: for those who work with it and those who answer for it. Never the nämnd.
select nollstall_policyer('oppenvardsuppdrag');
grant select, insert, update on oppenvardsuppdrag to kvalitet_app;
create policy las on oppenvardsuppdrag for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and ((select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or enhet_id = any ((select app_enheter())::bigint[]) or enhet_id = any ((select oppenvard_hemma())::bigint[])));
create policy ny on oppenvardsuppdrag for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and ((select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or enhet_id = any ((select app_enheter())::bigint[]) or enhet_id = any ((select oppenvard_hemma())::bigint[]))
  and (select app_har('medarbetare', 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare')));
create policy andra on oppenvardsuppdrag for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and ((select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
    or enhet_id = any ((select app_enheter())::bigint[]) or enhet_id = any ((select oppenvard_hemma())::bigint[]))
    and (select app_har('medarbetare', 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare')))
  with check (namnd_id = (select app_namnd()));

-- Made by the line of the enhet and by those who prepare the berättelse. When it is printed, everybody who works there
-- reads it too. Never the nämnd or the public: they get the berättelse.
select nollstall_policyer('enhetsblad');
grant select, insert on enhetsblad to kvalitet_app;
grant update (innehall, sha256, sidor) on enhetsblad to kvalitet_app;
create policy las on enhetsblad for select to kvalitet_app using (namnd_id = (select app_namnd()) and (
  (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system'))
  or ((select app_har('enhetschef', 'verksamhetschef')) and enhet_id = any ((select app_enheter())::bigint[]))
  or (sidor is not null and (select app_har('medarbetare')) and enhet_id in (
    select u.enhet_id from uppdrag u where u.person_id = (select app_person())
      and u.fran <= current_date and (u.till is null or u.till >= current_date)))));
create policy ny on enhetsblad for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and gjord_av = (select app_person()) and innehall is null and (
    (select app_har('kvalitetssamordnare', 'forvaltningschef'))
    or ((select app_har('enhetschef', 'verksamhetschef')) and enhet_id = any ((select app_enheter())::bigint[]))));
create policy tryckt on enhetsblad for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('system')))
  with check (namnd_id = (select app_namnd()));

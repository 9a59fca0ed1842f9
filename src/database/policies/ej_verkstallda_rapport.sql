-- The nämnd's report as a whole, for those who see the whole nämnd. Only added to: what was sent is not changed.
select nollstall_policyer('ej_verkstallda_rapport');
grant select, insert on ej_verkstallda_rapport to kvalitet_app;
create policy las on ej_verkstallda_rapport for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'system')));
create policy ny on ej_verkstallda_rapport for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and skickad_av = (select app_person())
    and (select app_har('kvalitetssamordnare', 'forvaltningschef')));

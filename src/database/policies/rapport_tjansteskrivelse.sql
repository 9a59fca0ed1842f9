-- Written by those who prepare; the nämnd gets it in the package. It stands still when the package is made.
select nollstall_policyer('rapport_tjansteskrivelse');
grant select, insert, update on rapport_tjansteskrivelse to kvalitet_app;
create policy las on rapport_tjansteskrivelse for select to kvalitet_app using (
  namnd_id = (select app_namnd())
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'registrator', 'system')));
create policy ny on rapport_tjansteskrivelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef')));
create policy andra on rapport_tjansteskrivelse for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'forvaltningschef'))
    and not exists (select 1 from rapport_paket p where p.rapport_id = rapport_tjansteskrivelse.rapport_id))
  with check (namnd_id = (select app_namnd()));

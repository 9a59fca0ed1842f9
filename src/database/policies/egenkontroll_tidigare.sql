-- How an egenkontroll read before; only added to.
select nollstall_policyer('egenkontroll_tidigare');
grant select, insert on egenkontroll_tidigare to kvalitet_app;
create policy las on egenkontroll_tidigare for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on egenkontroll_tidigare for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and andrad_av = (select app_person()) and (select app_har('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef', 'enhetschef')));

-- No secret among those who work here: what IVO has decided, what the revision has said, what the nämnd wants.
select nollstall_policyer('atgard_yttre_kalla');
grant select, insert on atgard_yttre_kalla to kvalitet_app;
create policy las on atgard_yttre_kalla for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on atgard_yttre_kalla for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and skapad_av = (select app_person())
  and (select app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef', 'lex_sarah_ansvarig')));

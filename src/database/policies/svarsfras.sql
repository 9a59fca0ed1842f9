-- Read by those who answer, kept by those who answer for how the nämnd answers.
select nollstall_policyer('svarsfras');
grant select, insert, update, delete on svarsfras to kvalitet_app;
create policy las on svarsfras for select to kvalitet_app using (namnd_id = (select app_namnd())
  and (select app_har('enhetschef', 'verksamhetschef', 'kvalitetssamordnare', 'registrator', 'system')));
create policy skriv on svarsfras for all to kvalitet_app
  using (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'registrator', 'system')))
  with check (namnd_id = (select app_namnd()) and (select app_har('kvalitetssamordnare', 'registrator', 'system')));

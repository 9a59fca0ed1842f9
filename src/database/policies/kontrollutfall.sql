-- Only added to, in the own name, and only while it is being reported: what came of a kontroll is not rewritten.
select nollstall_policyer('kontrollutfall');
grant select, insert on kontrollutfall to kvalitet_app;
create policy las on kontrollutfall for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on kontrollutfall for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and rapporterad_av = (select app_person())
    and exists (select 1 from kontrolltillfalle t where t.id = kontrolltillfalle_id and t.status = 'inrapporterad'
      and t.rapportor_id = (select app_person())));

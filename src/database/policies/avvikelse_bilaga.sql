-- Read with its avvikelse, and by the reporter what he has sent himself. Only grows: with the report as it is sent, by
-- those who see the case, and by the reporter while it is open. In nobody else's name.
select nollstall_policyer('avvikelse_bilaga');
grant select, insert on avvikelse_bilaga to kvalitet_app;
create policy las on avvikelse_bilaga for select to kvalitet_app using (namnd_id = (select app_namnd())
  and (bifogad_av = (select app_person()) or exists (select 1 from avvikelse a where a.id = avvikelse_id)));
create policy ny on avvikelse_bilaga for insert to kvalitet_app with check (namnd_id = (select app_namnd())
  and bifogad_av is not distinct from (select app_person())
  and (exists (select 1 from avvikelse a where a.id = avvikelse_id) or avvikelse_far_bifoga(avvikelse_id)));

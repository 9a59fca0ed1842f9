-- The year's duties are known to all who work here, never the nämnd's row by row. Those who answer for all write them, a
-- chef those of the own enhet; whoever has the duty says that it is done.
select nollstall_policyer('arshjulspost');
grant select, insert, update, delete on arshjulspost to kvalitet_app;
create policy las on arshjulspost for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and not (select app_har('namndledamot', 'allmanhet')));
create policy ny on arshjulspost for insert to kvalitet_app with check (namnd_id = (select app_namnd())
  and ((select app_har('kvalitetssamordnare', 'forvaltningschef')) or enhet_id = any ((select app_enheter())::bigint[])));
create policy andra on arshjulspost for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and ((select app_har('kvalitetssamordnare', 'forvaltningschef'))
    or enhet_id = any ((select app_enheter())::bigint[]) or ansvarig_id = (select app_person()) or app_har(roll)))
  with check (namnd_id = (select app_namnd()));
create policy bort on arshjulspost for delete to kvalitet_app
  using (namnd_id = (select app_namnd()) and klar_datum is null
    and ((select app_har('kvalitetssamordnare', 'forvaltningschef')) or enhet_id = any ((select app_enheter())::bigint[])));

-- The circle alone, see lex_sarah_ser. The line knows through lex_sarah_pa_enhet that a case exists, the reporter reads
-- mina_lex_sarah, figures are made from lex_sarah_rakning.
select nollstall_policyer('lex_sarah');
grant select, insert, update on lex_sarah to kvalitet_app;
create policy las on lex_sarah for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and lex_sarah_ser(id, status, forslag_grad, utredare_id, beslutad_av));
-- Anybody who works here reports, in his own name; or hands over an avvikelse that he sees, with its text untouched and
-- in the name of the one who reported it. Anonymous: then in the name of the one who hands it over, as with a synpunkt,
-- whose sender is nobody's to name.
create policy ny on lex_sarah for insert to kvalitet_app with check (
  namnd_id = (select app_namnd())
  and (select app_har('medarbetare', 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare', 'mas', 'lex_sarah_ansvarig',
    'lex_sarah_utredare', 'forvaltningschef', 'registrator', 'systemadmin', 'dataskyddsombud'))
  and (case
    when avvikelse_id is not null then exists (
      select 1 from avvikelse a
      where a.id = avvikelse_id and a.lex_sarah_id is null and a.handelseforlopp = rapport_text
        and a.enhet_id = lex_sarah.enhet_id and coalesce(a.rapportor_id, (select app_person())) = lex_sarah.rapportor_id)
    else rapportor_id = (select app_person()) and (synpunkt_id is null
      or exists (select 1 from synpunkt s where s.id = synpunkt_id and s.text = rapport_text)) end));
create policy andra on lex_sarah for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and lex_sarah_ser(id, status, forslag_grad, utredare_id, beslutad_av))
  with check (namnd_id = (select app_namnd()));

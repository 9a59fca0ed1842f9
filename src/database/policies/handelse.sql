-- Only grows. Who sees a case sees what was done in it; the dataskyddsombud may check the log (SoLPUL 10 §).
select nollstall_policyer('handelse');
grant select, insert on handelse to kvalitet_app;
create policy las on handelse for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (
    (select app_har('dataskyddsombud', 'system'))
    -- what is done in a lex Sarah case is for its circle; a synpunkt about the own person is nobody's to follow
    or ((select app_har('kvalitetssamordnare'))
      and sak not in ('lex_sarah', 'lex_sarah_information', 'lex_sarah_loggkontroll', 'anmalan_27_7', 'synpunkt'))
    or (sak = 'installning' and (select app_har('systemadmin')))
    or (sak = 'lex_sarah' and lex_sarah_synlig(sak_id))
    or (sak = 'lex_sarah_information' and exists (select 1 from lex_sarah_information i where i.id = sak_id))
    or (sak = 'lex_sarah_loggkontroll' and exists (select 1 from lex_sarah_loggkontroll k where k.id = sak_id))
    or (sak = 'anmalan_27_7' and exists (select 1 from anmalan_27_7 a where a.id = sak_id))
    or (sak = 'avvikelse' and exists (select 1 from avvikelse a where a.id = sak_id))
    or (sak = 'synpunkt' and exists (select 1 from synpunkt s where s.id = sak_id))
    or (sak = 'atgard' and exists (select 1 from atgard a where a.id = sak_id))
    or (sak = 'atgard_forslag' and exists (select 1 from atgard_forslag f where f.id = sak_id))
    or (sak = 'process_version' and exists (select 1 from process_version v where v.id = sak_id))
    or (sak = 'process' and exists (select 1 from process p where p.id = sak_id))
    or (sak = 'egenkontroll' and exists (select 1 from egenkontroll e where e.id = sak_id))
    or (sak = 'indikator' and exists (select 1 from indikator i where i.id = sak_id))
    or (sak = 'kontrolltillfalle' and exists (select 1 from kontrolltillfalle t where t.id = sak_id))
    or (sak = 'granskning' and exists (select 1 from granskning g where g.id = sak_id))
    or (sak = 'risk' and exists (select 1 from risk r where r.id = sak_id))
    or (sak in ('enkat', 'enkatomgang', 'arshjulspost', 'namndmal', 'yttre_granskning') and not (select app_har('namndledamot', 'allmanhet')))
    or (sak = 'riskanalys' and exists (select 1 from riskanalys r where r.id = sak_id))
    or (sak = 'styrdokument' and exists (select 1 from styrdokument s where s.id = sak_id))
    or (sak = 'styrdokument_version' and exists (select 1 from styrdokument_version v where v.id = sak_id))
    or (sak = 'kravuppfoljning' and exists (select 1 from kravuppfoljning k where k.id = sak_id))
    or (sak = 'monsterforslag' and exists (select 1 from monsterforslag m where m.id = sak_id))
    or (sak = 'oppenvardsuppdrag' and exists (select 1 from oppenvardsuppdrag u where u.id = sak_id))
    or (sak = 'namnd_uppdrag' and exists (select 1 from namnd_uppdrag u where u.id = sak_id))
    or (sak = 'rapport_bidrag' and exists (select 1 from rapport_bidrag b where b.id = sak_id))
    or (sak = 'planforslag' and exists (select 1 from planforslag f where f.id = sak_id))
    or (sak = 'rapport' and exists (select 1 from rapport r where r.id = sak_id))
  ));
-- nobody writes in another's name
create policy ny on handelse for insert to kvalitet_app
  with check (namnd_id = (select app_namnd()) and (person_id is null or person_id = (select app_person())));

-- Everybody leaves his own trace, and only of what he sees. The log of a kind is read by the one who answers for that
-- kind, of lists and of cases that he sees himself; all of it, and what has been searched for, by the dataskyddsombud. Lag (2001:454) 10 §.
select nollstall_policyer('lasning');
grant select, insert on lasning to kvalitet_app;
create policy las on lasning for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and (
    (select app_har('dataskyddsombud'))
    or (sak = 'lex_sarah' and (select app_har('lex_sarah_ansvarig')))
    or (sak = 'avvikelse' and (select app_har('kvalitetssamordnare'))
      and (sak_id is null or exists (select 1 from avvikelse a where a.id = sak_id and a.lex_sarah_id is null)))
    or (sak = 'synpunkt' and (select app_har('kvalitetssamordnare'))
      and (sak_id is null or exists (select 1 from synpunkt s where s.id = sak_id)))));
create policy ny on lasning for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and person_id = (select app_person())
  and case sak
    when 'lex_sarah' then sak_id is null or lex_sarah_synlig(sak_id)
    when 'avvikelse' then sak_id is null or exists (select 1 from avvikelse a where a.id = sak_id)
    when 'synpunkt' then sak_id is null or exists (select 1 from synpunkt s where s.id = sak_id)
    else sak_id is null
  end);

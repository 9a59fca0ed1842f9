-- Written by whoever acts, in nobody else's name; read by those who see the case. Only grows.
select nollstall_policyer('personnummer_motivering');
grant select, insert on personnummer_motivering to kvalitet_app;
create policy las on personnummer_motivering for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and case sak
    when 'avvikelse' then exists (select 1 from avvikelse a where a.id = sak_id)
    when 'lex_sarah' then lex_sarah_synlig(sak_id)
    when 'synpunkt' then exists (select 1 from synpunkt s where s.id = sak_id)
    when 'lex_sarah_information' then exists (select 1 from lex_sarah_information i where i.id = sak_id)
    when 'anmalan_27_7' then exists (select 1 from anmalan_27_7 a where a.id = sak_id)
    else false
  end);
create policy ny on personnummer_motivering for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and (person_id is null or person_id = (select app_person())));

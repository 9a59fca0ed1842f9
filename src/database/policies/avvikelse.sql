-- The line sees its own enheter, the kvalitetssamordnare the nämnd, the lex Sarah-ansvarig what he is or
-- has been asked about.
-- What has become lex Sarah belongs to the circle of that case: the line loses sight of it at once.
-- The reporter reads his own reports through the view mina_rapporter (own text, status, återkoppling), not here.
-- Nämnd, public, systemadmin and colleagues: nothing; they get aggregates from functions.
select nollstall_policyer('avvikelse');
grant select, insert, update on avvikelse to kvalitet_app;
create policy las on avvikelse for select to kvalitet_app using (
  namnd_id = (select app_namnd()) and case
    when lex_sarah_id is not null then (select app_har('system')) or lex_sarah_synlig(lex_sarah_id)
    else (select app_har('kvalitetssamordnare', 'system'))
      or enhet_id = any ((select app_enheter())::bigint[])
      or ((misstankt_missforhallande or lex_sarah_provning is not null) and (select app_har('lex_sarah_ansvarig')))
  end);
-- anybody who works here may report, in his own name or in nobody's; a paper form is registered in its writer's name
create policy ny on avvikelse for insert to kvalitet_app with check (
  namnd_id = (select app_namnd()) and lex_sarah_id is null
  and (select app_har('medarbetare', 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare', 'mas', 'lex_sarah_ansvarig',
    'lex_sarah_utredare', 'forvaltningschef', 'registrator', 'systemadmin', 'dataskyddsombud', 'system'))
  and (rapportor_id is null or rapportor_id = (select app_person()) or (select app_har('system'))
    or (efterregistrerad
      and (select app_har('enhetschef', 'verksamhetschef', 'kvalitetssamordnare', 'registrator')))));
create policy andra on avvikelse for update to kvalitet_app
  using (namnd_id = (select app_namnd()) and case
    when lex_sarah_id is not null then (select app_har('system')) or lex_sarah_synlig(lex_sarah_id)
    else (select app_har('kvalitetssamordnare', 'system'))
      or enhet_id = any ((select app_enheter())::bigint[])
      or ((misstankt_missforhallande or lex_sarah_provning is not null) and (select app_har('lex_sarah_ansvarig')))
  end)
  with check (namnd_id = (select app_namnd()));

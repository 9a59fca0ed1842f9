-- Who may read a synpunkt, said once for its policy and its doors. Those who sort what comes see all of the nämnd. The
-- line sees what has been given to its enheter, unless it has been handed to lex Sarah; then the lex Sarah-ansvarig does.
-- Nobody sees what is declared to be about the own person.
create or replace function synpunkt_syns(s synpunkt) returns boolean language sql stable as $$
  select s.namnd_id = app_namnd()
    and not coalesce(app_person() = any (s.berorda), false)
    and (app_har('registrator', 'kvalitetssamordnare', 'system')
      or (coalesce(s.enhet_id = any (app_enheter()), false) and not 'lex_sarah' = any (s.overlamnad_for))
      or (app_har('lex_sarah_ansvarig') and 'lex_sarah' = any (s.overlamnad_for)))
$$;

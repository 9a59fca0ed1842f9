-- What patterns are counted from: codes, days and the enhet. No text, no reporter, and nothing that has become lex Sarah,
-- whoever asks: a pattern is read by the line. The policies of the tables hold as well.
-- One händelse that several have reported is one: those that are linked to it name their huvudärende.
drop view if exists monster_avvikelse;
create view monster_avvikelse with (security_barrier, security_invoker) as
select a.id, a.namnd_id, a.enhet_id, a.status, a.rapporterad_datum, a.intraffad_datum, a.intraffad_tid, a.kategorier,
  a.orsaker, a.sannolikhet, a.allvarlighet, a.huvudarende_id, a.tillbud
from avvikelse a
where a.namnd_id = app_namnd() and a.lex_sarah_id is null;

-- The same for klagomål: nor what is declared to be about somebody's own person.
drop view if exists monster_klagomal;
create view monster_klagomal with (security_barrier, security_invoker) as
select s.id, s.namnd_id, s.enhet_id, s.status, s.inkom_datum, s.kategorier
from synpunkt s
where s.namnd_id = app_namnd() and s.typ = 'klagomal' and s.enhet_id is not null and s.berorda = '{}'
  and not 'lex_sarah' = any (s.overlamnad_for);

revoke all on monster_avvikelse, monster_klagomal from public, kvalitet_app;
grant select on monster_avvikelse, monster_klagomal to kvalitet_app;

-- What the reporter sees of his own reports: his words, where they are handled, how far it has come and the answer.
-- Never the assessment or the utredning. Read as the owner, past the policies, so the border stands in the where.
drop view if exists mina_rapporter;
create view mina_rapporter with (security_barrier) as
select a.id, a.enhet_id, v.namn as enhet, a.status, a.rapporterad_vid, a.rapporterad_datum, a.intraffad_datum,
  a.intraffad_tid, a.handelseforlopp, a.beror, a.omedelbar_atgard, a.aterkoppling, a.aterkopplad_vid, a.avslutad_datum,
  a.lex_sarah_id,
  coalesce((
    select jsonb_agg(jsonb_build_object('vid', f.vid, 'text', f.text) order by f.id)
    from avvikelse_fakta f where f.avvikelse_id = a.id and f.fakta = 'komplettering'), '[]') as kompletteringar,
  -- what the chef has asked, until it is answered
  case when a.komplettering_begard_vid is not null then (
    select f.text from avvikelse_fakta f where f.avvikelse_id = a.id and f.fakta = 'fraga' order by f.id desc limit 1)
  end as fraga
from avvikelse a join enhet_version v on v.id = a.enhet_version_id
where a.namnd_id = app_namnd() and a.rapportor_id = app_person();
revoke all on mina_rapporter from public, kvalitet_app;
grant select on mina_rapporter to kvalitet_app;

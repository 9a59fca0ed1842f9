-- Three narrow looks past the policies of lex_sarah; each says itself what it shows to whom.

-- What the reporter sees: his own words with what he has added, what he is asked, how far it has come, what came of it.
drop view if exists mina_lex_sarah;
create view mina_lex_sarah with (security_barrier) as
select l.id, l.dnr, v.namn as enhet, l.status, l.rapporterad_vid, l.rapporterad_datum, l.intraffad_datum, l.intraffad_tid,
  o.egna_ord, case when o.egna_ord then l.plats else '' end as plats,
  case when o.egna_ord then l.rapport_text else '' end as rapport_text, l.uppmarksammad_datum,
  -- of a report that was handed over it is why, in the words of whoever did that
  case when l.avvikelse_id is null then l.uppmarksammad_hur else '' end as uppmarksammad_hur,
  case when o.egna_ord then l.omedelbar_atgard else '' end as omedelbar_atgard, l.avvikelse_id,
  l.beslutad_datum, l.grad, l.aterkoppling, l.aterkopplad_vid, l.avslutad_datum,
  coalesce((select jsonb_agg(jsonb_build_object('slag', f.fakta, 'vid', f.vid, 'text', f.text) order by f.id)
    from lex_sarah_fakta f where f.lex_sarah_id = l.id and f.fakta in ('fraga', 'komplettering')), '[]') as samtal,
  coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'typ', b.typ, 'vid', b.vid, 'byte', octet_length(b.innehall)) order by b.id)
    from lex_sarah_bilaga b
    where b.lex_sarah_id = l.id and b.del = 'rapport' and b.bifogad_av = l.rapportor_id), '[]') as bilagor
from lex_sarah l join enhet_version v on v.id = l.enhet_version_id
  -- Who hands over an anonymous avvikelse stands as its reporter, but the words are somebody else's: from now on they
  -- are for the circle, also when it is the chef of the enhet who handed it over.
  cross join lateral (select l.avvikelse_id is null or exists (
    select 1 from avvikelse a where a.id = l.avvikelse_id and a.rapportor_id = l.rapportor_id) as egna_ord) o
where l.namnd_id = app_namnd() and l.rapportor_id = app_person();

-- What the line knows: that a case exists at an enhet it leads. No text, no name, no outcome.
drop view if exists lex_sarah_pa_enhet;
create view lex_sarah_pa_enhet with (security_barrier) as
select l.id, v.namn as enhet, l.rapporterad_datum, l.status
from lex_sarah l join enhet_version v on v.id = l.enhet_version_id
where l.namnd_id = app_namnd() and l.enhet_id = any (app_enheter()) and app_har('enhetschef', 'verksamhetschef');

-- What can be counted: days, codes and the enhet. A job counts all, a person opens what he sees.
drop view if exists lex_sarah_rakning;
create view lex_sarah_rakning with (security_barrier) as
select l.id, l.namnd_id, l.enhet_id, l.dnr, l.status, l.lagar, l.rapporterad_datum, l.beslutad_datum, l.grad,
  l.ivo_anmald_datum, l.ivo_anmald_vid, l.ivo_utredning_datum, l.ivo_beslut_datum, l.ivo_utfall,
  -- of what it came out of, when it did
  coalesce((select a.kategorier from avvikelse a where a.id = l.avvikelse_id), '{}') as kategorier, l.avslutad_datum, l.avhjalpt_vid, l.aterkopplad_vid,
  l.rapporterad_vid, l.beslutad_vid,
  exists (select 1 from lex_sarah_fakta f where f.lex_sarah_id = l.id and f.fakta = 'uppfoljning') as uppfoljd
from lex_sarah l
where l.namnd_id = app_namnd()
  and (app_har('system') or lex_sarah_ser(l.id, l.status, l.forslag_grad, l.utredare_id, l.beslutad_av));

-- The same for what enskilda utförare have told and for anmälan enligt 27 kap. 7 §: counted apart, never as lex Sarah.
drop view if exists lex_sarah_enskild_rakning;
create view lex_sarah_enskild_rakning with (security_barrier) as
select i.id, i.namnd_id, i.enhet_id, i.slag, i.status, i.mottagen_datum
from lex_sarah_information i
where i.namnd_id = app_namnd() and app_har('system', 'lex_sarah_ansvarig', 'forvaltningschef');
drop view if exists anmalan_27_7_rakning;
create view anmalan_27_7_rakning with (security_barrier) as
select a.id, a.namnd_id, a.grund, a.status, a.uppmarksammad_datum, a.anmald_datum
from anmalan_27_7 a
where a.namnd_id = app_namnd() and app_har('system', 'lex_sarah_ansvarig', 'forvaltningschef');

revoke all on mina_lex_sarah, lex_sarah_pa_enhet, lex_sarah_rakning, lex_sarah_enskild_rakning, anmalan_27_7_rakning
  from public, kvalitet_app;
grant select on mina_lex_sarah, lex_sarah_pa_enhet, lex_sarah_rakning, lex_sarah_enskild_rakning, anmalan_27_7_rakning
  to kvalitet_app;

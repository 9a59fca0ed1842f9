-- Every time limit of every uppdrag as one row: when it was up, when it was done, and when the duty fell away because
-- the uppdrag ended or the insats was used again. The list of what is late, the reminders and the andelar read the same.
drop view if exists oppenvard_tidsgrans;
create view oppenvard_tidsgrans with (security_invoker) as
with u as (select id, namnd_id, enhet_id, avslutad, beslutad, verkstallas_senast, verkstalld, uppstart_senast,
  uppstartsmote, plan_senast, plan, bistand_till from oppenvardsuppdrag)
select u.namnd_id, u.id as uppdrag_id, u.enhet_id, 'verkstallighet' as slag, u.verkstallas_senast as senast,
  u.verkstalld as gjord, u.avslutad as bortfallen from u
union all
select u.namnd_id, u.id, u.enhet_id, 'uppstart', u.uppstart_senast, u.uppstartsmote, u.avslutad from u
  where u.uppstart_senast is not null
union all
select u.namnd_id, u.id, u.enhet_id, 'plan', u.plan_senast, u.plan, u.avslutad from u where u.plan_senast is not null
union all
select u.namnd_id, u.id, u.enhet_id, 'underlag', f.underlag_senast, f.underlag, u.avslutad
  from u join oppenvardsuppfoljning f on f.uppdrag_id = u.id where f.underlag_senast is not null
union all
select u.namnd_id, u.id, u.enhet_id, 'uppfoljning', f.senast, f.genomford, u.avslutad
  from u join oppenvardsuppfoljning f on f.uppdrag_id = u.id
union all
-- it goes on with a new last day, or the uppdrag ends
select u.namnd_id, u.id, u.enhet_id, 'bistand', u.bistand_till, null::date, u.avslutad from u
  where u.bistand_till is not null
union all
select u.namnd_id, u.id, u.enhet_id, 'omprovning', a.omprovas_senast, a.omprovad, least(a.till, u.avslutad)
  from u join oppenvardsavbrott a on a.uppdrag_id = u.id;
revoke all on oppenvard_tidsgrans from public, kvalitet_app;
grant select on oppenvard_tidsgrans to kvalitet_app;

-- What the ledamot sees of the nämnd's uppdrag: what was said and when, and the answer when the document that it stands in
-- has been left to the nämnd. Read as the owner, past the policies, so the border stands in the where.
drop view if exists namndens_uppdrag;
create view namndens_uppdrag with (security_barrier) as
select u.id, u.text, u.lagt_datum, u.paragraf, u.besvaras_ar, u.rapport_id, g.titel as rapport,
  case when lamnat.id is null and u.svar is not null then 'oppet' else u.status end as status,
  case when lamnat.id is not null then u.svar end as svar,
  lamnat.id as besvarad_i_rapport_id, lamnat.titel as besvarad_i
from namnd_uppdrag u
left join rapport g on g.id = u.rapport_id
left join rapport lamnat on lamnat.id = u.besvarad_i_rapport_id
  and lamnat.status in ('klar', 'faststalld', 'aterremitterad', 'publicerad', 'arkiverad')
where u.namnd_id = app_namnd() and app_har('namndledamot', 'registrator');
revoke all on namndens_uppdrag from public, kvalitet_app;
grant select on namndens_uppdrag to kvalitet_app;

-- What has come in since a berättelse was frozen. Whoever may open a number may know that day: the document itself says it.
-- Null when the nämnd has none for the year.
create or replace function berattelsen_frystes(v_ar int) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select r.fryst_vid from rapport r
  where r.namnd_id = app_namnd() and r.slag = 'kvalitetsberattelse' and r.ar = v_ar
    and r.status in ('klar', 'faststalld', 'publicerad', 'arkiverad') and r.underlag is not null
    and not app_har('allmanhet')
  order by r.utgava desc limit 1
$$;

-- An old case keeps the day that it was reported: what tells when it came here is the import. Numbers alone.
create or replace function avvikelser_inlasta_efter(v_vid timestamptz) returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select r.sak_id from arendeimport_rad r join arendeimport i on i.id = r.arendeimport_id and i.namnd_id = r.namnd_id
  where r.namnd_id = app_namnd() and r.sak = 'avvikelse' and i.inlast_vid > v_vid and not app_har('allmanhet')
$$;

-- For the public, in every nämnd: which adopted document a file is. Only what the nämnd has adopted is told of, and only
-- to whoever holds the document itself, or a copy that still bears its title and the instant it was frozen.
create or replace function dokument_kontroll(v_sha256 bytea, v_titel text, v_skapad timestamptz)
returns table (titel text, namnd text, dnr text, utgava int, sammantrade date, paragraf text, lika boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.titel, n.namn, r.dnr, r.utgava, r.sammantrade, r.paragraf, d.sha256 = v_sha256
  from rapport_dokument d join rapport r on r.id = d.rapport_id join namnd n on n.id = r.namnd_id
  where r.status in ('faststalld', 'publicerad', 'arkiverad')
    and (d.sha256 = v_sha256
      or (date_trunc('second', r.fryst_vid) = v_skapad and starts_with(v_titel, r.titel || ' – ')))
  order by d.sha256 = v_sha256 desc, r.id
  limit 1
$$;

revoke execute on function dokument_kontroll from public;
grant execute on function dokument_kontroll to kvalitet_app;

-- For the public, in every nämnd: which adopted document a file is, the full edition or the public one. Only what the
-- nämnd has adopted is told of, and only to whoever holds the document itself, or a copy that still bears its title and
-- the instant it was frozen or made. What a later one stands in the place of is told of as long as somebody has it.
drop function if exists dokument_kontroll(bytea, text, timestamptz);
create function dokument_kontroll(v_sha256 bytea, v_titel text, v_skapad timestamptz)
returns table (titel text, namnd text, dnr text, utgava int, sammantrade date, paragraf text, lika boolean,
  offentlig boolean, ersatt boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.titel, n.namn, x.dnr, x.utgava, x.sammantrade, x.paragraf, x.sha256 = v_sha256, x.offentlig, x.ersatt
  from (
    select r.namnd_id, r.id, r.titel, r.dnr, r.utgava, r.sammantrade, r.paragraf, d.sha256, r.fryst_vid as skapad,
      false as offentlig, exists (select 1 from rapport s where s.namnd_id = r.namnd_id and s.slag = r.slag and s.ar = r.ar
        and s.halvar is not distinct from r.halvar and s.utgava > r.utgava
        and s.status in ('faststalld', 'publicerad', 'arkiverad')) as ersatt
    from rapport_dokument d join rapport r on r.id = d.rapport_id
    where r.status in ('faststalld', 'publicerad', 'arkiverad')
    union all
    select o.namnd_id, o.rapport_id, o.titel, o.dnr, o.utgava, o.sammantrade, o.paragraf, o.sha256, o.gjord_vid,
      true, o.ersatt_vid is not null
    from rapport_offentlig o where o.publicerad_vid is not null
  ) x join namnd n on n.id = x.namnd_id
  where x.sha256 = v_sha256
    or (date_trunc('second', x.skapad) = v_skapad and starts_with(v_titel, x.titel || ' – '))
  order by x.sha256 = v_sha256 desc, x.id
  limit 1
$$;

revoke execute on function dokument_kontroll from public;
grant execute on function dokument_kontroll to kvalitet_app;

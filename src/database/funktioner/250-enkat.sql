-- The narrow doors of enkät. They run as the owner, past the policies, so each says itself what the caller may.
-- Nobody reads codes, counts or texts in any other way.

-- What an address or a code leads to while the round is open: which nämnd, round and enhet, and for a code which reader.
-- A code that has been used leads nowhere, as one that never was does.
create or replace function enkat_ingang(v_kod_hash bytea, v_lank text)
returns table (namnd_id bigint, omgang_id bigint, enhet_id bigint, malgrupp text)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.namnd_id, k.omgang_id, k.enhet_id, k.malgrupp
  from enkatkod k join enkatomgang o on o.id = k.omgang_id and o.status = 'oppen' where k.kod_hash = v_kod_hash
  union all
  select e.namnd_id, e.omgang_id, e.enhet_id, null
  from enkatomgang_enhet e join enkatomgang o on o.id = e.omgang_id and o.status = 'oppen' and o.satt = 'lank'
  where e.lank = v_lank
$$;

-- The questions of an open round, for whoever holds a code or an address.
create or replace function enkat_formular(v_omgang bigint) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'namn', e.namn, 'inledning', e.inledning, 'malgrupper', o.malgrupper, 'stanger', o.stanger,
    'namnd', (select n.namn from namnd n where n.id = o.namnd_id),
    'fragor', (select coalesce(jsonb_agg(to_jsonb(f) - 'namnd_id' - 'enkat_id' - 'goda' order by f.ordning), '[]')
      from enkatfraga f where f.enkat_id = e.id))
  from enkatomgang o join enkat e on e.id = o.enkat_id
  where o.id = v_omgang and o.namnd_id = app_namnd() and o.status = 'oppen'
$$;

-- Takes in one answer. False when the code has been used or the round is not open; nothing is then changed.
--
-- What is done so that nobody can be tied to an answer, also with the whole database at hand:
-- * The code is taken away. No row says which codes have been used, only how many are left.
-- * There is no row per answer: the answer becomes one more in each of its counts. A text is a row of its own, with a
--   random key, joined to nothing but its question and its enhet.
-- * No time is stored at all, and no identity column, whose order would be a clock.
-- * Every count of the enhet in the round, changed or not, and every text, is written anew in each answer, the texts in an
--   order by chance. So xmin and ctid, which tell which rows were written together and in what order, say of all of them
--   only that somebody was the last to answer.
-- What it does not protect from: whoever can copy the database between two answers, or read its write-ahead log or its
-- backups, can subtract the one copy from the other; dead rows are legible on the disk until they have been vacuumed. Nor
-- from the text itself, if it tells who wrote it, and not from all of an enhet having answered alike.
-- Whether a certain card has been used can be seen by trying it.
create or replace function enkat_svara(
  v_omgang bigint, v_enhet bigint, v_malgrupp text, v_kod_hash bytea, v_fragor bigint[], v_varden text[],
  v_textfragor bigint[], v_texter text[])
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from enkatomgang o where o.id = v_omgang and o.namnd_id = app_namnd() and o.status = 'oppen'
      and v_malgrupp = any (o.malgrupper) and (o.satt = 'lank' or v_kod_hash is not null)) then
    return false;
  end if;
  -- those who answer at the same enhet wait for each other here
  perform from enkatomgang_enhet e where e.omgang_id = v_omgang and e.enhet_id = v_enhet for update;
  if not found then
    return false;
  end if;
  if v_kod_hash is not null then
    delete from enkatkod k where k.kod_hash = v_kod_hash and k.omgang_id = v_omgang and k.enhet_id = v_enhet
      and k.malgrupp = v_malgrupp;
    if not found then
      return false;
    end if;
  end if;
  update enkat_rakning r set antal = r.antal + case
      when r.malgrupp <> v_malgrupp then 0
      when r.fraga_id is null then 1
      when exists (select from unnest(v_fragor, v_varden) as s (fraga, varde) where s.fraga = r.fraga_id and s.varde = r.varde)
        then 1
      else 0 end
  where r.omgang_id = v_omgang and r.enhet_id = v_enhet;
  with gamla as (
    delete from enkat_fritext t where t.omgang_id = v_omgang and t.enhet_id = v_enhet returning t.fraga_id, t.text
  ), alla as (
    select g.fraga_id, g.text from gamla g
    union all
    select s.fraga, s.text from unnest(v_textfragor, v_texter) as s (fraga, text)
  )
  insert into enkat_fritext (namnd_id, omgang_id, enhet_id, fraga_id, text)
  select app_namnd(), v_omgang, v_enhet, a.fraga_id, a.text from alla a order by random();
  return true;
end $$;

-- Those who handle a round: who answers for it, and those who answer for all.
create or replace function enkat_handlagger(v_omgang bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from enkatomgang o where o.id = v_omgang and o.namnd_id = app_namnd()
    and (app_har('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'system') or o.ansvarig_id = app_person()))
$$;

-- Gives out codes: more of them for an enhet and a reader. How many have been made there is the sum of its cards.
create or replace function enkat_dela_ut(
  v_omgang bigint, v_enhet bigint, v_malgrupp text, v_kodfro uuid, v_hashar bytea[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not enkat_handlagger(v_omgang) or not exists (select from enkatomgang o where o.id = v_omgang
      and o.status in ('utkast', 'oppen') and o.satt = 'kod' and v_malgrupp = any (o.malgrupper)) then
    return false;
  end if;
  -- by hash: the order of the cards is not the order of the rows
  insert into enkatkod (kod_hash, namnd_id, omgang_id, enhet_id, malgrupp)
  select h, app_namnd(), v_omgang, v_enhet, v_malgrupp from unnest(v_hashar) as h order by h;
  insert into enkatkort as k (namnd_id, omgang_id, enhet_id, malgrupp, antal, kodfro)
  values (app_namnd(), v_omgang, v_enhet, v_malgrupp, cardinality(v_hashar), v_kodfro)
  on conflict (omgang_id, enhet_id, malgrupp) do update set antal = k.antal + excluded.antal;
  update enkatomgang_enhet e set utdelade = coalesce(e.utdelade, 0) + cardinality(v_hashar)
  where e.omgang_id = v_omgang and e.enhet_id = v_enhet;
  return true;
end $$;

-- All counts of a round begin at nought when it opens, so that an answer adds no row.
create or replace function enkat_oppna(v_omgang bigint, v_varden jsonb) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not enkat_handlagger(v_omgang) then
    return false;
  end if;
  insert into enkat_rakning (namnd_id, omgang_id, enhet_id, malgrupp, fraga_id, varde)
  select o.namnd_id, o.id, e.enhet_id, m, (v ->> 'fraga')::bigint, v ->> 'varde'
  from enkatomgang o join enkatomgang_enhet e on e.omgang_id = o.id, unnest(o.malgrupper) as m,
    jsonb_array_elements(v_varden || '[{"fraga": null, "varde": "svar"}]') as v
  where o.id = v_omgang
  on conflict do nothing;
  return true;
end $$;

-- When a round is over its unused codes are nothing to keep.
create or replace function enkat_stang(v_omgang bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not enkat_handlagger(v_omgang) then
    return false;
  end if;
  delete from enkatkod k where k.omgang_id = v_omgang;
  return true;
end $$;

-- How many have answered, of how many. No content, so it may be followed from day to day.
create or replace function enkat_svarsfrekvens(v_omgang bigint)
returns table (enhet_id bigint, utdelade int, svar int)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.enhet_id, e.utdelade, coalesce((select sum(r.antal)::int from enkat_rakning r
    where r.omgang_id = e.omgang_id and r.enhet_id = e.enhet_id and r.fraga_id is null), 0)
  from enkatomgang_enhet e
  where e.omgang_id = v_omgang and e.namnd_id = app_namnd() and not app_har('namndledamot', 'allmanhet')
$$;

-- Which groups are too small to show, for each question. Whoever knows a total and all of its parts but some can subtract:
-- so when the hidden enheter together are too few, the smallest of the others is hidden with them.
create or replace function enkat_dolda(v_omgang bigint)
returns table (fraga_id bigint, enhet_id bigint, antal int, dold boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with grupper as (
    select coalesce(r.fraga_id, 0) as fraga_id, r.enhet_id, sum(r.antal)::int as antal
    from enkat_rakning r where r.omgang_id = v_omgang and r.varde <> 'vet_ej' group by 1, 2
  ), ordnade as (
    select g.*, o.minst, coalesce(sum(g.antal) over (partition by g.fraga_id order by g.antal, g.enhet_id
      rows between unbounded preceding and 1 preceding), 0) as mindre
    from grupper g join enkatomgang o on o.id = v_omgang where g.antal > 0
  )
  select d.fraga_id, d.enhet_id, d.antal, d.antal < d.minst or (d.mindre > 0 and d.mindre < d.minst) from ordnade d
$$;

-- The counts that may be seen: of all, of each enhet, and of each reader. A group that is hidden has its row without
-- numbers. Nothing while the round is open: two looks with one answer between would show that answer.
--
-- The readers (adults, young, children) cut across the enheter. Where some part of a shown enhet, or of the hidden ones
-- together, is a few of one kind, the two cuts could be laid over each other: then the readers are not shown apart.
create or replace function enkat_resultat(v_omgang bigint)
returns table (fraga_id bigint, del text, enhet_id bigint, malgrupp text, antal int, varden jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with omgang as (
    select o.id, o.minst from enkatomgang o where o.id = v_omgang and o.namnd_id = app_namnd()
      and o.status in ('stangd', 'sammanstalld') and not app_har('namndledamot', 'allmanhet')
  ), rader as (
    select r.fraga_id, r.enhet_id, r.malgrupp, r.varde, r.antal, o.minst, case when d.dold then 0 else r.enhet_id end as block
    from omgang o join enkat_rakning r on r.omgang_id = o.id and r.fraga_id is not null
      left join enkat_dolda(v_omgang) d on d.fraga_id = r.fraga_id and d.enhet_id = r.enhet_id
  ), for_fa as (
    select distinct c.fraga_id from (
      select r.fraga_id, sum(r.antal) filter (where r.varde <> 'vet_ej') as n, r.minst
      from rader r group by r.fraga_id, r.block, r.malgrupp, r.minst) c
    where c.n > 0 and c.n < c.minst
  ), grupper as (
    select r.fraga_id, 'alla' as del, null::bigint as enhet_id, null::text as malgrupp, r.varde, r.antal, r.minst, false as dold
    from rader r
    union all
    select r.fraga_id, 'enhet', r.enhet_id, null, r.varde, r.antal, r.minst, r.block = 0 from rader r
    union all
    select r.fraga_id, 'malgrupp', null, r.malgrupp, r.varde, r.antal, r.minst,
      r.fraga_id in (select f.fraga_id from for_fa f) from rader r
  ), summor as (
    select g.fraga_id, g.del, g.enhet_id, g.malgrupp, g.varde, sum(g.antal)::int as antal, bool_or(g.dold) as dold, g.minst
    from grupper g group by g.fraga_id, g.del, g.enhet_id, g.malgrupp, g.varde, g.minst
  ), hela as (
    select s.fraga_id, s.del, s.enhet_id, s.malgrupp, bool_or(s.dold) as dold, s.minst,
      coalesce(sum(s.antal) filter (where s.varde <> 'vet_ej'), 0)::int as n, jsonb_object_agg(s.varde, s.antal) as varden
    from summor s group by s.fraga_id, s.del, s.enhet_id, s.malgrupp, s.minst
  )
  select h.fraga_id, h.del, h.enhet_id, h.malgrupp,
    case when h.n = 0 then 0 when h.dold or h.n < h.minst then null else h.n end,
    case when h.n = 0 or h.dold or h.n < h.minst then null else h.varden end
  from hela h
$$;

-- What was written, for those who lead the enhet and those who answer for all, when so many have answered that the text
-- is nobody's. Texts of the enheter that are hidden come together, without an enhet.
create or replace function enkat_fritexter(v_omgang bigint)
returns table (fraga_id bigint, enhet_id bigint, text text)
language sql stable security definer set search_path = public, pg_temp as $$
  with omgang as (
    select o.id, o.minst from enkatomgang o where o.id = v_omgang and o.namnd_id = app_namnd()
      and o.status in ('stangd', 'sammanstalld')
  ), texter as (
    select t.fraga_id, case when d.dold then null else t.enhet_id end as enhet_id, t.text, o.minst
    from omgang o join enkat_fritext t on t.omgang_id = o.id
      join enkat_dolda(v_omgang) d on d.fraga_id = 0 and d.enhet_id = t.enhet_id
  )
  select t.fraga_id, t.enhet_id, t.text from texter t
  where (select sum(d.antal) from enkat_dolda(v_omgang) d where d.fraga_id = 0) >= t.minst
    and (app_har('kvalitetssamordnare', 'forvaltningschef') or t.enhet_id = any (app_enheter()))
  order by t.fraga_id, t.enhet_id nulls last, md5(t.text)
$$;

revoke execute on function enkat_ingang, enkat_formular, enkat_svara, enkat_handlagger, enkat_dela_ut, enkat_oppna,
  enkat_stang, enkat_svarsfrekvens, enkat_dolda, enkat_resultat, enkat_fritexter from public;
grant execute on function enkat_ingang, enkat_formular, enkat_svara, enkat_handlagger, enkat_dela_ut, enkat_oppna,
  enkat_stang, enkat_svarsfrekvens, enkat_resultat, enkat_fritexter to kvalitet_app;

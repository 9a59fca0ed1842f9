-- Search by words. Row level security and an index for words do not go together: no operator of the text search is
-- leakproof, so the planner tries the policy first, row by row, however few the hits are. These doors look in the index
-- as the owner and give back ids alone, only of what the caller sees; the text is read under the policy, by id.

-- What somebody has typed: each word as it is bent, and what begins with it. «läkemedel» also finds «läkemedlet»: the
-- stemmer leaves the e that falls away. A minus before a word takes it away. Null when there is nothing to look for.
create or replace function sokfraga(v_text text) returns tsquery language plpgsql immutable parallel safe strict as $$
declare
  -- the minus is kept aside: sokbar makes spaces of those within words
  v_fraga text := replace(sokbar(regexp_replace(v_text, '(^|\s)-(?=\S)', E'\\1\x01', 'g')), E'\x01', '-');
begin
  v_fraga := websearch_to_tsquery('pg_catalog.swedish', v_fraga)::text;
  v_fraga := regexp_replace(v_fraga, '''([^'']{2,})''', '''\1'':*', 'g');
  v_fraga := regexp_replace(v_fraga, '''([^'']{3,}[^aeiouyåäö''])e?([lnr])'':\*', '(''\1\2'':* | ''\1e\2'':*)', 'g');
  return case when querytree(v_fraga::tsquery) in ('', 'T') then null else v_fraga::tsquery end;
end $$;

-- Newest first, after the row where the page before ended. Few hits are fetched and put in order; many are met soon
-- when one goes from the newest backwards. Which it is nobody knows beforehand: the planner guesses badly at beginnings
-- of words, so the first try may only use the index for words, and no more than so many rows of it.
create or replace function sok_avvikelse(
  v_fraga tsquery, v_fran date, v_till date, v_fore_datum date, v_fore_id bigint, v_antal int)
returns table (id bigint, datum date) language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '32MB'
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set enable_bitmapscan = on
set enable_sort = on as $$
declare
  v_namnd bigint := app_namnd();
  v_alla boolean := app_har('kvalitetssamordnare');
  v_enheter bigint[] := app_enheter();
  v_misstankta boolean := app_har('lex_sarah_ansvarig');
  v_sok text := $sok$
    select a.id, a.rapporterad_datum as datum from avvikelse a
    where a.namnd_id = $1 and a.lex_sarah_id is null
      and sokord(a.handelseforlopp || ' ' || a.omedelbar_atgard || ' ' || a.utredning) @@ $2
      and a.rapporterad_datum between coalesce($3, '-infinity') and coalesce($4, 'infinity')
      and (a.rapporterad_datum, a.id) < (coalesce($5, 'infinity'), coalesce($6, 0)) $sok$;
  v_ids bigint[];
  v_dagar date[];
begin
  if not v_alla then
    v_sok := v_sok || case when v_misstankta
      then 'and (a.enhet_id = any ($7) or a.misstankt_missforhallande or a.lex_sarah_provning is not null)' else 'and a.enhet_id = any ($7)' end;
  end if;
  execute format('select array_agg(t.id), array_agg(t.datum) from (%s limit 2000) t', v_sok)
    into v_ids, v_dagar using v_namnd, v_fraga, v_fran, v_till, v_fore_datum, v_fore_id, v_enheter;
  if coalesce(cardinality(v_ids), 0) < 2000 then
    return query select t.id, t.datum from unnest(v_ids, v_dagar) as t (id, datum) order by t.datum desc, t.id desc limit v_antal;
    return;
  end if;
  perform set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'off', true),
    set_config('enable_sort', 'off', true);
  return query execute v_sok || format('order by a.rapporterad_datum desc, a.id desc limit %s', v_antal)
    using v_namnd, v_fraga, v_fran, v_till, v_fore_datum, v_fore_id, v_enheter;
end $$;

-- The same for synpunkter, which are fewer: those that synpunkt_syns shows, but never to a job.
create or replace function sok_synpunkt(
  v_fraga tsquery, v_fran date, v_till date, v_fore_datum date, v_fore_id bigint, v_antal int)
returns table (id bigint, datum date) language sql stable security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
  select s.id, s.inkom_datum from synpunkt s
  where s.namnd_id = app_namnd() and not app_har('system') and synpunkt_syns(s)
    and sokord(s.text || ' ' || s.utredning || ' ' || coalesce(s.svar, '')) @@ v_fraga
    and s.inkom_datum between coalesce(v_fran, '-infinity') and coalesce(v_till, 'infinity')
    and (s.inkom_datum, s.id) < (coalesce(v_fore_datum, 'infinity'), coalesce(v_fore_id, 0))
  order by s.inkom_datum desc, s.id desc limit v_antal
$$;

-- The text around a hit, between two signs that no text has, and without anything that may be a personnummer: also one
-- that only looks like it, because here nobody can say why it is needed.
create or replace function sokutdrag(v_text text, v_fraga tsquery) returns text language sql stable strict parallel safe as $$
  select ts_headline('pg_catalog.swedish',
    regexp_replace(translate(v_text, U&'\E000\E001', '  '),
      '(?:18|19|20)?\d\d[01]\d\d\d\s?[-–+]?\s?\d{4}', '[personnummer]', 'g'),
    v_fraga,
    U&'StartSel="\E000", StopSel="\E001", MaxFragments=1, MaxWords=28, MinWords=12, FragmentDelimiter=" … "')
$$;

revoke execute on function sok_avvikelse, sok_synpunkt from public;
grant execute on function sok_avvikelse, sok_synpunkt to kvalitet_app;

-- What a year's cases tell of each process, to those who work here: how many there are, without a case, an enhet or a
-- person. Fewer than five are null to all but the kvalitetssamordnare, and nothing that has become lex Sarah is counted.
-- plpgsql, because the views are made after the functions.
create or replace function process_utfall(v_fran date, v_till date)
returns table (process_id bigint, avvikelser int, hog_risk int, klagomal int, monster int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app_har('namndledamot', 'allmanhet') then return; end if;
  return query
    with slag as (
      select k.process_id, k.sak, array_agg(k.kod) as koder from process_kategori k where k.namnd_id = app_namnd() group by 1, 2),
    grans as (
      select coalesce((n.installningar ->> 'avvikelse_risk_mattlig_till')::int, 6) as hogst from namnd n where n.id = app_namnd()),
    av as materialized (
      select a.kategorier, count(*) as antal, count(*) filter (where a.sannolikhet * a.allvarlighet > g.hogst) as hog
      from monster_avvikelse a cross join grans g
      where a.rapporterad_datum between v_fran and v_till and a.huvudarende_id is null group by 1),
    sy as materialized (
      select s.kategorier, count(*) as antal from monster_klagomal s where s.inkom_datum between v_fran and v_till group by 1),
    rakning as (
      select p.id,
        (select coalesce(sum(av.antal), 0)::int from slag join av on av.kategorier && slag.koder
          where slag.process_id = p.id and slag.sak = 'avvikelse') as avvikelser,
        (select coalesce(sum(av.hog), 0)::int from slag join av on av.kategorier && slag.koder
          where slag.process_id = p.id and slag.sak = 'avvikelse') as hog_risk,
        (select coalesce(sum(sy.antal), 0)::int from slag join sy on sy.kategorier && slag.koder
          where slag.process_id = p.id and slag.sak = 'synpunkt') as klagomal,
        (select count(*)::int from monsterforslag m where m.process_id = p.id and m.status = 'ny'
          and m.upptackt_datum < v_till - 30) as monster
      from process p where p.namnd_id = app_namnd())
    select r.id, process_utfall_doljt(r.avvikelser), process_utfall_doljt(r.hog_risk), process_utfall_doljt(r.klagomal), r.monster
    from rakning r;
end $$;

create or replace function process_utfall_doljt(v_antal int) returns int language sql stable as $$
  select case when v_antal between 1 and 4 and not app_har('kvalitetssamordnare', 'system') then null else v_antal end
$$;

revoke execute on function process_utfall from public;
grant execute on function process_utfall to kvalitet_app;

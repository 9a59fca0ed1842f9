-- The doors of the queue. They are run by the owner of the tables, past the policies, and give back ids only.

-- Orders a job in the caller's own transaction. The wish may already stand there, ordered by somebody else whose row
-- the caller does not see: then its id is given back. Also the public may cause a job, in its own nämnd.
create or replace function jobb_bestall(v_slag text, v_nyckel text, v_uppgifter jsonb, v_vid timestamptz)
returns table (jobb_id bigint, ar_ny boolean) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  loop
    insert into jobb (namnd_id, slag, nyckel, uppgifter, bestalld_av, skapad_vid)
      values (app_namnd(), v_slag, v_nyckel, v_uppgifter, app_person(), v_vid)
      on conflict (namnd_id, nyckel) where tillstand in ('vantar', 'arbetar') do nothing
      returning id, true into jobb_id, ar_ny;
    exit when found;
    select id, false into jobb_id, ar_ny from jobb
      where namnd_id = app_namnd() and nyckel = v_nyckel and tillstand in ('vantar', 'arbetar');
    exit when found;
  end loop;
  return next;
end $$;

-- A timed job is ordered once for its moment, also when the moment is announced twice.
create or replace function jobb_bestall_en_gang(v_slag text, v_nyckel text, v_vid timestamptz)
returns table (jobb_id bigint) language sql security definer set search_path = public, pg_temp as $$
  insert into jobb (namnd_id, slag, nyckel, uppgifter, skapad_vid)
  select app_namnd(), v_slag, v_nyckel, '{}', v_vid
  where not exists (select from jobb where namnd_id = app_namnd() and nyckel = v_nyckel)
  on conflict (namnd_id, nyckel) where tillstand in ('vantar', 'arbetar') do nothing
  returning id
$$;

-- What is not handed to the queue yet, over all nämnder.
create or replace function jobb_osanda(v_max int)
returns table (namnd_id bigint, jobb_id bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select j.namnd_id, j.id from jobb j where j.sand_vid is null and j.tillstand = 'vantar' order by j.id limit v_max
$$;

-- What was handed over a while ago, is not finished, and has no living worker.
create or replace function jobb_utan_arbetare(v_alder interval, v_efter bigint, v_max int)
returns table (namnd_id bigint, jobb_id bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select j.namnd_id, j.id from jobb j
  where j.tillstand in ('vantar', 'arbetar') and j.id > v_efter
    and j.sand_vid < clock_timestamp() - v_alder
    and coalesce(j.lanad_till < clock_timestamp(), true)
  order by j.id limit v_max
$$;

create or replace function jobb_namnder()
returns table (namnd_id bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select id from namnd order by id
$$;

-- What the platform need not keep: ended sessions, and finished jobs, sent mail and read notiser after the time given.
create or replace function jobb_stada(v_nu timestamptz, v_behall interval)
returns table (sessioner bigint, jobb bigint, mejl bigint, notiser bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from session s where s.namnd_id = app_namnd() and s.gar_ut_vid < v_nu;
  get diagnostics sessioner = row_count;
  delete from jobb j where j.namnd_id = app_namnd() and j.klar_vid < v_nu - v_behall
    and j.tillstand in ('klar', 'misslyckad', 'avbruten');
  get diagnostics jobb = row_count;
  delete from mejl m where m.namnd_id = app_namnd() and m.skickad_vid < v_nu - v_behall;
  get diagnostics mejl = row_count;
  delete from notis n where n.namnd_id = app_namnd() and n.last_vid < v_nu - v_behall;
  get diagnostics notiser = row_count;
  return next;
end $$;

revoke execute on function jobb_bestall, jobb_bestall_en_gang, jobb_osanda, jobb_utan_arbetare, jobb_namnder, jobb_stada
  from public;
grant execute on function jobb_bestall, jobb_bestall_en_gang, jobb_osanda, jobb_utan_arbetare, jobb_namnder, jobb_stada
  to kvalitet_app;

-- Orders a mail in the caller's own transaction, once for its natural key. The address is read here, because the
-- public may cause a mail but never see a person. No row: the mail is ordered already, or the person has left.
create or replace function mejl_bestall(
  v_nyckel text, v_person bigint, v_amne text, v_text text, v_html text, v_vid timestamptz, v_idag date)
returns table (mejl_id bigint) language sql security definer set search_path = public, pg_temp as $$
  insert into mejl (namnd_id, nyckel, till_person_id, till, amne, text, html, skapad_vid)
  select app_namnd(), v_nyckel, p.id, p.epost, v_amne, v_text, v_html, v_vid
  from person p
  where p.namnd_id = app_namnd() and p.id = v_person and coalesce(p.inaktiv_fran > v_idag, true)
  on conflict (namnd_id, nyckel) do nothing
  returning id
$$;

revoke execute on function mejl_bestall from public;
grant execute on function mejl_bestall to kvalitet_app;

-- Orders a mail to an address that somebody outside has left for an answer. Never caused by the public itself: then a
-- form without login could be made to write to anybody.
create or replace function mejl_bestall_till(
  v_nyckel text, v_till text, v_amne text, v_text text, v_html text, v_vid timestamptz)
returns table (mejl_id bigint) language sql security definer set search_path = public, pg_temp as $$
  insert into mejl (namnd_id, nyckel, till, amne, text, html, skapad_vid)
  select app_namnd(), v_nyckel, v_till, v_amne, v_text, v_html, v_vid
  where not app_har('allmanhet')
  on conflict (namnd_id, nyckel) do nothing
  returning id
$$;

revoke execute on function mejl_bestall_till from public;
grant execute on function mejl_bestall_till to kvalitet_app;

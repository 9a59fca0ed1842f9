-- Every file in policies/ starts with this, so that it can be run again and says all there is to say about its table:
-- nobody but the owner may do anything until the file says so.
create or replace function nollstall_policyer(tabell text) returns void language plpgsql as $$
declare
  gammal text;
begin
  for gammal in select policyname from pg_policies where schemaname = 'public' and tablename = tabell loop
    execute format('drop policy %I on public.%I', gammal, tabell);
  end loop;
  execute format('alter table public.%I enable row level security', tabell);
  execute format('alter table public.%I force row level security', tabell);
  execute format('revoke all on table public.%I from public, kvalitet_app', tabell);
  -- FORCE binds the owner as well: migrations need to see their own rows
  execute format('create policy agare on public.%I to kvalitet_agare using (true) with check (true)', tabell);
end
$$;
revoke execute on function nollstall_policyer(text) from public;

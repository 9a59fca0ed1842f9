import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only händelselogg, hash-chained per nämnd by the database itself. */
export class Handelselogg1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handelse (
        id bigint generated always as identity primary key,
        namnd_id bigint not null references namnd,
        nr bigint not null,
        sak text not null,
        sak_id bigint not null,
        handling text not null,
        person_id bigint,
        roll text not null,
        fran_status text,
        till_status text,
        vid timestamptz not null,
        lagrum text[] not null,
        -- what was done in short, never the text of the case and never a name
        uppgifter jsonb not null default '{}',
        foregaende_hash bytea not null,
        hash bytea not null,
        unique (namnd_id, nr),
        foreign key (namnd_id, person_id) references person (namnd_id, id)
      );
      create index handelse_sak on handelse (sak, sak_id, nr);

      -- The end of each chain; only the trigger below touches it.
      create table handelse_kedja (
        namnd_id bigint primary key references namnd,
        nr bigint not null,
        hash bytea not null
      );

      -- The text that is hashed: every column but the hash itself.
      create function handelse_hash(h handelse) returns bytea language sql immutable as $$
        select sha256(h.foregaende_hash || convert_to(jsonb_build_array(
          h.namnd_id, h.nr, h.sak, h.sak_id, h.handling, h.person_id, h.roll, h.fran_status, h.till_status,
          extract(epoch from h.vid), to_jsonb(h.lagrum), h.uppgifter)::text, 'UTF8'))
      $$;

      create function handelse_lanka() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into handelse_kedja (namnd_id, nr, hash) values (new.namnd_id, 0, '\\x00') on conflict do nothing;
        update handelse_kedja set nr = nr + 1 where namnd_id = new.namnd_id
          returning nr, hash into new.nr, new.foregaende_hash;
        new.hash := handelse_hash(new);
        update handelse_kedja set hash = new.hash where namnd_id = new.namnd_id;
        return new;
      end $$;
      create trigger handelse_lanka before insert on handelse for each row execute function handelse_lanka();

      create function handelse_orord() returns trigger language plpgsql as $$
      begin
        raise exception 'Händelseloggen kan bara växa: en rad ändras eller tas aldrig bort.';
      end $$;
      create trigger handelse_orord before update or delete or truncate on handelse
        for each statement execute function handelse_orord();

      -- First broken row of a chain: a hash that does not fit, a missing number, or a cut end. Null when whole.
      create function handelse_brott(v_namnd bigint) returns table (nr bigint, id bigint, orsak text)
      language plpgsql stable as $$
      declare h handelse; v_nr bigint := 0; v_hash bytea := '\\x00'; k handelse_kedja;
      begin
        for h in select * from handelse x where x.namnd_id = v_namnd order by x.nr loop
          if h.nr <> v_nr + 1 then
            return query select v_nr + 1, null::bigint, 'raden saknas'; return;
          elsif h.foregaende_hash <> v_hash then
            return query select h.nr, h.id, 'raden hänger inte ihop med den föregående'; return;
          elsif h.hash <> handelse_hash(h) then
            return query select h.nr, h.id, 'raden är ändrad'; return;
          end if;
          v_nr := h.nr; v_hash := h.hash;
        end loop;
        select * into k from handelse_kedja x where x.namnd_id = v_namnd;
        -- without its end nobody can tell whether the last rows are there
        if (k.nr, k.hash) is distinct from (v_nr, v_hash) and (k.nr is not null or v_nr > 0) then
          return query select v_nr + 1, null::bigint, 'kedjans slut saknas';
        end if;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}

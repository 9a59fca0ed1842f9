import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every report costs. Its key is looked for by itself: behind the nämnd it lay in an index like any other of the
 * nämnd's, and in a nämnd that the statistics do not know yet PostgreSQL took one of those and read every report.
 */
export class SnabbRapport1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table avvikelse drop constraint avvikelse_namnd_id_nyckel_key;
      alter table avvikelse add unique (nyckel, namnd_id);

      -- who holds a role, for the notiser
      create index uppdrag_roll on uppdrag (namnd_id, roll);

      -- That the nämnd is there follows from its enheter and persons; every insert locked its row.
      alter table avvikelse drop constraint avvikelse_namnd_id_fkey;

      -- The text that is hashed, as before, for a row that does not have its place in the chain yet.
      create function handelse_hash_som(h handelse, v_nr bigint, v_fore bytea) returns bytea language sql immutable as $$
        select sha256(v_fore || convert_to(jsonb_build_array(
          h.namnd_id, v_nr, h.sak, h.sak_id, h.handling, h.person_id, h.roll, h.fran_status, h.till_status,
          extract(epoch from h.vid), to_jsonb(h.lagrum), h.uppgifter)::text, 'UTF8'))
      $$;

      -- One update of the chain's end for each händelse; before, it was made twice and its row inserted in vain.
      create or replace function handelse_lanka() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        for i in 1 .. 2 loop
          update handelse_kedja k set nr = k.nr + 1, hash = handelse_hash_som(new, k.nr + 1, k.hash)
            where k.namnd_id = new.namnd_id
            returning with (old as fore) k.nr, fore.hash, k.hash into new.nr, new.foregaende_hash, new.hash;
          exit when found;
          insert into handelse_kedja (namnd_id, nr, hash) values (new.namnd_id, 0, '\\x00') on conflict do nothing;
        end loop;
        return new;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search by words, and one log of who has read what. Lag (2001:454) 10 §. */
export class SokOchLasning1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What can be searched: accents that Swedish does not have are the letter itself, and what stands between words
      -- is a space (the parser would take «chef/personal» for a file name).
      create function sokbar(v_text text) returns text language sql immutable parallel safe strict as $$
        select translate(v_text, '/._-éèêëáàâíìîïóòôúùûñçÉÈÊËÁÀÂÍÌÎÏÓÒÔÚÙÛÑÇ',
          '    eeeeaaaiiiiooouuuncEEEEAAAIIIIOOOUUUNC')
      $$;
      -- The cost is what it takes, so that the planner does not do it for every row.
      create function sokord(v_text text) returns tsvector language plpgsql immutable parallel safe strict cost 1500 as $$
      begin
        return to_tsvector('pg_catalog.swedish', public.sokbar(v_text));
      end $$;
      -- Indexes over expressions: no column that every «select *» would carry. A new row waits in the index's list of
      -- what is pending, so that to report costs what it did.
      create index avvikelse_sok on avvikelse
        using gin (sokord(handelseforlopp || ' ' || omedelbar_atgard || ' ' || utredning));
      create index synpunkt_sok on synpunkt
        using gin (sokord(text || ' ' || utredning || ' ' || coalesce(svar, '')));

      -- Who has read what: the log of lex Sarah becomes that of every kind of case, and of searches.
      alter table lex_sarah_lasning rename to lasning;
      alter table lasning rename column lex_sarah_id to sak_id;
      alter table lasning
        drop constraint lex_sarah_lasning_namnd_id_lex_sarah_id_fkey,
        add column sak text not null default 'lex_sarah' check (sak in ('lex_sarah', 'avvikelse', 'synpunkt', 'sok')),
        -- what was searched for; here and nowhere else, because it may name somebody
        add column sokt text,
        add check ((sak = 'sok') = (sokt is not null));
      drop index lex_sarah_lasning_sak;
      create index lasning_sak on lasning (namnd_id, sak, sak_id, id desc);
      create index lasning_person on lasning (namnd_id, person_id, id desc);
      create function lasning_vaxer() returns trigger language plpgsql as $$
      begin
        raise exception 'Läsloggen kan bara växa: en rad ändras eller tas aldrig bort.';
      end $$;
      drop trigger lex_sarah_vaxer on lasning;
      create trigger lasning_vaxer before update or delete on lasning for each row execute function lasning_vaxer();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}

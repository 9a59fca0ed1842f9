import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wrote what in a chapter, and what somebody has typed but not saved. */
export class RapportAvsnittVersion1764000009203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every text that a chapter has had. Only grows.
      create table rapport_avsnitt_version (
        namnd_id bigint not null,
        rapport_id bigint not null,
        kod text not null,
        version int not null,
        text text not null,
        -- none when it was brought along from an older utgåva or an imported plan
        av bigint,
        vid timestamptz not null,
        primary key (rapport_id, kod, version),
        foreign key (namnd_id, rapport_id) references rapport (namnd_id, id),
        foreign key (namnd_id, av) references person (namnd_id, id)
      );
      insert into rapport_avsnitt_version (namnd_id, rapport_id, kod, version, text, av, vid)
      select namnd_id, rapport_id, kod, version, text, skriven_av, coalesce(skriven_vid, now()) from rapport_avsnitt;

      -- Whichever way a text is saved, it is kept.
      create function rapport_avsnitt_bevara() returns trigger language plpgsql as $$
      begin
        insert into rapport_avsnitt_version (namnd_id, rapport_id, kod, version, text, av, vid)
        values (new.namnd_id, new.rapport_id, new.kod, new.version, new.text, new.skriven_av,
          coalesce(new.skriven_vid, now()));
        return null;
      end $$;
      create trigger rapport_avsnitt_bevara after insert or update of text on rapport_avsnitt
        for each row execute function rapport_avsnitt_bevara();

      -- Typed by one person in one chapter and not yet saved; gone when it is. What it was written on is its grund.
      create table rapport_avsnitt_osparad (
        namnd_id bigint not null,
        rapport_id bigint not null,
        kod text not null,
        person_id bigint not null,
        text text not null,
        grund int not null,
        vid timestamptz not null,
        primary key (rapport_id, kod, person_id),
        foreign key (namnd_id, rapport_id) references rapport (namnd_id, id),
        foreign key (namnd_id, person_id) references person (namnd_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second view of the quality work, beside kvalitetsområdena: eleven områden told under four principer. */
export class Kvalitetsmatris1764000001503 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kvalitetsmatris (
        namnd_id bigint not null references namnd,
        omrade text not null,
        princip text not null,
        text text not null,
        skriven_av bigint not null,
        skriven_vid timestamptz not null,
        version int not null default 1,
        primary key (namnd_id, omrade, princip),
        foreign key (namnd_id, skriven_av) references person (namnd_id, id)
      );
      create table process_omrade (
        namnd_id bigint not null,
        process_id bigint not null,
        omrade text not null,
        primary key (process_id, omrade),
        foreign key (namnd_id, process_id) references process (namnd_id, id) on delete cascade
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}

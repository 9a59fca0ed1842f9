import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which chapters the nämnd has in each kind of document, and in which order. */
export class RapportDisposition1764000009201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rapport_disposition (
        namnd_id bigint not null references namnd,
        slag text not null,
        -- codes of the chapters as the nämnd has set them; one that a later release brings takes its own place
        ordning text[] not null,
        avstangda text[] not null default '{}',
        version int not null default 1,
        andrad_av bigint not null,
        andrad_vid timestamptz not null,
        primary key (namnd_id, slag),
        foreign key (namnd_id, andrad_av) references person (namnd_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}

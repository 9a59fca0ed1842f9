import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has typed in the bidrag of an enhet and not saved. */
export class RapportBidragOsparat1764000010401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One person's own; gone when it is saved. The version that it was written on is its grund.
      create table rapport_bidrag_osparat (
        namnd_id bigint not null,
        bidrag_id bigint not null,
        person_id bigint not null,
        uppdrag text not null,
        resultat text not null,
        analys text not null,
        atgarder text not null,
        grund int not null,
        vid timestamptz not null,
        primary key (bidrag_id, person_id),
        foreign key (namnd_id, bidrag_id) references rapport_bidrag (namnd_id, id),
        foreign key (namnd_id, person_id) references person (namnd_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}

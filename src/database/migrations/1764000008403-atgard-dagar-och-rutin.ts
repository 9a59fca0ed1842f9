import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has been reminded of which day, and the change of a rutin that an åtgärd has led to. SOSFS 2011:9 5 kap. 7–8 §§. */
export class AtgardDagarOchRutin1764000008403 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Each step once for each day that was set: a new day is reminded of anew.
      create table atgard_paminnelse (
        namnd_id bigint not null,
        atgard_id bigint not null,
        slag text not null check (slag in ('snart', 'passerad', 'eskalerad', 'eskalerad_igen', 'studera')),
        dag date not null,
        vid timestamptz not null,
        primary key (atgard_id, slag, dag),
        foreign key (namnd_id, atgard_id) references atgard (namnd_id, id) on delete cascade
      );

      -- The version that was begun because of the åtgärd; several åtgärder may lead to the same.
      create table atgard_styrdokument (
        namnd_id bigint not null,
        atgard_id bigint not null,
        styrdokument_version_id bigint not null,
        kopplad_av bigint not null,
        kopplad_vid timestamptz not null,
        primary key (atgard_id, styrdokument_version_id),
        foreign key (namnd_id, atgard_id) references atgard (namnd_id, id) on delete cascade,
        foreign key (namnd_id, styrdokument_version_id) references styrdokument_version (namnd_id, id),
        foreign key (namnd_id, kopplad_av) references person (namnd_id, id)
      );
      create index atgard_styrdokument_version on atgard_styrdokument (styrdokument_version_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}

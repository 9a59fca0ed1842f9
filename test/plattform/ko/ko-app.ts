import { setTimeout as vanta } from 'node:timers/promises';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Installningar } from '../../../src/config/installningar.js';
import { InstallningarModule } from '../../../src/config/installningar.module.js';
import { Databas } from '../../../src/database/databas.js';
import { DatabasModule } from '../../../src/database/databas.module.js';
import type { Vem } from '../../../src/database/vem.js';
import { KlockaModule } from '../../../src/plattform/klocka/klocka.module.js';
import { type Bestallning, Jobb } from '../../../src/plattform/ko/jobb.service.js';
import { JobbRelae } from '../../../src/plattform/ko/jobb-relae.js';
import { KoModule } from '../../../src/plattform/ko/ko.module.js';
import type { KoTider } from '../../../src/plattform/ko/ko-tider.js';
import { KoAnslutning } from '../../../src/plattform/ko/ko-anslutning.js';
import type { Schemarad } from '../../../src/plattform/ko/schemalaggare.js';
import type { Provdatabas } from '../../givet/databas.js';

/** As patient as production in kind, but in a hurry. */
export const snabbaTider: KoTider = {
  lasMs: 1_500,
  tystMs: 400,
  taktMs: 50,
  relaMs: 100,
  avstamMs: 300,
  nyttForsokMs: 40,
  dodsfall: 1,
  stoppMs: 1_000,
};

export interface KoVal {
  readonly appUrl: string;
  readonly redisUrl?: string;
  readonly utforare: readonly Type[];
  readonly schema?: readonly Schemarad[];
  readonly tider?: Partial<KoTider>;
  readonly installningar?: Partial<Installningar>;
  readonly moduler?: readonly Type[];
}

/** The queue as the product starts it, without pages. */
export async function startaKo(val: KoVal): Promise<INestApplicationContext> {
  const installningar = Object.assign(new Installningar(), {
    databaseUrl: val.appUrl,
    redisUrl: val.redisUrl,
    ...val.installningar,
  });
  class ProvModul {}
  Module({
    imports: [
      InstallningarModule.med(installningar),
      DatabasModule,
      KlockaModule,
      KoModule.med(val.schema ?? [], { ...snabbaTider, ...val.tider }),
      ...(val.moduler ?? []),
    ],
    providers: [...val.utforare],
  })(ProvModul);
  return NestFactory.createApplicationContext(ProvModul, { logger: ['fatal'], abortOnError: false });
}

export interface Jobbradsvar {
  readonly id: number;
  readonly tillstand: string;
  readonly andel: number;
  readonly skede: string;
  readonly forsok: number;
  readonly felmening: string | null;
  readonly resultat: Record<string, unknown> | null;
  readonly sand_vid: Date | null;
}

/** What a test does with the queue. */
export class Koprov {
  constructor(
    readonly app: INestApplicationContext,
    private readonly prov: Provdatabas,
  ) {}

  get jobb(): Jobb {
    return this.app.get(Jobb, { strict: false });
  }

  get relae(): JobbRelae {
    return this.app.get(JobbRelae, { strict: false });
  }

  get anslutning(): KoAnslutning {
    return this.app.get(KoAnslutning, { strict: false });
  }

  bestall(vem: Vem, bestallning: Bestallning): Promise<{ id: number; ny: boolean }> {
    return this.app.get(Databas, { strict: false }).skriv(vem, (tx) => this.jobb.bestall(tx, bestallning));
  }

  async rad(id: number): Promise<Jobbradsvar> {
    const { rows } = await this.prov.agare.query<Jobbradsvar>(
      'select *, andel::float8 as andel from jobb where id = $1',
      [id],
    );
    if (!rows[0]) throw new Error(`Jobb ${id} finns inte.`);
    return rows[0];
  }

  /** Waits until the row says so; the test's own time limit ends it otherwise. */
  async tills(id: number, ...tillstand: string[]): Promise<Jobbradsvar> {
    for (;;) {
      const rad = await this.rad(id);
      if (tillstand.includes(rad.tillstand)) return rad;
      await vanta(20);
    }
  }
}

export async function tillsSant(fraga: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await fraga())) await vanta(20);
}

/** A nämnd with one person who orders. */
export async function enNamnd(prov: Provdatabas, namn = 'Socialnämnden'): Promise<{ namndId: number; vem: Vem }> {
  const { rows } = await prov.agare.query<{ namnd: number; person: number }>(
    `with n as (insert into namnd (kommun, namn) values ('Provköping', $1) returning id)
     insert into person (namnd_id, namn, epost) select id, 'Åsa Öberg', $2 from n
     returning namnd_id as namnd, id as person`,
    [namn, `asa.${namn.length}.${performance.now()}@example.se`],
  );
  const { namnd, person } = rows[0]!;
  const vem: Vem = {
    slag: 'person',
    namndId: namnd,
    personId: person,
    namn: 'Åsa Öberg',
    roller: ['medarbetare'],
    enheter: [],
    hemenheter: [],
  };
  return { namndId: namnd, vem };
}

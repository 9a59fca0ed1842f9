import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { NagotFlode } from './flode.js';
import { Flodesmotor } from './flodesmotor.js';
import { granskaAlla } from './granska.js';

/** The flows of all rooms. Checks them before anything is served. */
@Injectable()
export class Flodesregister implements OnApplicationBootstrap {
  private readonly floden: NagotFlode[] = [];

  constructor(private readonly klocka: Klocka) {}

  lagg(flode: NagotFlode): void {
    this.floden.push(flode);
  }

  alla(): readonly NagotFlode[] {
    return this.floden;
  }

  onApplicationBootstrap(): void {
    granskaAlla(this.floden, this.klocka.idag());
  }
}

const FLODE = Symbol('flode');

/** One flow brought into the register by the room that owns it. */
@Module({})
class RegistreratFlode {
  constructor(@Inject(FLODE) flode: NagotFlode, register: Flodesregister) {
    register.lagg(flode);
  }
}

/** Needs a global Klocka and a global Notisformedlare. */
@Global()
@Module({ providers: [Flodesregister, Flodesmotor], exports: [Flodesregister, Flodesmotor] })
export class FlodenModule {
  /** In the imports of a room: `FlodenModule.registrera(avvikelseFlode)`. */
  static registrera(flode: NagotFlode): DynamicModule {
    return { module: RegistreratFlode, providers: [{ provide: FLODE, useValue: flode }] };
  }
}

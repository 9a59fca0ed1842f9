import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobbController } from './jobb.controller.js';
import { JobbQueries } from './jobb.queries.js';
import { Jobb } from './jobb.service.js';
import { Jobbarbetare } from './jobbarbetare.js';
import { JobbRelae } from './jobb-relae.js';
import { Jobbregister } from './jobbregister.js';
import { KO_TIDER, vanligaTider } from './ko-tider.js';
import { KoAnslutning } from './ko-anslutning.js';
import { SCHEMALAGT, type Schemarad, Schemalaggare } from './schemalaggare.js';
import { StadaJobb } from './stada.jobb.js';

/** The queue, for every room: order with `Jobb`, work with `@Jobbutforare`. */
@Global()
@Module({})
export class KoModule {
  static med(schemalagt: readonly Schemarad[], tider = vanligaTider): DynamicModule {
    return {
      module: KoModule,
      imports: [DiscoveryModule],
      controllers: [JobbController],
      providers: [
        { provide: SCHEMALAGT, useValue: schemalagt },
        { provide: KO_TIDER, useValue: tider },
        KoAnslutning,
        Jobbregister,
        JobbRelae,
        Jobb,
        JobbQueries,
        Schemalaggare,
        Jobbarbetare,
        StadaJobb,
      ],
      exports: [Jobb, Jobbregister],
    };
  }
}

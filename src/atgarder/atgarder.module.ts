import { Module } from '@nestjs/common';
import { FlodenModule } from '../floden/floden.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { AtgardController } from './atgard.controller.js';
import { atgardFlode } from './atgard.flode.js';
import { AtgardQueries } from './atgard.queries.js';
import { AtgardService } from './atgard.service.js';

/** Åtgärder from any source, and whether they had effect. Knows no source. */
@Module({
  imports: [ProcesserModule, FlodenModule.registrera(atgardFlode)],
  controllers: [AtgardController],
  providers: [AtgardService, AtgardQueries],
  exports: [AtgardService, AtgardQueries],
})
export class AtgarderModule {}

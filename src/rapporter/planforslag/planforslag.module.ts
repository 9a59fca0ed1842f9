import { Module } from '@nestjs/common';
import { FlodenModule } from '../../floden/floden.module.js';
import { IndikatorerModule } from '../../indikatorer/indikatorer.module.js';
import { MonsterModule } from '../../monster/monster.module.js';
import { ProcesserModule } from '../../processer/processer.module.js';
import { RodaTradenModule } from '../../roda-traden/roda-traden.module.js';
import { Plankallor } from './kallor.queries.js';
import { PlanforslagController } from './planforslag.controller.js';
import { planforslagsflode } from './planforslag.flode.js';
import { PlanforslagQueries } from './planforslag.queries.js';
import { PlanforslagService } from './planforslag.service.js';

/** The next year's plan drafts itself, out of every room that knows what it should answer. */
@Module({
  imports: [
    FlodenModule.registrera(planforslagsflode),
    ...[ProcesserModule, IndikatorerModule, MonsterModule, RodaTradenModule],
  ],
  controllers: [PlanforslagController],
  providers: [Plankallor, PlanforslagQueries, PlanforslagService],
  exports: [PlanforslagService, PlanforslagQueries],
})
export class PlanforslagModule {}

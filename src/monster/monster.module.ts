import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { RiskanalyserModule } from '../riskanalyser/riskanalyser.module.js';
import { ArsarbetareService } from './arsarbetare.service.js';
import { ForslagController } from './forslag.controller.js';
import { forslagFlode } from './forslag.flode.js';
import { ForslagQueries } from './forslag.queries.js';
import { ForslagService } from './forslag.service.js';
import { KopplingController } from './koppling.controller.js';
import { KopplingService } from './koppling.service.js';
import { Monsterjobb } from './monster.jobb.js';
import { Monsterspaning } from './monster.service.js';
import { RapporteringController } from './rapportering.controller.js';
import { RapporteringQueries } from './rapportering.queries.js';

/** Patterns over many cases: repetition, time, the same rutin in several enheter, silence. SOSFS 2011:9 5 kap. 6 §. */
@Module({
  imports: [ProcesserModule, AtgarderModule, RiskanalyserModule, FlodenModule.registrera(forslagFlode)],
  // the words of an address before its ids
  controllers: [RapporteringController, KopplingController, ForslagController],
  providers: [
    Monsterspaning,
    Monsterjobb,
    ForslagService,
    ForslagQueries,
    RapporteringQueries,
    ArsarbetareService,
    KopplingService,
  ],
  exports: [Monsterspaning, ForslagService, ForslagQueries, KopplingService],
})
export class MonsterModule {}

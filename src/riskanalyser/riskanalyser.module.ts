import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { RiskController } from './risk.controller.js';
import { riskFlode } from './risk.flode.js';
import { RiskQueries } from './risk.queries.js';
import { RiskService } from './risk.service.js';

/** Riskanalys: risks in processes, assessed and met. SOSFS 2011:9 5 kap. 1 §. */
@Module({
  imports: [ProcesserModule, AtgarderModule, FlodenModule.registrera(riskFlode)],
  controllers: [RiskController],
  providers: [RiskService, RiskQueries],
  exports: [RiskService, RiskQueries],
})
export class RiskanalyserModule {}

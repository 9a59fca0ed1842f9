import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { InternKontrollController } from './intern-kontroll.controller.js';
import { InternKontrollQueries } from './intern-kontroll.queries.js';
import { NyaRisker } from './nya-risker.service.js';
import { RiskController } from './risk.controller.js';
import { riskFlode } from './risk.flode.js';
import { Riskdagar } from './risk.jobb.js';
import { RiskQueries } from './risk.queries.js';
import { RiskService } from './risk.service.js';
import { RiskanalysController } from './riskanalys.controller.js';
import { riskanalysFlode } from './riskanalys.flode.js';
import { RiskanalysQueries } from './riskanalys.queries.js';
import { RiskanalysService } from './riskanalys.service.js';

/** Riskanalys: risks in processes, assessed and met. SOSFS 2011:9 5 kap. 1 §. */
@Module({
  imports: [
    OrganisationModule,
    ProcesserModule,
    AtgarderModule,
    FlodenModule.registrera(riskFlode),
    FlodenModule.registrera(riskanalysFlode),
  ],
  controllers: [RiskController, InternKontrollController, RiskanalysController],
  providers: [
    RiskService,
    InternKontrollQueries,
    NyaRisker,
    Riskdagar,
    RiskQueries,
    RiskanalysService,
    RiskanalysQueries,
  ],
  exports: [RiskService, NyaRisker, RiskQueries, RiskanalysService, RiskanalysQueries],
})
export class RiskanalyserModule {}

import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { EgenkontrollerModule } from '../egenkontroller/egenkontroller.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { RiskanalyserModule } from '../riskanalyser/riskanalyser.module.js';
import { KedjeController } from './kedja.controller.js';
import { KedjeQueries } from './kedja.queries.js';
import { PlanImportController } from './plan-import.controller.js';
import { PlanImport } from './plan-import.service.js';
import { PlanQueries } from './plan.queries.js';
import { Plantillagg } from './plantillagg.service.js';
import { RodaTradenController } from './roda-traden.controller.js';

/** The year's plan as a whole: import, export, the thread from process to åtgärd, and its gaps. */
@Module({
  imports: [ProcesserModule, AtgarderModule, RiskanalyserModule, EgenkontrollerModule],
  controllers: [KedjeController, RodaTradenController, PlanImportController],
  providers: [PlanQueries, KedjeQueries, PlanImport, Plantillagg],
  exports: [PlanQueries, PlanImport, Plantillagg],
})
export class RodaTradenModule {}

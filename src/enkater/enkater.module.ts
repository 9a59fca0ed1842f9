import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { BromsModule } from '../plattform/web/broms.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { EnkatController } from './enkat.controller.js';
import { EnkatQueries } from './enkat.queries.js';
import { EnkatService } from './enkat.service.js';
import { OmgangController } from './omgang.controller.js';
import { omgangsflode } from './omgang.flode.js';
import { Enkatdagar } from './omgang.jobb.js';
import { OmgangQueries } from './omgang.queries.js';
import { OmgangService } from './omgang.service.js';
import { SvarController } from './svar.controller.js';
import { SvarService } from './svar.service.js';
import { UtskriftController } from './utskrift.controller.js';

/** Enkäter to those whom the work is for, children too: asked without asking who they are. SOSFS 2011:9 5 kap. 2 §. */
@Module({
  imports: [AtgarderModule, OrganisationModule, ProcesserModule, BromsModule, FlodenModule.registrera(omgangsflode)],
  controllers: [SvarController, EnkatController, OmgangController, UtskriftController],
  providers: [EnkatService, OmgangService, SvarService, EnkatQueries, OmgangQueries, Enkatdagar],
  exports: [EnkatService, OmgangService, SvarService, EnkatQueries, OmgangQueries],
})
export class EnkaterModule {}

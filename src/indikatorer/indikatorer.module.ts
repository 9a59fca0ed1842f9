import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { EnkaterModule } from '../enkater/enkater.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { GranskningarModule } from '../granskningar/granskningar.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { UppdragsuppfoljningModule } from '../uppdragsuppfoljning/uppdragsuppfoljning.module.js';
import { DimensionQueries } from './dimension.queries.js';
import { FaktaController } from './fakta.controller.js';
import { FaktasidaQueries } from './faktasida.queries.js';
import { FaktaQueries } from './fakta.queries.js';
import { EnkatHamtare } from './hamtning/enkat.hamtare.js';
import { GranskningHamtare } from './hamtning/granskning.hamtare.js';
import { HamtningController } from './hamtning/hamtning.controller.js';
import { Indikatorvarden } from './hamtning/hamtning.jobb.js';
import { Hamtning } from './hamtning/hamtning.service.js';
import { RapportfaktaHamtare } from './hamtning/rapportfakta.hamtare.js';
import { UppdragHamtare } from './hamtning/uppdrag.hamtare.js';
import { IndikatorController } from './indikator.controller.js';
import { indikatorFlode } from './indikator.flode.js';
import { ArsvardeController } from './arsvarde.controller.js';
import { ArsvardeQueries } from './arsvarde.queries.js';
import { IndikatorQueries } from './indikator.queries.js';
import { IndikatorService } from './indikator.service.js';
import { Indikatorval } from './indikatorval.service.js';
import { Koladahamtning } from './kolada/kolada.jobb.js';
import { KoladaKlient } from './kolada/kolada.klient.js';
import { Kolada } from './kolada/kolada.service.js';
import { VardeController } from './varden/varde.controller.js';
import { VardefilController } from './varden/vardefil.controller.js';
import { Vardefiler } from './varden/vardefil.service.js';
import { VardeService } from './varden/varde.service.js';

/** What is counted in the system (fakta), and what is followed over time from there and from elsewhere (indikatorer). */
@Module({
  imports: [
    ProcesserModule,
    AtgarderModule,
    GranskningarModule,
    EnkaterModule,
    UppdragsuppfoljningModule,
    FlodenModule.registrera(indikatorFlode),
  ],
  controllers: [
    FaktaController,
    IndikatorController,
    ArsvardeController,
    VardeController,
    VardefilController,
    HamtningController,
  ],
  providers: [
    FaktaQueries,
    FaktasidaQueries,
    DimensionQueries,
    IndikatorService,
    IndikatorQueries,
    Indikatorval,
    ArsvardeQueries,
    VardeService,
    Vardefiler,
    RapportfaktaHamtare,
    GranskningHamtare,
    EnkatHamtare,
    UppdragHamtare,
    Hamtning,
    Indikatorvarden,
    KoladaKlient,
    Kolada,
    Koladahamtning,
  ],
  exports: [
    FaktaQueries,
    FaktasidaQueries,
    DimensionQueries,
    IndikatorService,
    IndikatorQueries,
    VardeService,
    Vardefiler,
    Hamtning,
    Kolada,
  ],
})
export class IndikatorerModule {}

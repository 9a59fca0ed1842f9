import { Module } from '@nestjs/common';
import { ArshjulModule } from '../arshjul/arshjul.module.js';
import { IndikatorerModule } from '../indikatorer/indikatorer.module.js';
import { NamndModule } from '../namnd/namnd.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { BidragModule } from '../rapporter/bidrag/bidrag.module.js';
import { RapportModule } from '../rapporter/rapport.module.js';
import { RodaTradenModule } from '../roda-traden/roda-traden.module.js';
import { SynpunktlistaModule } from '../synpunkter/lista.module.js';
import { ArbetslistaQueries } from './arbetslista.queries.js';
import { DokumentQueries } from './dokument.queries.js';
import { DriftQueries } from './drift.queries.js';
import { HalsaController } from './halsa.controller.js';
import { LasloggController } from './laslogg.controller.js';
import { LasloggQueries } from './laslogg.queries.js';
import { LexSarahOversikt } from './lex-sarah.queries.js';
import { NotiserController } from './notiser.controller.js';
import { NotiserQueries } from './notiser.queries.js';
import { NotiserService } from './notiser.service.js';
import { NyckeltalQueries } from './nyckeltal.queries.js';
import { OversiktController } from './oversikt.controller.js';
import { SokController } from './sok.controller.js';
import { SokQueries } from './sok.queries.js';
import { Startsida } from './startsida.queries.js';

/** Start page, notiser, and whether the product is well. */
@Module({
  imports: [
    ArshjulModule,
    IndikatorerModule,
    NamndModule,
    OrganisationModule,
    ProcesserModule,
    RapportModule,
    BidragModule,
    RodaTradenModule,
    SynpunktlistaModule,
  ],
  controllers: [OversiktController, NotiserController, LasloggController, SokController, HalsaController],
  providers: [
    Startsida,
    ArbetslistaQueries,
    NyckeltalQueries,
    DokumentQueries,
    DriftQueries,
    LexSarahOversikt,
    NotiserQueries,
    NotiserService,
    LasloggQueries,
    SokQueries,
  ],
})
export class OversiktModule {}

import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { LexSarahModule } from '../lex-sarah/lex-sarah.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ArendeController } from './arende.controller.js';
import { ArendeQueries } from './arende.queries.js';
import { AvvikelseController } from './avvikelse.controller.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import { AvvikelseQueries } from './avvikelse.queries.js';
import { AvvikelseService } from './avvikelse.service.js';
import { BilagaController } from './bilaga.controller.js';
import { BilagaService } from './bilaga.service.js';
import { BlankettService } from './blankett.service.js';
import { FleraController } from './flera.controller.js';
import { FleraService } from './flera.service.js';
import { AvvikelseImport } from './import.service.js';
import { MinaRapporterQueries } from './mina-rapporter.queries.js';
import { OverlamningController } from './overlamning.controller.js';
import { OverlamningService } from './overlamning.service.js';
import { PapperController } from './papper.controller.js';
import { PlaceringService } from './placering.service.js';
import { MinaRapporterController, RapporteraController } from './rapportera.controller.js';
import { RapporteraService } from './rapportera.service.js';
import { AvvikelsereturModule } from './retur.module.js';
import { SidolageController } from './sidolage.controller.js';
import { SidolageService } from './sidolage.service.js';
import { Avvikelsesteg } from './steg.service.js';
import { Utkaststadning } from './utkast.jobb.js';

/** Avvikelse whole: reported, received, looked into, mended, answered, closed. */
@Module({
  imports: [
    OrganisationModule,
    AtgarderModule,
    LexSarahModule,
    AvvikelsereturModule,
    FlodenModule.registrera(avvikelseFlode),
  ],
  controllers: [
    RapporteraController,
    MinaRapporterController,
    FleraController,
    PapperController,
    AvvikelseController,
    ArendeController,
    SidolageController,
    BilagaController,
    OverlamningController,
  ],
  providers: [
    AvvikelseImport,
    RapporteraService,
    AvvikelseService,
    PlaceringService,
    SidolageService,
    FleraService,
    BilagaService,
    BlankettService,
    Avvikelsesteg,
    OverlamningService,
    Utkaststadning,
    AvvikelseQueries,
    ArendeQueries,
    MinaRapporterQueries,
  ],
  exports: [
    AvvikelseImport,
    RapporteraService,
    AvvikelseService,
    PlaceringService,
    AvvikelseQueries,
    ArendeQueries,
    MinaRapporterQueries,
  ],
})
export class AvvikelserModule {}

import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { LexSarahModule } from '../lex-sarah/lex-sarah.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { BromsModule } from '../plattform/web/broms.module.js';
import { AptController } from './apt.controller.js';
import { AptQueries } from './apt.queries.js';
import { SynpunktsarendeQueries } from './arende.queries.js';
import { AvsandareController } from './avsandare.controller.js';
import { AvsandareService } from './avsandare.service.js';
import { FoljebladController } from './foljeblad.controller.js';
import { Synpunktsfristjobb } from './frister.jobb.js';
import { HandlaggningController } from './handlaggning.controller.js';
import { LankController } from './lank.controller.js';
import { SynpunktImport } from './import.service.js';
import { SynpunktlistaModule } from './lista.module.js';
import { PublikController } from './publik.controller.js';
import { PublikQueries } from './publik.queries.js';
import { SynpunktreturModule } from './retur.module.js';
import { SorteringService } from './sortering.service.js';
import { SvarsfrasController } from './svarsfras.controller.js';
import { SvarsfrasService } from './svarsfras.service.js';
import { SynpunktController } from './synpunkt.controller.js';
import { synpunktFlode } from './synpunkt.flode.js';
import { SynpunktService } from './synpunkt.service.js';
import { TaEmotService } from './ta-emot.service.js';

/** Synpunkter and klagomål: from whoever it may be, handed over when it is something else, looked into, answered. */
@Module({
  imports: [
    OrganisationModule,
    BromsModule,
    AtgarderModule,
    LexSarahModule,
    SynpunktlistaModule,
    SynpunktreturModule,
    FlodenModule.registrera(synpunktFlode),
  ],
  controllers: [
    ...[AvsandareController, PublikController],
    ...[
      AptController,
      LankController,
      SvarsfrasController,
      SynpunktController,
      HandlaggningController,
      FoljebladController,
    ],
  ],
  providers: [
    ...[TaEmotService, AvsandareService, SorteringService, SynpunktService],
    ...[SvarsfrasService, Synpunktsfristjobb],
    ...[SynpunktsarendeQueries, PublikQueries, AptQueries],
    SynpunktImport,
  ],
  exports: [SynpunktImport, TaEmotService, SynpunktService, SynpunktlistaModule],
})
export class SynpunkterModule {}

import { Module } from '@nestjs/common';
import { FlodenModule } from '../floden/floden.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { AvtalsgransController } from './avtalsgrans.controller.js';
import { AvtalsgransService } from './avtalsgrans.service.js';
import { EjVerkstalldaController } from './ej-verkstallda.controller.js';
import { Kvartalsrapporter } from './kvartalsrapport.service.js';
import { EjVerkstalldaQueries } from './ej-verkstallda.queries.js';
import { MattController } from './matt.controller.js';
import { OppenvardController } from './oppenvard.controller.js';
import { oppenvardFlode } from './oppenvard.flode.js';
import { Oppenvardsdagar } from './oppenvard.jobb.js';
import { OppenvardQueries } from './oppenvard.queries.js';
import { OppenvardService } from './oppenvard.service.js';
import { OppenvardsstegController } from './steg.controller.js';
import { Oppenvardssteg } from './steg.service.js';
import { UppdragQueries } from './uppdrag.queries.js';
import { UppdragsexportQueries } from './uppdragsexport.queries.js';
import { UppdragsimportController } from './uppdragsimport.controller.js';
import { Uppdragsimport } from './uppdragsimport.service.js';

/** Uppdrag to öppenvård followed day by day, under numbers alone. SoL 34 kap. and what the nämnd has settled for itself. */
@Module({
  imports: [OrganisationModule, ProcesserModule, FlodenModule.registrera(oppenvardFlode)],
  controllers: [
    UppdragsimportController,
    AvtalsgransController,
    EjVerkstalldaController,
    MattController,
    OppenvardController,
    OppenvardsstegController,
  ],
  providers: [
    AvtalsgransService,
    Uppdragsimport,
    UppdragsexportQueries,
    EjVerkstalldaQueries,
    Kvartalsrapporter,
    OppenvardService,
    Oppenvardssteg,
    OppenvardQueries,
    UppdragQueries,
    Oppenvardsdagar,
  ],
  exports: [OppenvardService, Oppenvardssteg, OppenvardQueries, UppdragQueries],
})
export class UppdragsuppfoljningModule {}

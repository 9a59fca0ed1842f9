import { Module } from '@nestjs/common';
import { FlodenModule } from '../floden/floden.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { AktivitetService } from './aktivitet.service.js';
import { BeskrivningController } from './beskrivning.controller.js';
import { BeskrivningQueries } from './beskrivning.queries.js';
import { Kvalitetsdokumentjobb } from './dokument.jobb.js';
import { Kvalitetsdokument } from './dokument.service.js';
import { Faststallelse } from './faststallelse.service.js';
import { KravOverTidController } from './krav-over-tid.controller.js';
import { KravOverTid } from './krav-over-tid.queries.js';
import { KravQueries } from './krav.queries.js';
import { KravkatalogController } from './kravkatalog.controller.js';
import { Kravkatalog } from './kravkatalog.service.js';
import { KravuppfoljningController } from './kravuppfoljning.controller.js';
import { kravuppfoljningFlode } from './kravuppfoljning.flode.js';
import { KravuppfoljningService } from './kravuppfoljning.service.js';
import { Kvalitetslogg } from './kvalitetslogg.service.js';
import { KvalitetsmatrisController } from './kvalitetsmatris.controller.js';
import { Kvalitetsmatris } from './kvalitetsmatris.service.js';
import { LasareQueries } from './lasare.queries.js';
import { LaskvittoController } from './laskvitto.controller.js';
import { Laskvitto } from './laskvitto.service.js';
import { ProcessController } from './process.controller.js';
import { ProcessQueries } from './process.queries.js';
import { ProcessService } from './process.service.js';
import { Processremiss } from './processremiss.service.js';
import { ProcessversionController } from './processversion.controller.js';
import { Processdagar } from './processversion.jobb.js';
import { processversionFlode } from './processversion.flode.js';
import { ProcessversionQueries } from './processversion.queries.js';
import { ProcessversionService } from './processversion.service.js';
import { RiskskalaController } from './riskskala.controller.js';
import { RiskskalaService } from './riskskala.service.js';
import { StyrdokumentController } from './styrdokument.controller.js';
import { styrdokumentFlode } from './styrdokument.flode.js';
import { Styrdokumentdagar } from './styrdokument.jobb.js';
import { StyrdokumentQueries } from './styrdokument.queries.js';
import { StyrdokumentService } from './styrdokument.service.js';
import { StyrdokumentSteg } from './styrdokument-steg.service.js';
import { StyrdokumentUtkast } from './utkast.service.js';
import { VersionController } from './version.controller.js';
import { VersionQueries } from './version.queries.js';

/** The nämnd's processes and styrdokument, and the words and scales that all kvalitetsarbete shares. */
@Module({
  imports: [
    OrganisationModule,
    FlodenModule.registrera(styrdokumentFlode),
    FlodenModule.registrera(kravuppfoljningFlode),
    FlodenModule.registrera(processversionFlode),
  ],
  controllers: [
    ProcessController,
    StyrdokumentController,
    VersionController,
    LaskvittoController,
    KravkatalogController,
    KravuppfoljningController,
    KravOverTidController,
    KvalitetsmatrisController,
    BeskrivningController,
    RiskskalaController,
    ProcessversionController,
  ],
  providers: [
    ProcessService,
    ProcessQueries,
    Kvalitetslogg,
    StyrdokumentService,
    StyrdokumentUtkast,
    StyrdokumentSteg,
    Faststallelse,
    StyrdokumentQueries,
    VersionQueries,
    Styrdokumentdagar,
    Laskvitto,
    AktivitetService,
    BeskrivningQueries,
    Kvalitetsdokument,
    Kravkatalog,
    Kvalitetsmatris,
    KravQueries,
    KravOverTid,
    KravuppfoljningService,
    Kvalitetsdokumentjobb,
    LasareQueries,
    RiskskalaService,
    ProcessversionService,
    ProcessversionQueries,
    Processremiss,
    Processdagar,
  ],
  exports: [
    ProcessService,
    ProcessQueries,
    Kvalitetslogg,
    StyrdokumentQueries,
    StyrdokumentService,
    Kvalitetsdokument,
    RiskskalaService,
    ProcessversionService,
    ProcessversionQueries,
  ],
})
export class ProcesserModule {}

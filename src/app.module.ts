import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { ArshjulModule } from './arshjul/arshjul.module.js';
import { ArendeimportModule } from './arendeimport/arendeimport.module.js';
import { AtgarderModule } from './atgarder/atgarder.module.js';
import { AvvikelserModule } from './avvikelser/avvikelser.module.js';
import type { Installningar } from './config/installningar.js';
import { InstallningarModule } from './config/installningar.module.js';
import { DatabasModule } from './database/databas.module.js';
import { EgenkontrollerModule } from './egenkontroller/egenkontroller.module.js';
import { EnkaterModule } from './enkater/enkater.module.js';
import { FlodenModule } from './floden/floden.module.js';
import { EffektModule } from './indikatorer/effekt.module.js';
import { GranskningarModule } from './granskningar/granskningar.module.js';
import { IndikatorerModule } from './indikatorer/indikatorer.module.js';
import { MonsterModule } from './monster/monster.module.js';
import { NamndModule } from './namnd/namnd.module.js';
import { NotisModule } from './organisation/notis.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { OversiktModule } from './oversikt/oversikt.module.js';
import { LexSarahModule } from './lex-sarah/lex-sarah.module.js';
import { KlockaModule } from './plattform/klocka/klocka.module.js';
import { KoModule } from './plattform/ko/ko.module.js';
import { MejlModule } from './plattform/mejl/mejl.module.js';
import { PdfModule } from './plattform/pdf/pdf.module.js';
import { VyerModule } from './plattform/web/vyer.module.js';
import { ProcesserModule } from './processer/processer.module.js';
import { BidragModule } from './rapporter/bidrag/bidrag.module.js';
import { EnhetsbladModule } from './rapporter/enhetsblad/enhetsblad.module.js';
import { SkrivandeModule } from './rapporter/skrivande/skrivande.module.js';
import { RapportModule } from './rapporter/rapport.module.js';
import { RiskanalyserModule } from './riskanalyser/riskanalyser.module.js';
import { RodaTradenModule } from './roda-traden/roda-traden.module.js';
import { SCHEMA } from './schemalagt.js';
import { SynpunkterModule } from './synpunkter/synpunkter.module.js';
import { UppdragsuppfoljningModule } from './uppdragsuppfoljning/uppdragsuppfoljning.module.js';

/** The table of contents: the rooms in reading order, each may use those above it. */
@Module({
  imports: [
    // plattform: knows no statute
    DatabasModule,
    KlockaModule,
    VyerModule,
    KoModule.med(SCHEMA),
    MejlModule,
    NotisModule,
    // the law as tables
    FlodenModule,
    // the rooms
    OrganisationModule,
    ProcesserModule,
    AtgarderModule,
    LexSarahModule,
    AvvikelserModule,
    SynpunkterModule,
    RiskanalyserModule,
    EgenkontrollerModule,
    EnkaterModule,
    UppdragsuppfoljningModule,
    GranskningarModule,
    ArendeimportModule,
    IndikatorerModule,
    EffektModule,
    MonsterModule,
    RodaTradenModule,
    ArshjulModule,
    RapportModule,
    BidragModule,
    EnhetsbladModule,
    SkrivandeModule,
    NamndModule,
    OversiktModule,
  ],
})
export class AppModule {
  static med(installningar: Installningar): DynamicModule {
    const { chromiumPath, dataDir, pdfSidor } = installningar;
    return {
      module: AppModule,
      imports: [
        InstallningarModule.med(installningar),
        PdfModule.med({ chromiumPath, katalog: join(dataDir, 'chromium'), antalSidor: pdfSidor }),
      ],
    };
  }
}

import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { anmalan277Flode } from './anmalan-27-7.flode.js';
import { LexSaraharendeController } from './arende.controller.js';
import { LexSaraharende } from './arende.queries.js';
import { LexSarahbilagaController } from './bilaga.controller.js';
import { LexSarahBilagor } from './bilaga.service.js';
import { LexSarahBeslut } from './beslut.service.js';
import { LexSarahJobb } from './dokument.jobb.js';
import { LexSarahDokument } from './dokument.service.js';
import { Anmalan277Controller, LexSarahinformationController } from './enskild-regi.controller.js';
import { EnskildRegiQueries } from './enskild-regi.queries.js';
import { EnskildRegiService } from './enskild-regi.service.js';
import { LexSarahHandlaggningController } from './handlaggning.controller.js';
import { LexSarahHandlaggning } from './handlaggning.service.js';
import { LexSarahKomplettering } from './komplettering.service.js';
import { LexSarahfristjobb } from './frister.jobb.js';
import { LexSarahImport } from './import.service.js';
import { informationFlode } from './information.flode.js';
import { lexSarahFlode } from './lex-sarah.flode.js';
import { LexSarahQueries } from './lex-sarah.queries.js';
import { LexSarahService } from './lex-sarah.service.js';
import { LoggkontrollController } from './loggkontroll.controller.js';
import { loggkontrollFlode } from './loggkontroll.flode.js';
import { Loggkontrolljobb } from './loggkontroll.jobb.js';
import { Loggkontroll } from './loggkontroll.service.js';
import { LexSarahrapportController, MinaLexSarahController } from './rapport.controller.js';
import { LexSarahSteg } from './steg.service.js';
import { LexSarahUtredningController } from './utredning.controller.js';
import { LexSarahUtredning } from './utredning.service.js';

/** Lex Sarah whole: reported, mended, investigated, decided, told to IVO, followed up. */
@Module({
  imports: [
    OrganisationModule,
    AtgarderModule,
    FlodenModule.registrera(lexSarahFlode),
    FlodenModule.registrera(informationFlode),
    FlodenModule.registrera(anmalan277Flode),
    FlodenModule.registrera(loggkontrollFlode),
  ],
  controllers: [
    LexSarahrapportController,
    MinaLexSarahController,
    LexSarahbilagaController,
    LexSaraharendeController,
    LexSarahHandlaggningController,
    LexSarahUtredningController,
    LexSarahinformationController,
    Anmalan277Controller,
    LoggkontrollController,
  ],
  providers: [
    LexSarahSteg,
    LexSarahService,
    LexSarahImport,
    LexSarahHandlaggning,
    LexSarahUtredning,
    LexSarahBeslut,
    LexSarahBilagor,
    LexSarahKomplettering,
    LexSarahDokument,
    LexSarahJobb,
    LexSarahfristjobb,
    Loggkontroll,
    Loggkontrolljobb,
    LexSarahQueries,
    LexSaraharende,
    EnskildRegiService,
    EnskildRegiQueries,
  ],
  exports: [LexSarahImport, LexSarahService, LexSarahHandlaggning, LexSarahUtredning, LexSarahBeslut, LexSarahDokument],
})
export class LexSarahModule {}

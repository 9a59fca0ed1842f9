import { Module } from '@nestjs/common';
import { ArshjulModule } from '../arshjul/arshjul.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { IndikatorerModule } from '../indikatorer/indikatorer.module.js';
import { MonsterModule } from '../monster/monster.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { RodaTradenModule } from '../roda-traden/roda-traden.module.js';
import { DispositionController } from './disposition/disposition.controller.js';
import { DispositionQueries } from './disposition/disposition.queries.js';
import { DispositionService } from './disposition/disposition.service.js';
import { PlanmaterialQueries } from './kvalitetsplan/planmaterial.queries.js';
import { NamnduppdragModule } from './namnduppdrag/namnduppdrag.module.js';
import { BerattelseQueries } from './kvalitetsberattelse/berattelse.queries.js';
import { Berattelseluckor } from './luckor/berattelseluckor.service.js';
import { Frysningshinder } from './luckor/frysningshinder.service.js';
import { MalController } from './mal/mal.controller.js';
import { MalQueries } from './mal/mal.queries.js';
import { MalService } from './mal/mal.service.js';
import { MaterialQueries } from './material.queries.js';
import { PlanforslagModule } from './planforslag/planforslag.module.js';
import { FrystsiffraController } from './frystsiffra.controller.js';
import { Frystsiffra } from './frystsiffra.service.js';
import { RapportController } from './rapport.controller.js';
import { rapportFlode } from './rapport.flode.js';
import { RapportJobb } from './rapport.jobb.js';
import { Rapportlage } from './rapportlage.queries.js';
import { RapportQueries } from './rapport.queries.js';
import { RapportService } from './rapport.service.js';
import { Rapportsida } from './rapportsida.service.js';
import { TextfaktaController } from './textfakta/textfakta.controller.js';
import { Textfakta } from './textfakta/textfakta.service.js';
import { TextutkastController } from './textutkast/textutkast.controller.js';
import { Textutkast } from './textutkast/textutkast.service.js';
import { Underlagsbyggare } from './underlag.service.js';
import { UpplagaController } from './upplaga/upplaga.controller.js';
import { UpplagaJobb } from './upplaga/upplaga.jobb.js';
import { UpplagaQueries } from './upplaga/upplaga.queries.js';
import { UpplagaService } from './upplaga/upplaga.service.js';
import { Upplagesidor } from './upplaga/upplagesidor.service.js';
import { Utskrift } from './utskrift.service.js';
import { YttreController } from './yttre/yttre.controller.js';
import { YttreQueries } from './yttre/yttre.queries.js';
import { YttreService } from './yttre/yttre.service.js';

@Module({
  imports: [
    FlodenModule.registrera(rapportFlode),
    IndikatorerModule,
    MonsterModule,
    ProcesserModule,
    RodaTradenModule,
    ArshjulModule,
    NamnduppdragModule,
    PlanforslagModule,
  ],
  controllers: [
    DispositionController,
    RapportController,
    FrystsiffraController,
    TextfaktaController,
    TextutkastController,
    MalController,
    YttreController,
    UpplagaController,
  ],
  providers: [
    Frystsiffra,
    DispositionQueries,
    DispositionService,
    BerattelseQueries,
    MalQueries,
    MalService,
    YttreQueries,
    YttreService,
    MaterialQueries,
    PlanmaterialQueries,
    Underlagsbyggare,
    Textfakta,
    Textutkast,
    Berattelseluckor,
    Frysningshinder,
    RapportQueries,
    RapportService,
    Rapportsida,
    RapportJobb,
    Rapportlage,
    Utskrift,
    UpplagaJobb,
    UpplagaQueries,
    UpplagaService,
    Upplagesidor,
  ],
  exports: [
    NamnduppdragModule,
    PlanforslagModule,
    MalService,
    YttreService,
    MaterialQueries,
    RapportQueries,
    RapportService,
    Rapportsida,
    Rapportlage,
    Textfakta,
    Underlagsbyggare,
    UpplagaQueries,
    Upplagesidor,
    Utskrift,
  ],
})
export class RapportModule {}

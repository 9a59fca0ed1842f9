import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { AktQueries } from './akt.queries.js';
import { Aktlistan } from './aktlista.service.js';
import { GranskningController } from './granskning.controller.js';
import { granskningFlode } from './granskning.flode.js';
import { GranskningQueries } from './granskning.queries.js';
import { GranskningService } from './granskning.service.js';
import { GranskningsresultatController } from './granskningsresultat.controller.js';
import { Sammanstallning } from './sammanstallning.service.js';
import { SvarController } from './svar.controller.js';
import { GranskningssvarService } from './svar.service.js';

/** Granskning: akter looked at by colleagues, by a sample that can be drawn again. SOSFS 2011:9 5 kap. 2 §. */
@Module({
  imports: [ProcesserModule, AtgarderModule, FlodenModule.registrera(granskningFlode)],
  controllers: [GranskningController, GranskningsresultatController, SvarController],
  providers: [GranskningService, Aktlistan, GranskningssvarService, Sammanstallning, GranskningQueries, AktQueries],
  exports: [GranskningQueries],
})
export class GranskningarModule {}

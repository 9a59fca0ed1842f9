import { Module } from '@nestjs/common';
import { AtgarderModule } from '../atgarder/atgarder.module.js';
import { FlodenModule } from '../floden/floden.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { EgenkontrollController } from './egenkontroll.controller.js';
import { EgenkontrollQueries } from './egenkontroll.queries.js';
import { EgenkontrollService } from './egenkontroll.service.js';
import { Kontrollplanering } from './kontrollplanering.service.js';
import { KontrolltillfalleController } from './kontrolltillfalle.controller.js';
import { kontrolltillfalleFlode } from './kontrolltillfalle.flode.js';
import { Kontrolldagar } from './kontrolltillfalle.jobb.js';
import { KontrolltillfalleQueries } from './kontrolltillfalle.queries.js';
import { KontrolltillfalleService } from './kontrolltillfalle.service.js';
import { KontrollvyerController } from './kontrollvyer.controller.js';

/** Egenkontroll: systematic follow-up of one's own work. SOSFS 2011:9 5 kap. 2 §. */
@Module({
  imports: [ProcesserModule, AtgarderModule, FlodenModule.registrera(kontrolltillfalleFlode)],
  controllers: [EgenkontrollController, KontrolltillfalleController, KontrollvyerController],
  providers: [
    EgenkontrollService,
    EgenkontrollQueries,
    Kontrollplanering,
    KontrolltillfalleService,
    KontrolltillfalleQueries,
    Kontrolldagar,
  ],
  exports: [EgenkontrollService, EgenkontrollQueries, KontrolltillfalleService, KontrolltillfalleQueries],
})
export class EgenkontrollerModule {}

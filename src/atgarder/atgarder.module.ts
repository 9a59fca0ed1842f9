import { Module } from '@nestjs/common';
import { FlodenModule } from '../floden/floden.module.js';
import { ProcesserModule } from '../processer/processer.module.js';
import { AtgardController } from './atgard.controller.js';
import { atgardFlode } from './atgard.flode.js';
import { Atgardsdagar } from './atgard.jobb.js';
import { AtgardQueries } from './atgard.queries.js';
import { AtgardService } from './atgard.service.js';
import { AtgardslistaController } from './atgardslista.controller.js';
import { AtgardslistaQueries } from './atgardslista.queries.js';
import { EffektQueries } from './effekt.queries.js';
import { Effektlager } from './effekt.service.js';
import { ForslagController } from './forslag.controller.js';
import { forslagsflode } from './forslag.flode.js';
import { Forslag } from './forslag.service.js';
import { Kallkoppling } from './kallor.service.js';
import { MatningController } from './matning.controller.js';
import { Matningsplan } from './matning.service.js';
import { Overforing } from './overforing.service.js';
import { RutinQueries } from './rutin.queries.js';
import { Rutinandring } from './rutin.service.js';
import { YttreKallaController } from './yttre-kalla.controller.js';
import { YttreKallaQueries } from './yttre-kalla.queries.js';

/** Åtgärder from any source, and whether they had effect. Knows no source. */
@Module({
  imports: [ProcesserModule, FlodenModule.registrera(atgardFlode), FlodenModule.registrera(forslagsflode)],
  controllers: [AtgardslistaController, AtgardController, MatningController, ForslagController, YttreKallaController],
  providers: [
    ...[AtgardService, AtgardQueries, AtgardslistaQueries, Kallkoppling, Matningsplan, YttreKallaQueries],
    ...[EffektQueries, Effektlager, Forslag, Rutinandring, RutinQueries, Atgardsdagar, Overforing],
  ],
  exports: [AtgardService, AtgardQueries, Effektlager, Forslag, Overforing],
})
export class AtgarderModule {}

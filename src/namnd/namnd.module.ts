import { Module } from '@nestjs/common';
import { LeveransModule } from '../rapporter/leverans/leverans.module.js';
import { RapportModule } from '../rapporter/rapport.module.js';
import { DokumentkontrollController } from './dokumentkontroll.controller.js';
import { DokumentkontrollQueries } from './dokumentkontroll.queries.js';
import { NamnduppdragController } from './namnduppdrag.controller.js';
import { NamnduppdragQueries } from './namnduppdrag.queries.js';
import { NamndController } from './namnd.controller.js';
import { NamndQueries } from './namnd.queries.js';
import { PubliceratController } from './publicerat.controller.js';
import { PubliceratQueries } from './publicerat.queries.js';
import { RobotsController } from './robots.controller.js';
import { NamndService } from './namnd.service.js';

/** The nämnd's own pages. */
@Module({
  imports: [LeveransModule, RapportModule],
  controllers: [
    NamnduppdragController,
    NamndController,
    DokumentkontrollController,
    PubliceratController,
    RobotsController,
  ],
  providers: [NamnduppdragQueries, NamndQueries, NamndService, DokumentkontrollQueries, PubliceratQueries],
  exports: [NamndQueries, PubliceratQueries],
})
export class NamndModule {}

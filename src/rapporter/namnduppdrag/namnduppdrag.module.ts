import { Module } from '@nestjs/common';
import { FlodenModule } from '../../floden/floden.module.js';
import { namnduppdragFlode } from './namnduppdrag.flode.js';
import { NamnduppdragService } from './namnduppdrag.service.js';

/** What the nämnd orders of the förvaltning when it decides on a document. */
@Module({
  imports: [FlodenModule.registrera(namnduppdragFlode)],
  providers: [NamnduppdragService],
  exports: [NamnduppdragService],
})
export class NamnduppdragModule {}

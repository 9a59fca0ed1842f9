import { Module } from '@nestjs/common';
import { RapportModule } from '../rapport.module.js';
import { LeveransController } from './leverans.controller.js';
import { LeveransQueries } from './leverans.queries.js';
import { LeveransService } from './leverans.service.js';
import { PaketJobb } from './paket.jobb.js';

/** What goes to the nämnd with a document: the tjänsteskrivelse and all handlingar as one file. */
@Module({
  imports: [RapportModule],
  controllers: [LeveransController],
  providers: [LeveransQueries, LeveransService, PaketJobb],
  exports: [LeveransQueries],
})
export class LeveransModule {}

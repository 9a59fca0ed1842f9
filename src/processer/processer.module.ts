import { Module } from '@nestjs/common';
import { Kvalitetslogg } from './kvalitetslogg.service.js';
import { ProcessController } from './process.controller.js';
import { ProcessQueries } from './process.queries.js';
import { ProcessService } from './process.service.js';

/** The nämnd's processes, and the words and scales that all kvalitetsarbete shares. */
@Module({
  controllers: [ProcessController],
  providers: [ProcessService, ProcessQueries, Kvalitetslogg],
  exports: [ProcessService, ProcessQueries, Kvalitetslogg],
})
export class ProcesserModule {}

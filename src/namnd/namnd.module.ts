import { Module } from '@nestjs/common';
import { RapportModule } from '../rapporter/rapport.module.js';
import { NamndController } from './namnd.controller.js';
import { NamndQueries } from './namnd.queries.js';
import { NamndService } from './namnd.service.js';

/** The nämnd's own pages. */
@Module({
  imports: [RapportModule],
  controllers: [NamndController],
  providers: [NamndQueries, NamndService],
  exports: [NamndQueries],
})
export class NamndModule {}

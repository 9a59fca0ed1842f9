import { Module } from '@nestjs/common';
import { AvvikelserModule } from '../avvikelser/avvikelser.module.js';
import { LexSarahModule } from '../lex-sarah/lex-sarah.module.js';
import { SynpunkterModule } from '../synpunkter/synpunkter.module.js';
import { ArendeimportController } from './arendeimport.controller.js';
import { ArendeimportJobb } from './arendeimport.jobb.js';
import { ArendeimportQueries } from './arendeimport.queries.js';
import { ArendeimportService } from './arendeimport.service.js';
import { Filstadning } from './filstadning.jobb.js';
import { Inlasning } from './inlasning.service.js';

/** Old cases from the system that was used before, so that the years behind stand in the first berättelse. */
@Module({
  imports: [AvvikelserModule, LexSarahModule, SynpunkterModule],
  controllers: [ArendeimportController],
  providers: [ArendeimportService, ArendeimportQueries, Inlasning, ArendeimportJobb, Filstadning],
  exports: [ArendeimportService, ArendeimportQueries, Inlasning],
})
export class ArendeimportModule {}

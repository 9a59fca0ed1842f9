import { Module } from '@nestjs/common';
import { RapportModule } from '../rapport.module.js';
import { SkrivandeController } from './skrivande.controller.js';
import { SkrivandeQueries } from './skrivande.queries.js';
import { Skrivande } from './skrivande.service.js';
import { Skrivsida } from './skrivsida.service.js';

/** The writing of a chapter. */
@Module({
  imports: [RapportModule],
  controllers: [SkrivandeController],
  providers: [SkrivandeQueries, Skrivande, Skrivsida],
})
export class SkrivandeModule {}

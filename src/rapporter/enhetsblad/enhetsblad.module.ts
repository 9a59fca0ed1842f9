import { Module } from '@nestjs/common';
import { IndikatorerModule } from '../../indikatorer/indikatorer.module.js';
import { OrganisationModule } from '../../organisation/organisation.module.js';
import { RapportModule } from '../rapport.module.js';
import { EnhetsbladController } from './enhetsblad.controller.js';
import { EnhetsbladJobb } from './enhetsblad.jobb.js';
import { EnhetsbladQueries } from './enhetsblad.queries.js';
import { EnhetsbladService } from './enhetsblad.service.js';
import { Enhetsbladsida } from './enhetsbladsida.service.js';

/** What an enhet prints for itself and nobody decides on: the sheet for the APT, and its own chapter. */
@Module({
  imports: [IndikatorerModule, OrganisationModule, RapportModule],
  controllers: [EnhetsbladController],
  providers: [EnhetsbladQueries, EnhetsbladService, Enhetsbladsida, EnhetsbladJobb],
  exports: [EnhetsbladService],
})
export class EnhetsbladModule {}

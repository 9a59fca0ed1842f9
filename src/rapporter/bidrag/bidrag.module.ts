import { Module } from '@nestjs/common';
import { FlodenModule } from '../../floden/floden.module.js';
import { IndikatorerModule } from '../../indikatorer/indikatorer.module.js';
import { OrganisationModule } from '../../organisation/organisation.module.js';
import { RapportModule } from '../rapport.module.js';
import { BidragController } from './bidrag.controller.js';
import { bidragsflode } from './bidrag.flode.js';
import { Bidragsdagar } from './bidrag.jobb.js';
import { BidragQueries } from './bidrag.queries.js';
import { BidragService } from './bidrag.service.js';
import { Bidragssida } from './bidragssida.service.js';
import { Bidragsskrivande } from './bidragsskrivande.service.js';
import { BidragsversionQueries } from './bidragsversion.queries.js';
import { Bidragsversioner } from './bidragsversioner.service.js';
import { InsamlingController } from './insamling.controller.js';

/** What each enhet writes for the year's berättelse. */
@Module({
  imports: [FlodenModule.registrera(bidragsflode), IndikatorerModule, OrganisationModule, RapportModule],
  controllers: [InsamlingController, BidragController],
  providers: [
    BidragQueries,
    BidragsversionQueries,
    BidragService,
    Bidragsskrivande,
    Bidragssida,
    Bidragsversioner,
    Bidragsdagar,
  ],
  exports: [BidragQueries, BidragService],
})
export class BidragModule {}

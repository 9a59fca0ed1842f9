import { Module } from '@nestjs/common';
import { VEM_LASARE } from '../plattform/web/vem-lasare.js';
import { EnhetController } from './enhet.controller.js';
import { EnhetQueries } from './enhet.queries.js';
import { EnhetService } from './enhet.service.js';
import { InloggningController } from './inloggning.controller.js';
import { InloggningQueries } from './inloggning.queries.js';
import { InloggningService } from './inloggning.service.js';
import { InstallningarController } from './installningar.controller.js';
import { InstallningarService } from './installningar.service.js';
import { KontoController } from './konto.controller.js';
import { KontoQueries } from './konto.queries.js';
import { KontoService } from './konto.service.js';
import { PersonController } from './person.controller.js';
import { PersonQueries } from './person.queries.js';
import { PersonService } from './person.service.js';
import { UppdragController } from './uppdrag.controller.js';
import { UppdragService } from './uppdrag.service.js';
import { SessionsVemLasare } from './vem-lasare.js';
import { Vemminne } from './vemminne.js';

/** Nämnd, verksamhet, enhet, person, uppdrag, inloggning. */
@Module({
  controllers: [
    InloggningController,
    KontoController,
    EnhetController,
    PersonController,
    UppdragController,
    InstallningarController,
  ],
  providers: [
    EnhetService,
    EnhetQueries,
    PersonService,
    PersonQueries,
    UppdragService,
    InloggningService,
    InloggningQueries,
    KontoService,
    KontoQueries,
    InstallningarService,
    Vemminne,
    SessionsVemLasare,
    { provide: VEM_LASARE, useExisting: SessionsVemLasare },
  ],
  exports: [InstallningarService, EnhetService, EnhetQueries, PersonQueries, PersonService, UppdragService, VEM_LASARE],
})
export class OrganisationModule {}

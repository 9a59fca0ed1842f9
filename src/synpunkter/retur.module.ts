import { Global, Module } from '@nestjs/common';
import { Synpunktretur } from '../lex-sarah/retur.service.js';
import { Lexsarahsynpunktretur } from './retur.service.js';
import { SamtalService } from './samtal.service.js';

/** What the room of lex Sarah, which stands below this one, asks for: how a synpunkt is given back. */
@Global()
@Module({
  providers: [SamtalService, { provide: Synpunktretur, useClass: Lexsarahsynpunktretur }],
  exports: [SamtalService, Synpunktretur],
})
export class SynpunktreturModule {}

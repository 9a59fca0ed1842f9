import { Global, Module } from '@nestjs/common';
import { Notisformedlare } from '../floden/notis.js';
import { DagsmejlJobb } from './dagsmejl.jobb.js';
import { Notisbud } from './notisformedlare.js';

/** Global, because the flow engine tells of every act and knows nobody. Needs a global Mejl. */
@Global()
@Module({
  providers: [{ provide: Notisformedlare, useClass: Notisbud }, DagsmejlJobb],
  exports: [Notisformedlare],
})
export class NotisModule {}

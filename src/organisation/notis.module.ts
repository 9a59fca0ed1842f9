import { Global, Module } from '@nestjs/common';
import { Notisformedlare } from '../floden/notis.js';
import { Notisbud } from './notisformedlare.js';

/** Global, because the flow engine tells of every act and knows nobody. Needs a global Mejl. */
@Global()
@Module({
  providers: [{ provide: Notisformedlare, useClass: Notisbud }],
  exports: [Notisformedlare],
})
export class NotisModule {}

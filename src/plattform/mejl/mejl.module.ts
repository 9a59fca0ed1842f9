import { Global, Module } from '@nestjs/common';
import { MejlController } from './mejl.controller.js';
import { MejlQueries } from './mejl.queries.js';
import { Mejl } from './mejl.service.js';
import { SkickaMejlJobb } from './skicka-mejl.jobb.js';

/** Mail, for every room: order with `Mejl`. Needs KoModule. */
@Global()
@Module({
  controllers: [MejlController],
  providers: [Mejl, MejlQueries, SkickaMejlJobb],
  exports: [Mejl],
})
export class MejlModule {}

import { Controller, Get } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, Vy } from '../plattform/web/decorators.js';
import { Startsida } from './startsida.queries.js';

/** The first page: what each has to do and to know. */
@Controller()
export class OversiktController {
  constructor(private readonly startsida: Startsida) {}

  @Get()
  @Vy('oversikt/start')
  start(@Den() vem: Vem): Promise<object> {
    return this.startsida.visa(vem);
  }
}

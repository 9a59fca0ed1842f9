import { Controller, Get, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, Id, Vy } from '../plattform/web/decorators.js';
import { FrystSiffraFraga } from './frystsiffra.forms.js';
import { Frystsiffra } from './frystsiffra.service.js';

/** A number of a frozen document: what it said then, and what is behind it now. */
@Controller('rapporter')
export class FrystsiffraController {
  constructor(private readonly siffran: Frystsiffra) {}

  @Get(':id/siffra')
  @Vy('rapporter/siffra')
  visa(@Den() vem: Vem, @Id() id: number, @Query() fraga: FrystSiffraFraga): Promise<object> {
    return this.siffran.visa(vem, id, fraga);
  }
}

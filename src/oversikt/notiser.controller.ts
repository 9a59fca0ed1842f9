import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { LasAllaForm, NotisFraga } from './notiser.forms.js';
import { NotiserQueries } from './notiser.queries.js';
import { NotiserService } from './notiser.service.js';

/** What has happened that somebody should know of. Everybody has only their own. */
@Controller('notiser')
export class NotiserController {
  constructor(
    private readonly notiser: NotiserService,
    private readonly queries: NotiserQueries,
  ) {}

  @Get()
  @Vy('oversikt/notiser')
  async lista(@Den() vem: Vem, @Query() { fore }: NotisFraga): Promise<object> {
    const { notiser, nasta } = await this.queries.lista(vem, fore ?? null);
    return {
      titel: 'Notiser',
      notiser,
      olasta: await this.queries.olasta(vem),
      nyast: notiser[0]?.id ?? null,
      nasta: nasta && `/notiser?fore=${String(nasta)}`,
    };
  }

  @Post('lasning')
  @FormularSida('/notiser')
  async lasAlla(@Den() vem: Vem, @Body() { tillOchMed }: LasAllaForm): Promise<Klart> {
    const antal = await this.notiser.lasAlla(vem, tillOchMed);
    return klart('/notiser', { flash: 'Notiserna är markerade som lästa.', resurs: { antal } });
  }

  @Post(':id/lasning')
  @FormularSida('/notiser')
  async las(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    await this.notiser.las(vem, id);
    return klart('/notiser', { flash: 'Notisen är markerad som läst.', resurs: { id } });
  }
}

import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { SvarsfrasService } from './svarsfras.service.js';
import { SORTERAR } from './synpunkt.flode.js';
import { AndradFrasForm, FrasForm } from './synpunkt.forms.js';

const SIDA = '/synpunkter/fraser';

@Controller('synpunkter/fraser')
@Kraver(...SORTERAR)
export class SvarsfrasController {
  constructor(private readonly fraser: SvarsfrasService) {}

  @Get()
  @Vy('synpunkter/fraser')
  async lista(@Den() vem: Vem): Promise<object> {
    const brodsmulor = [{ text: 'Synpunkter', url: '/synpunkter' }, { text: 'Svarsfraser' }];
    return { titel: 'Svarsfraser', fraser: await this.fraser.alla(vem), brodsmulor };
  }

  @Post()
  @FormularSida(SIDA)
  async skapa(@Den() vem: Vem, @Body() form: FrasForm): Promise<Klart> {
    const id = await this.fraser.skapa(vem, form);
    return klart(SIDA, { flash: 'Frasen är sparad.', resurs: { id }, skapad: true });
  }

  @Post(':id')
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: AndradFrasForm): Promise<Klart> {
    await this.fraser.andra(vem, id, form);
    return klart(SIDA, { flash: 'Frasen är ändrad.', resurs: { id } });
  }

  @Post(':id/borttagning')
  @FormularSida(SIDA)
  async taBort(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    await this.fraser.taBort(vem, id);
    return klart(SIDA, { flash: 'Frasen är borttagen.', resurs: { id } });
  }
}

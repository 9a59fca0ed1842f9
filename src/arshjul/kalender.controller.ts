import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Installningar } from '../config/installningar.js';
import type { Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Oppen, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { KalenderService } from './kalender.service.js';
import { DelegeringForm } from './post.forms.js';

const SIDA = '/arshjul/mitt';

/** My calendar and who stands in for me. */
@Controller('arshjul')
export class KalenderController {
  constructor(
    private readonly kalender: KalenderService,
    private readonly klocka: Klocka,
    private readonly installningar: Installningar,
  ) {}

  @Get('mitt')
  @Vy('arshjul/mitt')
  async mitt(@Den() vem: Vem): Promise<object> {
    return {
      titel: 'Kalender och frånvaro',
      harKalender: await this.kalender.finns(vem),
      ...(await this.kalender.delegeringar(vem)),
      kollegor: await this.kalender.kollegor(vem),
      idag: this.klocka.idag(),
      brodsmulor: [{ text: 'Årshjul', url: '/arshjul' }, { text: 'Kalender och frånvaro' }],
    };
  }

  /** The address stands in the answer itself, once. */
  @Post('kalender')
  @Vy('arshjul/kalender')
  @FormularSida(SIDA)
  async ny(@Den() vem: Vem): Promise<object> {
    const token = await this.kalender.ny(vem);
    const adress = `${this.installningar.basUrl}/arshjul/kalender/${token}.ics`;
    return { titel: 'Din kalenderadress', adress };
  }

  @Post('kalender/borttagning')
  @FormularSida(SIDA)
  async taBort(@Den() vem: Vem): Promise<Klart> {
    await this.kalender.taBort(vem);
    return klart(SIDA, { flash: 'Adressen leder inte längre någonstans.' });
  }

  /** No login: calendars cannot. The address is the key, and is not logged. */
  @Get('kalender/:fil')
  @Oppen()
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  flode(@Param('fil') fil: string): Promise<string> {
    return this.kalender.flode(fil.replace(/\.ics$/, ''));
  }

  @Post('delegeringar')
  @FormularSida(SIDA)
  async delegera(@Den() vem: Vem, @Body() form: DelegeringForm): Promise<Klart> {
    await this.kalender.delegera(vem, form);
    return klart(SIDA, { flash: 'Din kollega ser nu dina uppgifter under den tiden.' });
  }

  @Post('delegeringar/:id/borttagning')
  @FormularSida(SIDA)
  async aterta(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    await this.kalender.aterta(vem, id);
    return klart(SIDA, { flash: 'Du tar hand om dina uppgifter själv igen.' });
  }
}

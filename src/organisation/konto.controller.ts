import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { LosenordForm, NyckelForm } from './konto.forms.js';
import { KontoQueries } from './konto.queries.js';
import { KontoService, personen } from './konto.service.js';
import { InloggningService } from './inloggning.service.js';
import { MINST_TECKEN } from './losenord.js';
import { RACKVIDDER, RACKVIDDNAMN } from './organisation.texter.js';
import { SessionsVemLasare, sessionIdFor } from './vem-lasare.js';

@Controller('mitt-konto')
export class KontoController {
  constructor(
    private readonly konto: KontoService,
    private readonly queries: KontoQueries,
    private readonly inloggning: InloggningService,
    private readonly kakan: SessionsVemLasare,
  ) {}

  @Get()
  @Vy('organisation/mitt-konto')
  async sida(@Den() vem: Vem, @Req() req: FastifyRequest): Promise<object> {
    const konto = await this.queries.mittKonto(vem, sessionIdFor(req));
    const rackvidder = RACKVIDDER.map((varde) => ({ varde, text: RACKVIDDNAMN[varde] }));
    return { titel: 'Mitt konto', ...konto, rackvidder, minstTecken: MINST_TECKEN };
  }

  @Post('losenord')
  @FormularSida('/mitt-konto')
  async bytLosenord(@Den() vem: Vem, @Body() form: LosenordForm, @Req() req: FastifyRequest): Promise<Klart> {
    const { nuvarandeLosenord: nuvarande, nyttLosenord: nytt } = form;
    await this.konto.bytLosenord(vem, { nuvarande, nytt, sessionId: sessionIdFor(req) });
    return klart('/mitt-konto', { flash: 'Lösenordet är bytt. Andra inloggningar är avslutade.' });
  }

  @Post('utloggning-overallt')
  async loggaUtOverallt(@Den() vem: Vem, @Res({ passthrough: true }) reply: FastifyReply): Promise<Klart> {
    await this.inloggning.loggaUtOverallt({ ...vem, personId: personen(vem) });
    this.kakan.glom(reply);
    return klart('/logga-in', { flash: 'Du är utloggad överallt.' });
  }

  @Post('inloggningar/:id/avslut')
  async avslutaSession(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    await this.inloggning.loggaUt(vem, id);
    return klart('/mitt-konto', { flash: 'Inloggningen är avslutad.' });
  }

  /** The key is shown on the answer itself and nowhere else, so there is nothing to be sent on to. */
  @Post('nycklar')
  @Vy('organisation/ny-nyckel')
  @FormularSida('/mitt-konto')
  async skapaNyckel(@Den() vem: Vem, @Body() form: NyckelForm): Promise<object> {
    const { id, nyckel } = await this.konto.skapaNyckel(vem, form);
    return { titel: 'Ny API-nyckel', id, namn: form.namn, nyckel };
  }

  @Post('nycklar/:id/aterkallelse')
  async aterkalla(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    await this.konto.aterkallaNyckel(vem, id);
    return klart('/mitt-konto', { flash: 'Nyckeln är återkallad.' });
  }
}

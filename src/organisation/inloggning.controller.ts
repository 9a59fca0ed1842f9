import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Installningar } from '../config/installningar.js';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Oppen, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { lokalVag } from '../plattform/web/lokal-vag.js';
import { EXEMPELKONTON, EXEMPELLOSENORD } from './exempelkonton.texter.js';
import { InloggningService } from './inloggning.service.js';
import { InloggningForm, InloggningFraga } from './konto.forms.js';
import { SessionsVemLasare, sessionIdFor } from './vem-lasare.js';

@Controller()
export class InloggningController {
  constructor(
    private readonly inloggning: InloggningService,
    private readonly kakan: SessionsVemLasare,
    private readonly installningar: Installningar,
  ) {}

  @Get('logga-in')
  @Oppen()
  @Vy('organisation/logga-in')
  sida(@Query() fraga: InloggningFraga, @Den() vem: Vem | null): object {
    const exempel = this.installningar.inbaddad ? { konton: EXEMPELKONTON, losenord: EXEMPELLOSENORD } : null;
    return { titel: 'Logga in', till: lokalVag(fraga.till), inloggadSom: vem?.namn ?? null, exempel };
  }

  @Post('logga-in')
  @Oppen()
  @FormularSida('/logga-in')
  async loggaIn(
    @Body() form: InloggningForm,
    @Req() req: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Klart> {
    const ny = await this.inloggning.loggaIn(form.epost.trim(), form.losenord);
    await this.glomGamla(req);
    this.kakan.satt(reply, ny.hemlighet);
    const resurs = { namn: ny.vem.namn, roller: ny.vem.roller };
    if (ny.tillfalligt)
      return klart('/mitt-konto', { flash: 'Byt ut det tillfälliga lösenordet mot ett eget.', slag: 'info', resurs });
    return klart(lokalVag(form.till), { resurs });
  }

  @Post('logga-ut')
  @Oppen()
  async loggaUt(@Req() req: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Klart> {
    await this.glomGamla(req);
    this.kakan.glom(reply);
    return klart('/logga-in', { flash: 'Du är utloggad.' });
  }

  /** The session this browser had, if any. */
  private async glomGamla(req: FastifyRequest): Promise<void> {
    const sessionId = sessionIdFor(req);
    if (req.inloggning && sessionId !== null) await this.inloggning.loggaUt(req.inloggning.vem, sessionId);
  }
}

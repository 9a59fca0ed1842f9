import { Body, Controller, Get, Ip, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Installningar } from '../config/installningar.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { FormularSida, Id, Oppen, Vy } from '../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { villHaHtml } from '../plattform/web/forhandla.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { granskadeBilagor } from '../plattform/web/bilagor.js';
import { BromsService } from '../plattform/web/broms.service.js';
import { kravManniska, kravUtanPersonnummer, stampel } from '../plattform/web/formularskydd.js';
import { kodval } from '../processer/kodlistor.texter.js';
import { BarnetsForm, PubliktForm, synpunktUr } from './intag.forms.js';
import { BARNETS_TYPER, BARNETS_VAL, JA_BEHALL, SVARSVAL, TYPVAL } from './intag.texter.js';
import { avsandartyper } from './kodlistor.texter.js';
import { PublikQueries } from './publik.queries.js';
import { TaEmotService } from './ta-emot.service.js';

/** Pages for everybody. Whoever happens to be logged in is nobody here: no handler asks who it is. */
@Controller('synpunkt/:namndId')
@Oppen()
export class PublikController {
  constructor(
    private readonly intag: TaEmotService,
    private readonly queries: PublikQueries,
    private readonly broms: BromsService,
    private readonly klocka: Klocka,
    private readonly installningar: Installningar,
  ) {}

  @Get()
  @Vy('synpunkter/publik')
  formular(@Id('namndId') namndId: number): Promise<object> {
    return this.sida(namndId, null);
  }

  @Get('barn')
  @Vy('synpunkter/barn')
  async barn(@Id('namndId') namndId: number): Promise<object> {
    const { namnd } = await this.queries.formular(namndId);
    return {
      titel: 'Berätta för oss',
      namndId,
      namnd,
      typval: BARNETS_TYPER,
      svarsval: BARNETS_VAL,
      jaBehall: JA_BEHALL,
      stampel: this.stampel(),
    };
  }

  @Get(':enhetId')
  @Vy('synpunkter/publik')
  forEnhet(@Id('namndId') namndId: number, @Id('enhetId') enhetId: number): Promise<object> {
    return this.sida(namndId, enhetId);
  }

  @Post()
  @Vy('synpunkter/kvitto')
  @FormularSida('/synpunkt/:namndId')
  skicka(
    @Id('namndId') namndId: number,
    @Body() form: PubliktForm,
    @Filer('bilagor') filer: readonly Inskickad[],
    @Ip() adress: string,
    @Req() req: FastifyRequest,
  ): Promise<object | Klart> {
    return this.taEmot(namndId, form, filer, adress, req);
  }

  @Post('barn')
  @Vy('synpunkter/kvitto')
  @FormularSida('/synpunkt/:namndId/barn')
  async skickaBarn(
    @Id('namndId') namndId: number,
    @Body() form: BarnetsForm,
    @Filer('bilagor') filer: readonly Inskickad[],
    @Ip() adress: string,
    @Req() req: FastifyRequest,
  ): Promise<object | Klart> {
    return this.taEmot(namndId, Object.assign(form, { avsandartyp: 'barn' as const }), filer, adress, req);
  }

  /** The code is in the answer itself: never in an address, a cookie or a log. */
  private async taEmot(
    namndId: number,
    form: PubliktForm,
    filer: readonly Inskickad[],
    adress: string,
    req: FastifyRequest,
  ): Promise<object | Klart> {
    const { namnd } = await this.queries.formular(namndId);
    await this.broms.krav(namndId, 'skicka', adress);
    kravManniska(this.installningar.hemlighet, this.klocka.nu(), form);
    kravUtanPersonnummer(form);
    const bilagor = await granskadeBilagor(filer);
    const { kod } = await this.intag.skicka(namndId, synpunktUr(form, bilagor));
    const resurs = { kod, svar: '/synpunkt/svar' };
    if (!villHaHtml(req)) return klart('/synpunkt/svar', { resurs, skapad: true });
    const barn = form.avsandartyp === 'barn';
    return { titel: 'Tack för att du berättade', namndId, namnd, kod, barn, villHaSvar: form.svarsvag !== 'inget' };
  }

  private async sida(namndId: number, enhetId: number | null): Promise<object> {
    return {
      titel: 'Säg vad du tycker',
      ...(await this.queries.formular(namndId, enhetId)),
      typval: TYPVAL,
      svarsval: SVARSVAL,
      avsandarval: kodval(avsandartyper),
      jaBehall: JA_BEHALL,
      stampel: this.stampel(),
    };
  }

  private stampel(): string {
    return stampel(this.installningar.hemlighet, this.klocka.nu());
  }
}

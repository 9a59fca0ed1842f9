import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { harRoll, type Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { egenkontrollmetoder, frekvenser, kodval } from '../processer/kodlistor.texter.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { EgenkontrollForm, EgenkontrollFraga, NyEgenkontrollForm } from './egenkontroll.forms.js';
import { EgenkontrollQueries } from './egenkontroll.queries.js';
import { EgenkontrollService } from './egenkontroll.service.js';

const FAR_ANDRA = ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef'] as const;
const VALEN = { frekvensval: kodval(frekvenser), metodval: kodval(egenkontrollmetoder) };

@Controller('egenkontroller')
export class EgenkontrollController {
  constructor(
    private readonly egenkontroller: EgenkontrollService,
    private readonly queries: EgenkontrollQueries,
    private readonly processer: ProcessQueries,
  ) {}

  @Get()
  @Vy('egenkontroller/lista')
  async lista(@Den() vem: Vem, @Query() fraga: EgenkontrollFraga): Promise<object> {
    const { ar, arval } = await this.processer.planar(vem, fraga.ar);
    const egenkontroller = await this.queries.lista(vem, ar, fraga.process);
    const processval = await this.processer.valbara(vem, ar);
    const farAndra = harRoll(vem, ...FAR_ANDRA);
    return { titel: 'Egenkontroller', ar, arval, val: fraga, egenkontroller, processval, farAndra };
  }

  @Get('ny')
  @Kraver(...FAR_ANDRA)
  @Vy('egenkontroller/ny')
  async ny(@Den() vem: Vem, @Query() fraga: EgenkontrollFraga): Promise<object> {
    const { ar } = await this.processer.planar(vem, fraga.ar);
    const processer = await this.processer.valbara(vem, ar);
    const forvalt = { processId: fraga.process };
    const riskval = fraga.process === undefined ? [] : await this.queries.valbaraRisker(vem, ar, fraga.process);
    const titel = 'Ny egenkontroll';
    return { titel, ar, processer, forvalt, riskval, ...VALEN, brodsmulor: smulor(titel) };
  }

  @Post()
  @Kraver(...FAR_ANDRA)
  @FormularSida('/egenkontroller/ny')
  async skapa(@Den() vem: Vem, @Body() form: NyEgenkontrollForm): Promise<Klart> {
    const id = await this.egenkontroller.skapa(vem, form);
    return klart(`/egenkontroller/${id}`, { flash: 'Egenkontrollen är tillagd.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('egenkontroller/egenkontroll')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const egenkontroll = await this.queries.egenkontroll(vem, id);
    const riskval = await this.queries.valbaraRisker(vem, egenkontroll.planAr, egenkontroll.processId);
    return {
      titel: 'Egenkontroll',
      egenkontroll,
      version: egenkontroll.version,
      riskval,
      valdaRisker: egenkontroll.risker.map((risk) => risk.id),
      farAndra: harRoll(vem, ...FAR_ANDRA),
      ...VALEN,
      brodsmulor: smulor('Egenkontroll'),
    };
  }

  @Post(':id')
  @Kraver(...FAR_ANDRA)
  @FormularSida('/egenkontroller/:id')
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: EgenkontrollForm): Promise<Klart> {
    await this.egenkontroller.andra(vem, id, form);
    return klart(`/egenkontroller/${id}`, { flash: 'Egenkontrollen är sparad.', resurs: { id } });
  }
}

const smulor = (text: string) => [{ text: 'Egenkontroller', url: '/egenkontroller' }, { text }];

import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { AtgardQueries } from '../atgarder/atgard.queries.js';
import { harRoll, LEDER, type Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { egenkontrollmetoder, frekvenser, kodval } from '../processer/kodlistor.texter.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { AterstallForm, EgenkontrollForm, EgenkontrollFraga, NyEgenkontrollForm } from './egenkontroll.forms.js';
import { EgenkontrollQueries } from './egenkontroll.queries.js';
import { EgenkontrollService } from './egenkontroll.service.js';
import { aretsUtfall } from './utfallsoversikt.js';
import { KontrolltillfalleQueries } from './kontrolltillfalle.queries.js';

const VALEN = { frekvensval: kodval(frekvenser), metodval: kodval(egenkontrollmetoder) };
const SIDA = '/egenkontroller/:id';

@Controller('egenkontroller')
export class EgenkontrollController {
  constructor(
    private readonly egenkontroller: EgenkontrollService,
    private readonly queries: EgenkontrollQueries,
    private readonly tillfallen: KontrolltillfalleQueries,
    private readonly processer: ProcessQueries,
    private readonly atgarder: AtgardQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('egenkontroller/lista')
  async lista(@Den() vem: Vem, @Query() fraga: EgenkontrollFraga): Promise<object> {
    const { ar, arval } = await this.processer.planar(vem, fraga.ar);
    const egenkontroller = await this.queries.lista(vem, ar, fraga.process);
    const processval = await this.processer.valbara(vem, ar);
    const farAndra = harRoll(vem, ...LEDER);
    return { titel: 'Egenkontroller', ar, arval, val: fraga, egenkontroller, processval, farAndra };
  }

  @Get('ny')
  @Kraver(...LEDER)
  @Vy('egenkontroller/ny')
  async ny(@Den() vem: Vem, @Query() fraga: EgenkontrollFraga): Promise<object> {
    const { ar } = await this.processer.planar(vem, fraga.ar);
    const processer = await this.processer.valbara(vem, ar);
    const forvalt = { processId: fraga.process };
    const val = await this.val(vem, ar, fraga.process);
    const titel = 'Ny egenkontroll';
    return { titel, ar, processer, forvalt, ...val, brodsmulor: smulor(titel) };
  }

  @Post()
  @Kraver(...LEDER)
  @FormularSida('/egenkontroller/ny')
  async skapa(@Den() vem: Vem, @Body() form: NyEgenkontrollForm): Promise<Klart> {
    const id = await this.egenkontroller.skapa(vem, form);
    return klart(`/egenkontroller/${id}`, { flash: 'Egenkontrollen är tillagd.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('egenkontroller/egenkontroll')
  async sida(@Den() vem: Vem, @Id() id: number, @Query() fraga: EgenkontrollFraga): Promise<object> {
    const egenkontroll = await this.queries.egenkontroll(vem, id);
    const farAndra = harRoll(vem, ...LEDER);
    const ar = fraga.ar ?? Number(this.klocka.idag().slice(0, 4));
    const tillfallen = await this.tillfallen.arets(vem, ar, { egenkontroll: id });
    return {
      titel: 'Egenkontroll',
      egenkontroll,
      version: egenkontroll.version,
      ar,
      tillfallen,
      aretsUtfall: aretsUtfall(tillfallen),
      farAndra,
      ...(farAndra ? await this.val(vem, egenkontroll.planAr, egenkontroll.processId) : {}),
      valda: {
        risker: egenkontroll.risker.map((en) => en.id),
        krav: egenkontroll.krav.map((ett) => ett.id),
        enheter: egenkontroll.enheter.map((en) => en.id),
      },
      brodsmulor: smulor('Egenkontroll'),
    };
  }

  @Post(':id')
  @Kraver(...LEDER)
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: EgenkontrollForm): Promise<Klart> {
    await this.egenkontroller.andra(vem, id, form);
    return klart(`/egenkontroller/${id}`, { flash: 'Egenkontrollen är sparad.', resurs: { id } });
  }

  @Post(':id/aterstallning/:tidigare')
  @Kraver(...LEDER)
  @FormularSida(SIDA)
  async aterstall(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('tidigare') tidigare: number,
    @Body() form: AterstallForm,
  ): Promise<Klart> {
    await this.egenkontroller.aterstall(vem, id, tidigare, form.version);
    return klart(`/egenkontroller/${id}`, { flash: 'Egenkontrollen är som den var före ändringen.', resurs: { id } });
  }

  private async val(vem: Vem, ar: number, processId: number | undefined): Promise<object> {
    const { personer, enheter } = await this.atgarder.formval(vem);
    const indikatorval = await this.atgarder.indikatorval(vem);
    const kopplat =
      processId === undefined
        ? {}
        : {
            riskval: await this.queries.valbaraRisker(vem, ar, processId),
            kravval: await this.queries.valbaraKrav(vem, processId),
          };
    return { ...VALEN, personval: personer, enhetsval: enheter, indikatorval, ...kopplat };
  }
}

const smulor = (text: string) => [{ text: 'Egenkontroller', url: '/egenkontroller' }, { text }];

import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { harRoll, type Vem } from '../database/vem.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { FlyttForm, NamnbyteForm, NyEnhetForm, StangningForm, TradFraga } from './enhet.forms.js';
import { EnhetQueries } from './enhet.queries.js';
import { EnhetService } from './enhet.service.js';
import { NIVAER, NIVANAMN, REGIER, REGINAMN } from './organisation.texter.js';

const NIVAVAL = NIVAER.map((varde) => ({ varde, text: NIVANAMN[varde] }));
const REGIVAL = REGIER.map((varde) => ({ varde, text: REGINAMN[varde] }));

@Controller('organisation')
export class EnhetController {
  constructor(
    private readonly enheter: EnhetService,
    private readonly queries: EnhetQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('organisation/trad')
  async trad(@Den() vem: Vem, @Query() fraga: TradFraga): Promise<object> {
    const idag = this.klocka.idag();
    const datum = fraga.datum ?? idag;
    const trad = await this.queries.trad(vem, datum);
    return { titel: 'Organisation', datum, arIdag: datum === idag, idag, trad, farAndra: harRoll(vem, 'systemadmin') };
  }

  @Get('ny')
  @Kraver('systemadmin')
  @Vy('organisation/ny-enhet')
  async ny(@Den() vem: Vem): Promise<object> {
    return { titel: 'Ny verksamhet eller enhet', idag: this.klocka.idag(), ...(await this.val(vem)) };
  }

  @Post()
  @Kraver('systemadmin')
  @FormularSida('/organisation/ny')
  async skapa(@Den() vem: Vem, @Body() form: NyEnhetForm): Promise<Klart> {
    const { niva, foralderId = null, regi, fran, nyckel } = form;
    const id = await this.enheter.skapa(vem, { namn: form.namn.trim(), niva, foralderId, regi, fran, nyckel });
    return klart(`/organisation/${id}`, {
      flash: `${form.namn} finns nu i organisationen.`,
      resurs: { id },
      skapad: true,
    });
  }

  @Get(':id')
  @Vy('organisation/enhet')
  async enhet(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const historik = await this.queries.historik(vem, id);
    const senaste = historik[0];
    const idag = this.klocka.idag();
    const nu = historik.find(({ fran, till }) => fran <= idag && (till === null || till >= idag)) ?? senaste;
    const platser = (await this.val(vem)).platser.filter(({ varde }) => varde !== id);
    return {
      titel: nu?.namn,
      id,
      idag,
      niva: nu && NIVANAMN[nu.niva],
      arVerksamhet: nu?.niva === 'verksamhet',
      regi: nu && REGINAMN[nu.regi],
      historik,
      platser,
      foralderId: senaste?.foralderId,
      version: senaste?.versionId,
      farAndra: harRoll(vem, 'systemadmin') && senaste?.till === null,
    };
  }

  @Post(':id/namnbyte')
  @Kraver('systemadmin')
  @FormularSida('/organisation/:id')
  async bytNamn(@Den() vem: Vem, @Id() id: number, @Body() form: NamnbyteForm): Promise<Klart> {
    const { fran, version } = form;
    await this.enheter.bytNamn(vem, id, { namn: form.namn.trim(), fran, version });
    return klart(`/organisation/${id}`, {
      flash: `Det nya namnet gäller från och med den ${svensktDatum(fran)}.`,
    });
  }

  @Post(':id/flytt')
  @Kraver('systemadmin')
  @FormularSida('/organisation/:id')
  async flytta(@Den() vem: Vem, @Id() id: number, @Body() form: FlyttForm): Promise<Klart> {
    const { foralderId = null, fran, version } = form;
    await this.enheter.flytta(vem, id, { foralderId, fran, version });
    return klart(`/organisation/${id}`, { flash: `Flytten gäller från och med den ${svensktDatum(fran)}.` });
  }

  @Post(':id/stangning')
  @Kraver('systemadmin')
  @FormularSida('/organisation/:id')
  async stang(@Den() vem: Vem, @Id() id: number, @Body() form: StangningForm): Promise<Klart> {
    await this.enheter.stang(vem, id, form);
    return klart(`/organisation/${id}`, { flash: `Sista dagen är den ${svensktDatum(form.sistaDag)}.` });
  }

  /** An enhet holds no others, so only a verksamhet can be chosen. */
  private async val(vem: Vem) {
    const enheter = await this.queries.valbara(vem, this.klocka.idag());
    const platser = enheter
      .filter(({ niva }) => niva === 'verksamhet')
      .map(({ id, vag }) => ({ varde: id, text: vag }));
    return { platser, nivaer: NIVAVAL, regier: REGIVAL };
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Den, FormularSida, Id } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { SorteringService } from './sortering.service.js';
import { ORSAK_FOR } from './synpunkt.flode.js';
import {
  AptForm,
  AtgardForm,
  AvslutForm,
  FordelningForm,
  ForseningForm,
  JavForm,
  KvittensForm,
  OverlamningForm,
  SkalForm,
  StegForm,
  SvarForm,
  TextForm,
  UtredningForm,
} from './synpunkt.forms.js';
import { SynpunktService } from './synpunkt.service.js';
import { synpunktstexter, type Overlamningshandling } from './synpunkt.texter.js';

const SIDA = '/synpunkter/:id';

/** The acts on a synpunkt; their forms stand on its page. */
@Controller('synpunkter/:id')
export class HandlaggningController {
  constructor(
    private readonly synpunkter: SynpunktService,
    private readonly sortering: SorteringService,
  ) {}

  /** To the worklist: with lex Sarah the case is out of sight for who hands it over. */
  @Post('overlamning/:orsak')
  @FormularSida(SIDA)
  async lamnaOver(
    @Den() vem: Vem,
    @Id() id: number,
    @Param('orsak') orsak: string,
    @Body() form: OverlamningForm,
  ): Promise<Klart> {
    await this.sortering.lamnaOver(vem, id, overlamningsUrl(orsak), form);
    return klart('/synpunkter', { flash: `Överlämningen av synpunkt ${id} är noterad.`, resurs: { id } });
  }

  @Post('kvittens')
  @FormularSida(SIDA)
  async kvittera(@Den() vem: Vem, @Id() id: number, @Body() form: KvittensForm): Promise<Klart> {
    return gjort(await this.sortering.kvittera(vem, id, form), 'Överlämningen är mottagen.');
  }

  @Post('avslut-som-overlamnad')
  @FormularSida(SIDA)
  async avslutaOverlamnad(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    return gjort(await this.sortering.avslutaOverlamnad(vem, id, form), 'Synpunkten är avslutad som överlämnad.');
  }

  @Post('bekraftelse')
  @FormularSida(SIDA)
  async bekrafta(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    return gjort(await this.sortering.bekrafta(vem, id, form), 'Avsändaren ser att synpunkten är läst.');
  }

  @Post('fordelning')
  @FormularSida(SIDA)
  async fordela(@Den() vem: Vem, @Id() id: number, @Body() form: FordelningForm): Promise<Klart> {
    await this.sortering.fordela(vem, id, form);
    return klart('/synpunkter', { flash: `Synpunkt ${id} är fördelad.`, resurs: { id } });
  }

  /** To the worklist: who it is about may be the one who says so. */
  @Post('jav')
  @FormularSida(SIDA)
  async anmalBerord(@Den() vem: Vem, @Id() id: number, @Body() form: JavForm): Promise<Klart> {
    await this.sortering.anmalBerord(vem, id, form);
    return klart('/synpunkter', { flash: `Någon annan tar över synpunkt ${id}.`, resurs: { id } });
  }

  @Post('utredning')
  @FormularSida(SIDA)
  async utred(@Den() vem: Vem, @Id() id: number, @Body() form: UtredningForm): Promise<Klart> {
    const { version, bedomning, kategorier = [], utredning = '' } = form;
    const sak = await this.synpunkter.utred(vem, id, { version, bedomning, kategorier, utredning });
    return gjort(sak, 'Utredningen är sparad.');
  }

  @Post('forsening')
  @FormularSida(SIDA)
  async meddelaForsening(@Den() vem: Vem, @Id() id: number, @Body() form: ForseningForm): Promise<Klart> {
    return gjort(await this.synpunkter.meddelaForsening(vem, id, form), 'Avsändaren ser att svaret dröjer.');
  }

  @Post('svar')
  @FormularSida(SIDA)
  async svara(@Den() vem: Vem, @Id() id: number, @Body() form: SvarForm): Promise<Klart> {
    return gjort(await this.synpunkter.svara(vem, id, form), 'Svaret är lämnat.');
  }

  @Post('atgard')
  @FormularSida(SIDA)
  async beslutaAtgard(@Den() vem: Vem, @Id() id: number, @Body() form: AtgardForm): Promise<Klart> {
    return gjort(await this.synpunkter.beslutaAtgard(vem, id, form), 'Åtgärden är beslutad.');
  }

  @Post('apt')
  @FormularSida(SIDA)
  async aterkopplaTillApt(@Den() vem: Vem, @Id() id: number, @Body() form: AptForm): Promise<Klart> {
    return gjort(
      await this.synpunkter.aterkopplaTillApt(vem, id, form),
      'Det är noterat att synpunkten har tagits upp.',
    );
  }

  @Post('avslut')
  @FormularSida(SIDA)
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: AvslutForm): Promise<Klart> {
    return gjort(await this.synpunkter.avsluta(vem, id, form), 'Synpunkten är avslutad.');
  }

  @Post('avslut-utan-svar')
  @FormularSida(SIDA)
  async avslutaUtanSvar(@Den() vem: Vem, @Id() id: number, @Body() form: AvslutForm): Promise<Klart> {
    return gjort(await this.synpunkter.avslutaUtanSvar(vem, id, form), 'Synpunkten är avslutad.');
  }

  @Post('ateroppnande')
  @FormularSida(SIDA)
  async ateroppna(@Den() vem: Vem, @Id() id: number, @Body() form: SkalForm): Promise<Klart> {
    return gjort(await this.synpunkter.ateroppna(vem, id, form), 'Synpunkten är öppen igen.');
  }

  @Post('meddelande')
  @FormularSida(SIDA)
  async skriv(@Den() vem: Vem, @Id() id: number, @Body() form: TextForm): Promise<Klart> {
    return gjort(await this.synpunkter.skriv(vem, id, form), 'Avsändaren kan läsa meddelandet med sin kod.');
  }

  @Post('nojd')
  @FormularSida(SIDA)
  async nojd(@Den() vem: Vem, @Id() id: number, @Body() { version }: StegForm): Promise<Klart> {
    return gjort(await this.synpunkter.noteraNojd(vem, id, { version, nojd: true }), 'Noterat.');
  }

  @Post('inte-nojd')
  @FormularSida(SIDA)
  async inteNojd(@Den() vem: Vem, @Id() id: number, @Body() { version }: StegForm): Promise<Klart> {
    return gjort(await this.synpunkter.noteraNojd(vem, id, { version, nojd: false }), 'Synpunkten är öppen igen.');
  }
}

const overlamningsUrl = (url: string): Overlamningshandling => {
  const handling = (Object.keys(ORSAK_FOR) as Overlamningshandling[]).find(
    (en) => synpunktstexter.handling[en].url === `overlamning/${url}`,
  );
  if (handling === undefined) throw new FinnsInte();
  return handling;
};

const gjort = ({ id, status, version }: { id: number; status: string; version: number }, flash: string): Klart =>
  klart(`/synpunkter/${id}`, { flash, resurs: { id, status, version } });

import { Body, Controller, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { FragaForm, HandlaggareForm, ParkeringForm, SkalForm, StegForm } from './avvikelse.forms.js';
import type { Avvikelse } from './avvikelse.krav.js';
import { AvvikelseService } from './avvikelse.service.js';
import { SidolageService } from './sidolage.service.js';

const SIDA = '/avvikelser/:id';

/** What stands beside the way from report to closing. */
@Controller('avvikelser/:id')
export class SidolageController {
  constructor(
    private readonly sidolage: SidolageService,
    private readonly avvikelser: AvvikelseService,
  ) {}

  @Post('lex-sarah-fraga')
  @FormularSida(SIDA)
  async begarProvning(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    return gjort(await this.avvikelser.begarProvning(vem, id, form), 'Lex Sarah-ansvarig har fått din fråga.');
  }

  @Post('avskriven-misstanke')
  @FormularSida(SIDA)
  async avskriv(@Den() vem: Vem, @Id() id: number, @Body() form: SkalForm): Promise<Klart> {
    return gjort(await this.avvikelser.avskrivMisstanke(vem, id, form), 'Din bedömning är sparad i ärendet.');
  }

  @Post('fraga')
  @FormularSida(SIDA)
  async fraga(@Den() vem: Vem, @Id() id: number, @Body() form: FragaForm): Promise<Klart> {
    return gjort(await this.sidolage.begarKomplettering(vem, id, form), 'Rapportören har fått din fråga.');
  }

  @Post('handlaggare')
  @FormularSida(SIDA)
  async tilldela(@Den() vem: Vem, @Id() id: number, @Body() form: HandlaggareForm): Promise<Klart> {
    return gjort(await this.sidolage.tilldela(vem, id, form), 'Handläggaren är utsedd och har fått en notis.');
  }

  @Post('parkering')
  @FormularSida(SIDA)
  async parkera(@Den() vem: Vem, @Id() id: number, @Body() form: ParkeringForm): Promise<Klart> {
    return gjort(await this.sidolage.parkera(vem, id, form), 'Avvikelsen är parkerad.');
  }

  @Post('aterupptagande')
  @FormularSida(SIDA)
  async ateruppta(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    return gjort(await this.sidolage.ateruppta(vem, id, form), 'Avvikelsen är igång igen.');
  }
}

const gjort = ({ id, status, version }: Avvikelse, flash: string): Klart =>
  klart(`/avvikelser/${id}`, { flash, resurs: { id, status, version } });

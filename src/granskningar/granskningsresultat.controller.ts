import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { nedladdning, PDF } from '../plattform/web/nedladdning.js';
import { Kvalitetsdokument } from '../processer/dokument.service.js';
import {
  AterkopplingForm,
  GranskningsatgardForm,
  GranskningsavslutForm,
  GranskningsskalForm,
  GranskningsstegForm,
  KvalitetssakringForm,
  SammanstallningForm,
} from './granskning.forms.js';
import { granskningI } from './granskning.queries.js';
import { granskningsrapport } from './granskningsrapport.js';
import { Sammanstallning } from './sammanstallning.service.js';

const SIDA = '/granskningar/:id';

/** From the last answer to the åtgärd. */
@Controller('granskningar')
export class GranskningsresultatController {
  constructor(
    private readonly sammanstallning: Sammanstallning,
    private readonly dokument: Kvalitetsdokument,
  ) {}

  @Post(':id/slut')
  @FormularSida(SIDA)
  async klarmarkera(@Den() vem: Vem, @Id() id: number, @Body() form: GranskningsstegForm): Promise<Klart> {
    await this.sammanstallning.klarmarkera(vem, id, form);
    return gjort(id, 'Alla akter är granskade.');
  }

  @Post(':id/oppning')
  @FormularSida(SIDA)
  async oppnaIgen(@Den() vem: Vem, @Id() id: number, @Body() form: GranskningsskalForm): Promise<Klart> {
    await this.sammanstallning.oppnaIgen(vem, id, form);
    return gjort(id, 'Granskningen är öppnad igen.');
  }

  @Post(':id/kvalitetssakring')
  @FormularSida(SIDA)
  async kvalitetssakra(@Den() vem: Vem, @Id() id: number, @Body() form: KvalitetssakringForm): Promise<Klart> {
    await this.sammanstallning.kvalitetssakra(vem, id, form);
    return gjort(id, 'Resultatet är kvalitetssäkrat och ligger fast.');
  }

  @Post(':id/aterkoppling')
  @FormularSida(SIDA)
  async aterkoppla(@Den() vem: Vem, @Id() id: number, @Body() form: AterkopplingForm): Promise<Klart> {
    await this.sammanstallning.aterkoppla(vem, id, form);
    return gjort(id, 'Enheterna har fått veta att resultatet finns.');
  }

  @Post(':id/atgarder')
  @FormularSida(SIDA)
  async foreslaAtgard(@Den() vem: Vem, @Id() id: number, @Body() form: GranskningsatgardForm): Promise<Klart> {
    await this.sammanstallning.foreslaAtgard(vem, id, form);
    return gjort(id, 'Åtgärden är föreslagen.');
  }

  @Post(':id/sammanstallning')
  @FormularSida(SIDA)
  async sammanstall(@Den() vem: Vem, @Id() id: number, @Body() form: SammanstallningForm): Promise<Klart> {
    await this.sammanstallning.sammanstall(vem, id, form);
    return gjort(id, 'Granskningen är sammanställd, och akternas uppgifter är gallrade.');
  }

  @Post(':id/avslut')
  @FormularSida(SIDA)
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: GranskningsavslutForm): Promise<Klart> {
    await this.sammanstallning.avsluta(vem, id, form);
    return gjort(id, 'Granskningen är avslutad.');
  }

  @Post(':id/utskrifter')
  @FormularSida(SIDA)
  async bestall(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    const dokumentId = await this.dokument.bestall(vem, { sak: 'granskning', sakId: id }, async (tx) =>
      granskningsrapport(await granskningI(tx, id)),
    );
    const flash = 'Rapporten görs nu. Den finns här på sidan om en liten stund.';
    return klart(`/granskningar/${id}`, { flash, resurs: { id: dokumentId }, skapad: true });
  }

  @Get(':id/utskrifter/:dokumentId')
  @ApiProduces(PDF)
  async hamta(@Den() vem: Vem, @Id() id: number, @Id('dokumentId') dokumentId: number): Promise<StreamableFile> {
    const pdf = await this.dokument.hamta(vem, { sak: 'granskning', sakId: id }, dokumentId);
    return nedladdning(pdf, `granskning-${id}.pdf`, PDF);
  }
}

const gjort = (id: number, flash: string): Klart => klart(`/granskningar/${id}`, { flash, resurs: { id } });

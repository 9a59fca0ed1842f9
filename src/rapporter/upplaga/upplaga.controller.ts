import { Body, Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { nedladdning, PDF } from '../../plattform/web/nedladdning.js';
import { VersionForm } from '../rapport.forms.js';
import { LattlastForm, ProvningForm } from './upplaga.forms.js';
import { UpplagaQueries } from './upplaga.queries.js';
import { UpplagaService } from './upplaga.service.js';
import { Upplagesidor } from './upplagesidor.service.js';

const sida = (id: number): string => `/rapporter/${String(id)}/offentlig`;

/** The public edition of a document: what is examined before it, and how it is made. */
@Controller('rapporter/:id/offentlig')
@Kraver('kvalitetssamordnare', 'forvaltningschef', 'registrator')
export class UpplagaController {
  constructor(
    private readonly service: UpplagaService,
    private readonly sidor: Upplagesidor,
    private readonly queries: UpplagaQueries,
  ) {}

  @Get()
  @Vy('rapporter/offentlig')
  oversikt(@Den() vem: Vem, @Id() id: number): Promise<object> {
    return this.sidor.oversikt(vem, id);
  }

  @Post()
  @FormularSida('/rapporter/:id/offentlig')
  async gor(@Den() vem: Vem, @Id() id: number, @Body() form: VersionForm): Promise<Klart> {
    await this.service.gor(vem, id, form);
    return klart(sida(id), { flash: 'Den offentliga utgåvan är gjord. PDF-dokumentet skrivs ut nu.' });
  }

  @Get('lattlast')
  @Vy('rapporter/lattlast')
  lattlast(@Den() vem: Vem, @Id() id: number): Promise<object> {
    return this.sidor.lattlast(vem, id);
  }

  @Post('lattlast')
  @FormularSida('/rapporter/:id/offentlig/lattlast')
  async godkann(@Den() vem: Vem, @Id() id: number, @Body() form: LattlastForm): Promise<Klart> {
    await this.service.godkannLattlast(vem, id, form);
    return klart(sida(id), { flash: 'Den lättlästa sammanfattningen är godkänd.' });
  }

  @Get('kapitel/:kod')
  @Vy('rapporter/provning')
  kapitel(@Den() vem: Vem, @Id() id: number, @Param('kod') kod: string): Promise<object> {
    return this.sidor.kapitel(vem, id, kod);
  }

  @Post('kapitel/:kod')
  @FormularSida('/rapporter/:id/offentlig/kapitel/:kod')
  async prova(
    @Den() vem: Vem,
    @Id() id: number,
    @Param('kod') kod: string,
    @Body() form: ProvningForm,
  ): Promise<Klart> {
    await this.service.prova(vem, id, kod, form);
    return klart(sida(id), { flash: 'Kapitlet är prövat.' });
  }

  @Get(':nr/dokument.pdf')
  @ApiProduces(PDF)
  async dokument(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number): Promise<StreamableFile> {
    const innehall = await this.queries.dokument(vem, id, nr);
    return nedladdning(innehall, `offentlig-utgava-${String(nr)}.pdf`, PDF);
  }
}

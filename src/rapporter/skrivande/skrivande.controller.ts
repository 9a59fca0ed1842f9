import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { AvsnittForm, VersionForm } from '../rapport.forms.js';
import { Forhandsval, OsparadForm, Versionsval } from './skrivande.forms.js';
import { Skrivande } from './skrivande.service.js';
import { Skrivsida } from './skrivsida.service.js';

const sida = (id: number, kod: string): string => `/rapporter/${String(id)}/avsnitt/${encodeURIComponent(kod)}`;

/** One chapter of a document: to write in, to look back in, to bring back. */
@Controller('rapporter/:id/avsnitt/:kod')
export class SkrivandeController {
  constructor(
    private readonly skrivande: Skrivande,
    private readonly sidan: Skrivsida,
  ) {}

  @Get()
  @Vy('rapporter/avsnitt')
  visa(@Den() vem: Vem, @Id() id: number, @Param('kod') kod: string, @Query() val: Forhandsval): Promise<object> {
    return this.sidan.avsnitt(vem, id, kod, { forhand: val.visa === 'forhand' });
  }

  @Post()
  @FormularSida('/rapporter/:id/avsnitt/:kod')
  async spara(@Den() vem: Vem, @Id() id: number, @Param('kod') kod: string, @Body() form: AvsnittForm): Promise<Klart> {
    await this.skrivande.spara(vem, id, kod, form);
    return klart(`/rapporter/${String(id)}`, { flash: 'Texten är sparad.' });
  }

  /** What is typed, kept while one writes; the answer says how it reads. */
  @Post('osparat')
  @Kraver('kvalitetssamordnare', 'forvaltningschef')
  @FormularSida('/rapporter/:id/avsnitt/:kod')
  async behall(
    @Den() vem: Vem,
    @Id() id: number,
    @Param('kod') kod: string,
    @Body() form: OsparadForm,
  ): Promise<Klart> {
    await this.skrivande.behall(vem, id, kod, form);
    if (form.visa === undefined) return klart(sida(id, kod), { resurs: {} });
    const html = (await this.sidan.forhand(vem, id, kod, form.text)).toString();
    return klart(`${sida(id, kod)}?visa=forhand#forhandsvisning`, { resurs: { html } });
  }

  @Post('osparat/borttagning')
  async slang(@Den() vem: Vem, @Id() id: number, @Param('kod') kod: string): Promise<Klart> {
    await this.skrivande.slang(vem, id, kod);
    return klart(sida(id, kod), { flash: 'Det osparade är borta. Här står den sparade texten.' });
  }

  @Post('utgangspunkt')
  @Kraver('kvalitetssamordnare', 'forvaltningschef')
  @FormularSida('/rapporter/:id/avsnitt/:kod')
  async utga(@Den() vem: Vem, @Id() id: number, @Param('kod') kod: string, @Body() form: AvsnittForm): Promise<Klart> {
    await this.skrivande.utga(vem, id, kod, form);
    return klart(sida(id, kod), { flash: 'Texten från tidigare år står nu i rutan. Skriv om den och spara.' });
  }

  @Get('versioner')
  @Vy('rapporter/versioner')
  versioner(@Den() vem: Vem, @Id() id: number, @Param('kod') kod: string, @Query() val: Versionsval): Promise<object> {
    return this.sidan.versioner(vem, id, kod, val);
  }

  @Post('versioner/:nr/aterstallning')
  @FormularSida('/rapporter/:id/avsnitt/:kod/versioner')
  async aterstall(
    @Den() vem: Vem,
    @Id() id: number,
    @Param('kod') kod: string,
    @Id('nr') nr: number,
    @Body() form: VersionForm,
  ): Promise<Klart> {
    await this.skrivande.aterstall(vem, id, kod, nr, form.version);
    return klart(sida(id, kod), { flash: `Texten från version ${String(nr)} gäller igen.` });
  }
}

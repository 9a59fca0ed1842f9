import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { FinnsInte } from '../plattform/fel.js';
import { plusDagar, plusManader } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Faststallelse } from './faststallelse.service.js';
import {
  BekraftelseForm,
  FaststallelseForm,
  RemissForm,
  RemissvarForm,
  UpphavandeForm,
  VersionsstegForm,
  VersionstextForm,
} from './styrdokument.forms.js';
import { somHtml, VersionQueries } from './version.queries.js';
import { StyrdokumentUtkast } from './utkast.service.js';

const SIDA = '/styrdokument/:id/versioner/:nr';

/** One version: read, written, sent out for comments, decided on. */
@Controller('styrdokument/:id/versioner/:nr')
export class VersionController {
  constructor(
    private readonly queries: VersionQueries,
    private readonly utkast: StyrdokumentUtkast,
    private readonly beslut: Faststallelse,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('processer/version')
  async sida(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number): Promise<object> {
    const { handlingar, ...sida } = await this.queries.sida(vem, { id, nr });
    const idag = this.klocka.idag();
    return {
      titel: `${sida.sak.titel}, version ${nr}`,
      ...sida,
      version: sida.sak.version,
      // what is written is written on a page of its own
      handlingar: handlingar.map((en) => (en.handling === 'skriv' ? { ...en, formularUrl: en.url } : en)),
      idag,
      forslag: { svarSenast: plusDagar(idag, 21), granskas: plusManader(idag, sida.dokument.granskas_manader) },
      brodsmulor: smulor(id, sida.sak.titel, `Version ${nr}`),
    };
  }

  @Get('text')
  @Vy('processer/version-text')
  async skrivsida(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number): Promise<object> {
    const { sak, dokument, handlingar } = await this.queries.sida(vem, { id, nr });
    if (!handlingar.some(({ handling, nekad }) => handling === 'skriv' && nekad === null)) throw new FinnsInte();
    const titel = `Skriv ${sak.titel}, version ${nr}`;
    const brodsmulor = [...smulor(id, sak.titel, `Version ${nr}`, nr), { text: 'Skriv' }];
    return { titel, dokument, sak, version: sak.version, text: somHtml(sak), brodsmulor };
  }

  @Post('text')
  @FormularSida(`${SIDA}/text`)
  async skriv(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number, @Body() form: VersionstextForm): Promise<Klart> {
    const sak = await this.utkast.skriv(vem, { id, nr }, form);
    const url = `/styrdokument/${id}/versioner/${nr}`;
    return klart(form.sedan === 'fortsatt' ? `${url}/text#forhandsvisning` : url, {
      flash: 'Texten är sparad.',
      resurs: { id, nr, version: sak.version },
    });
  }

  @Post('remiss')
  @FormularSida(SIDA)
  async remittera(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number, @Body() form: RemissForm): Promise<Klart> {
    await this.utkast.remittera(vem, { id, nr }, form);
    return gjort(id, nr, 'Versionen är på remiss. De som berörs har fått veta det.');
  }

  @Post('remissvar')
  @FormularSida(SIDA)
  async svara(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number, @Body() form: RemissvarForm): Promise<Klart> {
    await this.utkast.svara(vem, { id, nr }, form.text);
    return gjort(id, nr, 'Tack. Svaret är lämnat.');
  }

  @Post('atertagande')
  @FormularSida(SIDA)
  async aterta(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: VersionsstegForm,
  ): Promise<Klart> {
    await this.utkast.aterta(vem, { id, nr }, form);
    return gjort(id, nr, 'Versionen är ett utkast igen.');
  }

  @Post('slopande')
  @FormularSida(SIDA)
  async slopa(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number, @Body() form: VersionsstegForm): Promise<Klart> {
    await this.utkast.slopa(vem, { id, nr }, form);
    return gjort(id, nr, 'Utkastet är slopat.');
  }

  @Post('namndens-faststallelse')
  @FormularSida(SIDA)
  namnden(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number, @Body() form: FaststallelseForm): Promise<Klart> {
    return this.faststall(vem, 'faststallNamnden', id, nr, form);
  }

  @Post('forvaltningens-faststallelse')
  @FormularSida(SIDA)
  forvaltningen(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: FaststallelseForm,
  ): Promise<Klart> {
    return this.faststall(vem, 'faststallForvaltningen', id, nr, form);
  }

  @Post('faststallelse')
  @FormularSida(SIDA)
  verksamheten(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: FaststallelseForm,
  ): Promise<Klart> {
    return this.faststall(vem, 'faststallVerksamheten', id, nr, form);
  }

  @Post('bekraftelse')
  @FormularSida(SIDA)
  async bekrafta(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: BekraftelseForm,
  ): Promise<Klart> {
    await this.beslut.bekrafta(vem, { id, nr }, form);
    return gjort(id, nr, 'Genomgången är registrerad.');
  }

  @Post('namndens-upphavande')
  @FormularSida(SIDA)
  async upphavNamndens(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: UpphavandeForm,
  ): Promise<Klart> {
    await this.beslut.upphav(vem, 'upphavNamndens', { id, nr }, form);
    return gjort(id, nr, 'Dokumentet är upphävt.');
  }

  @Post('upphavande')
  @FormularSida(SIDA)
  async upphav(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number, @Body() form: UpphavandeForm): Promise<Klart> {
    await this.beslut.upphav(vem, 'upphav', { id, nr }, form);
    return gjort(id, nr, 'Dokumentet är upphävt.');
  }

  private async faststall(
    vem: Vem,
    handling: Parameters<Faststallelse['faststall']>[1],
    id: number,
    nr: number,
    form: FaststallelseForm,
  ): Promise<Klart> {
    await this.beslut.faststall(vem, handling, { id, nr }, form);
    return gjort(id, nr, 'Versionen är fastställd. De som berörs har fått veta det.');
  }
}

const gjort = (id: number, nr: number, flash: string): Klart =>
  klart(`/styrdokument/${id}/versioner/${nr}`, { flash, resurs: { id, nr } });

const smulor = (id: number, titel: string, text: string, nr?: number) => [
  { text: 'Styrdokument', url: '/styrdokument' },
  { text: titel, url: `/styrdokument/${id}` },
  { text, ...(nr === undefined ? {} : { url: `/styrdokument/${id}/versioner/${nr}` }) },
];

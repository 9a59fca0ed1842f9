import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { harRoll, PLANERAR, type Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { processbild } from '../plattform/diagram/processbild.js';
import { markdownHtml } from '../plattform/text/markdown.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { nedladdning, PDF } from '../plattform/web/nedladdning.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import { AktivitetForm, FlyttForm, NyAktivitetForm, SamverkanspartForm } from './aktivitet.forms.js';
import { AktivitetService } from './aktivitet.service.js';
import { beskrivningsdokument, processritning } from './beskrivning.js';
import { BeskrivningQueries, beskrivningI } from './beskrivning.queries.js';
import { Kvalitetsdokument } from './dokument.service.js';
import { ProcessversionQueries } from './processversion.queries.js';
import { StyrdokumentQueries } from './styrdokument.queries.js';

const SIDA = '/processer/:id/beskrivning';

/** How a process goes: its aktiviteter in order, drawn and in words, with rutiner and those who take part. */
@Controller('processer/:id')
export class BeskrivningController {
  constructor(
    private readonly queries: BeskrivningQueries,
    private readonly aktiviteter: AktivitetService,
    private readonly styrdokument: StyrdokumentQueries,
    private readonly dokument: Kvalitetsdokument,
    private readonly versioner: ProcessversionQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get('beskrivning')
  @Vy('processer/beskrivning')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const beskrivning = await this.queries.beskrivning(vem, id);
    const { process, aktiviteter } = beskrivning;
    const farAndra = harRoll(vem, ...PLANERAR);
    const alla = farAndra ? await this.styrdokument.lista(vem, { visa: 'alla' }) : [];
    return {
      titel: `${process.nummer} ${process.namn}: så går det till`,
      ...beskrivning,
      bild:
        aktiviteter.length === 0
          ? null
          : new SafeHtml(processbild(processritning(id, { namn: process.namn, aktiviteter }))),
      aktiviteter: aktiviteter.map((en) => ({
        ...en,
        text: en.beskrivning.trim() === '' ? null : markdownHtml(en.beskrivning, `aktivitet-${en.id}`),
        rutinval: en.rutiner.map((rutin) => rutin.id),
        sist: en.nr === aktiviteter.length,
      })),
      lage: await this.versioner.lage(vem, id),
      farAndra,
      rutinval: alla.map((rad) => ({ varde: rad.id, text: `${rad.slagtext}: ${rad.titel}` })),
      aktivitetsval: aktiviteter.map((en) => ({ varde: en.id, text: `${en.nr}. ${en.namn}` })),
      slagval: [
        { varde: 'intern', text: 'Inom den egna verksamheten' },
        { varde: 'extern', text: 'Utanför den egna verksamheten' },
      ],
      utskrifter: await this.dokument.lista(vem, { sak: 'process', sakId: id }),
      brodsmulor: [
        { text: 'Processer', url: '/processer' },
        { text: `${process.nummer} ${process.namn}`, url: `/processer/${id}` },
        { text: 'Så går det till' },
      ],
    };
  }

  @Post('aktiviteter')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async laggTill(@Den() vem: Vem, @Id() id: number, @Body() form: NyAktivitetForm): Promise<Klart> {
    const aktivitetId = await this.aktiviteter.laggTill(vem, id, form);
    return gjort(id, 'Aktiviteten är tillagd sist.', { id: aktivitetId });
  }

  @Post('aktiviteter/:aktivitetId')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async andra(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('aktivitetId') aktivitetId: number,
    @Body() form: AktivitetForm,
  ): Promise<Klart> {
    await this.aktiviteter.andra(vem, id, aktivitetId, form);
    return gjort(id, 'Aktiviteten är sparad.', { id: aktivitetId });
  }

  @Post('aktiviteter/:aktivitetId/flytt')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async flytta(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('aktivitetId') aktivitetId: number,
    @Body() form: FlyttForm,
  ): Promise<Klart> {
    await this.aktiviteter.flytta(vem, id, aktivitetId, form.riktning);
    return gjort(id, 'Ordningen är ändrad.', { id: aktivitetId });
  }

  @Post('aktiviteter/:aktivitetId/borttagning')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async taBort(@Den() vem: Vem, @Id() id: number, @Id('aktivitetId') aktivitetId: number): Promise<Klart> {
    await this.aktiviteter.taBort(vem, id, aktivitetId);
    return gjort(id, 'Aktiviteten är borttagen.');
  }

  @Post('samverkan')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async nyPart(@Den() vem: Vem, @Id() id: number, @Body() form: SamverkanspartForm): Promise<Klart> {
    await this.aktiviteter.nyPart(vem, id, form);
    return gjort(id, 'Samverkansparten är tillagd.');
  }

  @Post('samverkan/:partId/borttagning')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async taBortPart(@Den() vem: Vem, @Id() id: number, @Id('partId') partId: number): Promise<Klart> {
    await this.aktiviteter.taBortPart(vem, id, partId);
    return gjort(id, 'Samverkansparten är borttagen.');
  }

  @Post('beskrivning/utskrifter')
  @FormularSida(SIDA)
  async bestall(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    const idag = this.klocka.idag();
    const lage = await this.versioner.lage(vem, id);
    const dokumentId = await this.dokument.bestall(vem, { sak: 'process', sakId: id }, async (tx) =>
      beskrivningsdokument(await beskrivningI(tx, id, idag), lage),
    );
    return gjort(id, 'Dokumentet görs nu. Det finns här på sidan om en liten stund.', { id: dokumentId });
  }

  @Get('beskrivning/utskrifter/:dokumentId')
  @ApiProduces(PDF)
  async hamta(@Den() vem: Vem, @Id() id: number, @Id('dokumentId') dokumentId: number): Promise<StreamableFile> {
    const pdf = await this.dokument.hamta(vem, { sak: 'process', sakId: id }, dokumentId);
    return nedladdning(pdf, `process-${id}.pdf`, PDF);
  }
}

const gjort = (id: number, flash: string, resurs: object = { id }): Klart =>
  klart(`/processer/${id}/beskrivning`, { flash, resurs });

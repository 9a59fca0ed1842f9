import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { NyProcessversionForm, ProcessremissForm, ProcessversionsstegForm } from './processversion.forms.js';
import { ProcessversionQueries } from './processversion.queries.js';
import { ProcessversionService } from './processversion.service.js';

const SIDA = '/processer/:id/versioner/:nr';

/** One version of a process: sent out for comments, fastställd, and read as it was. */
@Controller('processer/:id/versioner')
export class ProcessversionController {
  constructor(
    private readonly versioner: ProcessversionService,
    private readonly queries: ProcessversionQueries,
    private readonly klocka: Klocka,
  ) {}

  @Post()
  @Kraver('kvalitetssamordnare', 'verksamhetschef', 'forvaltningschef')
  @FormularSida('/processer/:id/beskrivning')
  async borja(@Den() vem: Vem, @Id() id: number, @Body() _form: NyProcessversionForm): Promise<Klart> {
    const nr = await this.versioner.borja(vem, id);
    const flash = 'Versionen är påbörjad. Den är som beskrivningen är, tills den skickas på remiss eller fastställs.';
    return klart(`/processer/${id}/versioner/${nr}`, { flash, resurs: { id, nr }, skapad: true });
  }

  @Get(':nr')
  @Vy('processer/processversion')
  async sida(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number): Promise<object> {
    const sida = await this.queries.sida(vem, { id, nr });
    const namn = `${sida.innehall.nummer} ${sida.innehall.namn}`;
    return {
      ...{ titel: `${namn}, version ${nr}`, processId: id, ...sida, version: sida.sak.version },
      svarSenast: plusDagar(this.klocka.idag(), 21),
      brodsmulor: [
        { text: 'Processer', url: '/processer' },
        { text: namn, url: `/processer/${id}` },
        { text: 'Så går det till', url: `/processer/${id}/beskrivning` },
        { text: `Version ${nr}` },
      ],
    };
  }

  @Post(':nr/remiss')
  @FormularSida(SIDA)
  async remittera(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: ProcessremissForm,
  ): Promise<Klart> {
    await this.versioner.remittera(vem, { id, nr }, form);
    return gjort(id, nr, 'Processen är på remiss. Cheferna har fått veta det.');
  }

  @Post(':nr/atertagande')
  @FormularSida(SIDA)
  async aterta(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: ProcessversionsstegForm,
  ): Promise<Klart> {
    await this.versioner.aterta(vem, { id, nr }, form);
    return gjort(id, nr, 'Versionen är ett utkast igen.');
  }

  @Post(':nr/slopande')
  @FormularSida(SIDA)
  async slopa(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: ProcessversionsstegForm,
  ): Promise<Klart> {
    await this.versioner.slopa(vem, { id, nr }, form);
    return gjort(id, nr, 'Utkastet är slopat. Beskrivningen finns kvar.');
  }

  @Post(':nr/faststallelse')
  @FormularSida(SIDA)
  async faststall(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: ProcessversionsstegForm,
  ): Promise<Klart> {
    await this.versioner.faststall(vem, { id, nr }, form);
    return gjort(id, nr, 'Processen är fastställd och gäller från i dag.');
  }

  @Post(':nr/upphavande')
  @FormularSida(SIDA)
  async upphav(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: ProcessversionsstegForm,
  ): Promise<Klart> {
    await this.versioner.upphav(vem, { id, nr }, form);
    return gjort(id, nr, 'Processen är upphävd. I dag är den sista dag som den gäller.');
  }
}

const gjort = (id: number, nr: number, flash: string): Klart =>
  klart(`/processer/${id}/versioner/${nr}`, { flash, resurs: { id, nr } });

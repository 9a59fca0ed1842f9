import { Body, Controller, Get, Post } from '@nestjs/common';
import { PLANERAR, type Vem } from '../database/vem.js';
import { processbild } from '../plattform/diagram/processbild.js';
import { plusDagar, plusManader } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { markdownHtml } from '../plattform/text/markdown.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import { processritning, versionsdokument } from './beskrivning.js';
import { Kvalitetsdokument } from './dokument.service.js';
import { Processremiss } from './processremiss.service.js';
import {
  NyProcessversionForm,
  ProcessbekraftelseForm,
  ProcessfaststallelseForm,
  ProcessremissForm,
  ProcessremissvarForm,
  ProcessupphavandeForm,
  ProcessversionsstegForm,
} from './processversion.forms.js';
import { ProcessversionQueries } from './processversion.queries.js';
import { ProcessversionService } from './processversion.service.js';

const SIDA = '/processer/:id/versioner/:nr';
/** How often a process is gone through, as the form proposes it; another day can be chosen. */
const GENOMGANG_MANADER = 12;

/** One version of a process: sent out for comments, fastställd, and read as it was. */
@Controller('processer/:id/versioner')
export class ProcessversionController {
  constructor(
    private readonly versioner: ProcessversionService,
    private readonly queries: ProcessversionQueries,
    private readonly remissen: Processremiss,
    private readonly dokument: Kvalitetsdokument,
    private readonly klocka: Klocka,
  ) {}

  @Post()
  @Kraver(...PLANERAR)
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
    const { innehall } = sida;
    const idag = this.klocka.idag();
    const namn = `${innehall.nummer} ${innehall.namn}`;
    return {
      ...{ titel: `${namn}, version ${nr}`, processId: id, ...sida, version: sida.sak.version },
      bild: innehall.aktiviteter.length === 0 ? null : new SafeHtml(processbild(processritning(id, innehall))),
      aktiviteter: innehall.aktiviteter.map((en) => ({
        ...en,
        text: en.beskrivning.trim() === '' ? null : markdownHtml(en.beskrivning, `aktivitet-${en.id}`),
      })),
      forslag: { svarSenast: plusDagar(idag, 21), granskas: plusManader(idag, GENOMGANG_MANADER) },
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

  @Post(':nr/remissvar')
  @FormularSida(SIDA)
  async svara(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: ProcessremissvarForm,
  ): Promise<Klart> {
    await this.remissen.svara(vem, { id, nr }, form.text);
    return gjort(id, nr, 'Tack. Svaret är lämnat.');
  }

  @Post(':nr/utskrifter')
  @FormularSida(SIDA)
  async skrivUt(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number): Promise<Klart> {
    const sida = await this.queries.sida(vem, { id, nr });
    const dokumentId = await this.dokument.bestall(vem, { sak: 'process', sakId: id }, () =>
      Promise.resolve(versionsdokument(sida.sak, sida.innehall, sida)),
    );
    const flash = 'Dokumentet görs nu. Det finns under Utskrifter här på sidan om en liten stund.';
    return klart(`/processer/${id}/beskrivning`, { flash, resurs: { id: dokumentId } });
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
    @Body() form: ProcessfaststallelseForm,
  ): Promise<Klart> {
    await this.versioner.faststall(vem, { id, nr }, form);
    return gjort(id, nr, 'Processen är fastställd och gäller från i dag.');
  }

  @Post(':nr/bekraftelse')
  @FormularSida(SIDA)
  async bekrafta(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: ProcessbekraftelseForm,
  ): Promise<Klart> {
    await this.versioner.bekrafta(vem, { id, nr }, form);
    return gjort(id, nr, 'Genomgången är registrerad.');
  }

  @Post(':nr/upphavande')
  @FormularSida(SIDA)
  async upphav(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('nr') nr: number,
    @Body() form: ProcessupphavandeForm,
  ): Promise<Klart> {
    await this.versioner.upphav(vem, { id, nr }, form);
    return gjort(id, nr, 'Processen är upphävd. I dag är den sista dag som den gäller.');
  }
}

const gjort = (id: number, nr: number, flash: string): Klart =>
  klart(`/processer/${id}/versioner/${nr}`, { flash, resurs: { id, nr } });

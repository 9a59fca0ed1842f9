import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { PLANERAR, type Vem } from '../database/vem.js';
import { NY } from '../floden/flode.js';
import { prova } from '../floden/prova.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodtext, kvalitetsomraden } from '../processer/kodlistor.texter.js';
import { kallkod } from './definition.js';
import { indikatorFlode } from './indikator.flode.js';
import type { Indikator, Serie } from './indikator.krav.js';
import { IndikatorForm, IndikatorFraga, SerieForm, SerieFraga, UppgifterForm } from './indikator.forms.js';
import { IndikatorQueries } from './indikator.queries.js';
import { IndikatorService } from './indikator.service.js';
import {
  indikatortexter,
  indikatortyper,
  periodiciteter,
  riktningar,
  vardekallor,
  type Indikatorstatus,
} from './indikator.texter.js';
import {
  enheterna,
  farAlla,
  jamforelsen,
  konsbild,
  listrad,
  periodval,
  sammanfattning,
  utveckling,
} from './indikator.vyer.js';
import { FASTA_VAL, Indikatorval } from './indikatorval.service.js';
import { faltFor } from './varden/matt.js';
import { IndikatorstegForm, LasForm } from './varden/varde.forms.js';

const SIDA = '/indikatorer/:id';
/** Acts with a page of their own, and the one that is done by the value. */
const EGNA_SIDOR: Readonly<Record<string, string>> = { borjaSerie: 'serier' };
/** What is done most often comes first. */
const ORDNING = ['registrera', 'hamta', 'las', 'borjaSerie', 'avsluta', 'ateruppta'];
@Controller('indikatorer')
export class IndikatorController {
  constructor(
    private readonly indikatorer: IndikatorService,
    private readonly queries: IndikatorQueries,
    private readonly val: Indikatorval,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('indikatorer/lista')
  async lista(@Den() vem: Vem, @Query() fraga: IndikatorFraga): Promise<object> {
    const lagen = await this.queries.lista(vem, fraga);
    const farLaggaTill = prova(indikatorFlode, 'skapa', NY, vem).tillaten;
    const val = { val: fraga, ...(await this.val.tillListan(vem)) };
    return { titel: 'Indikatorer', ...val, rader: lagen.map(listrad), summa: sammanfattning(lagen), farLaggaTill };
  }

  @Get('ny')
  @Kraver(...PLANERAR)
  @Vy('indikatorer/ny')
  async ny(@Den() vem: Vem, @Query() fraga: IndikatorFraga): Promise<object> {
    const giltigFran = `${this.klocka.idag().slice(0, 4)}-01-01`;
    const forvalt = { processId: fraga.process, giltigFran };
    return {
      titel: 'Ny indikator',
      forvalt,
      ...(await this.val.tillFormularet(vem)),
      brodsmulor: smulor('Ny indikator'),
    };
  }

  @Post()
  @Kraver(...PLANERAR)
  @FormularSida('/indikatorer/ny')
  async skapa(@Den() vem: Vem, @Body() form: IndikatorForm): Promise<Klart> {
    const id = await this.indikatorer.skapa(vem, form);
    return klart(`/indikatorer/${id}`, { flash: 'Indikatorn är tillagd.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('indikatorer/indikator')
  async sida(@Den() vem: Vem, @Id() id: number, @Query() fraga: SerieFraga): Promise<object> {
    const sida = await this.queries.sida(vem, id, fraga);
    const { indikator, serier } = sida;
    const serie = serier.at(-1)?.serie;
    const enhetsval = await this.val.enheter(vem);
    const alla = farAlla(vem, indikator);
    return {
      titel: indikator.namn,
      ...sida,
      handlingar: sida.handlingar
        .filter(({ handling }) => handling !== 'ratta')
        .sort((a, b) => ORDNING.indexOf(a.handling) - ORDNING.indexOf(b.handling))
        .map((en) => ({
          ...en,
          formularUrl: en.handling in EGNA_SIDOR ? en.url : undefined,
        })),
      version: indikator.version,
      statustext: indikatortexter.status[indikator.status as Indikatorstatus],
      omraden: indikator.kvalitetsomraden.map((kod) => kodtext(kvalitetsomraden, kod)),
      typtext: kodtext(indikatortyper, indikator.typ),
      kalltext: kodtext(vardekallor, indikator.kalla),
      frekvenstext: kodtext(periodiciteter, indikator.frekvens),
      riktningstext: kodtext(riktningar, indikator.riktning),
      utfall: serier.at(-1)?.lage.utfall,
      val: fraga,
      utveckling: utveckling(sida),
      enheter: enheterna(sida, fraga.enhet),
      konsbild: konsbild(sida),
      harKon: sida.perKon.length > 0,
      jamforelse: jamforelsen(sida),
      falt: faltFor(indikator.matform),
      serie,
      periodval: serie ? periodval(indikator, serie.giltig_fran, this.klocka.idag()) : [],
      enhetsval: alla ? enhetsval : enhetsval.filter(({ varde }) => vem.enheter.includes(Number(varde))),
      alla,
      konval: FASTA_VAL.konval,
      idag: this.klocka.idag(),
      brodsmulor: smulor(indikator.kod),
    };
  }

  @Get(':id/uppgifter')
  @Vy('indikatorer/uppgifter')
  async uppgifter(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { indikator, serier } = await this.queries.sida(vem, id, {});
    return { titel: 'Ändra uppgifterna', ...(await this.formsida(vem, id, indikator, serier.at(-1)?.serie)) };
  }

  @Post(':id/uppgifter')
  @FormularSida(`${SIDA}/uppgifter`)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: UppgifterForm): Promise<Klart> {
    await this.indikatorer.andra(vem, id, form);
    return gjort(id, 'Uppgifterna är sparade. Serien är densamma.');
  }

  @Get(':id/serier')
  @Vy('indikatorer/serie')
  async serier(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { indikator, serier } = await this.queries.sida(vem, id, {});
    return { titel: 'Börja en ny serie', ...(await this.formsida(vem, id, indikator, serier.at(-1)?.serie)) };
  }

  @Post(':id/serier')
  @FormularSida(`${SIDA}/serier`)
  async borjaSerie(@Den() vem: Vem, @Id() id: number, @Body() form: SerieForm): Promise<Klart> {
    await this.indikatorer.borjaSerie(vem, id, form);
    return gjort(id, 'En ny serie har börjat. De gamla värdena står kvar i den förra.');
  }

  @Post(':id/lasning')
  @FormularSida(SIDA)
  async las(@Den() vem: Vem, @Id() id: number, @Body() form: LasForm): Promise<Klart> {
    await this.indikatorer.las(vem, id, form);
    return gjort(id, 'Värdena är låsta och kan inte längre ändras.');
  }

  @Post(':id/avslut')
  @FormularSida(SIDA)
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: IndikatorstegForm): Promise<Klart> {
    await this.indikatorer.avsluta(vem, id, form);
    return gjort(id, 'Indikatorn följs inte längre. Värdena finns kvar.');
  }

  @Post(':id/aterupptagning')
  @FormularSida(SIDA)
  async ateruppta(@Den() vem: Vem, @Id() id: number, @Body() form: IndikatorstegForm): Promise<Klart> {
    await this.indikatorer.ateruppta(vem, id, form);
    return gjort(id, 'Indikatorn följs igen.');
  }

  private async formsida(vem: Vem, id: number, indikator: Indikator, serie?: Serie) {
    const jamfor = (indikator.kalla_ref.jamfor ?? []).join(', ');
    const brodsmulor = [SMULA, { text: indikator.kod, url: `/indikatorer/${id}` }, { text: 'Ändra' }];
    const { kod } = indikator.kalla_ref;
    const vald = kod === undefined ? undefined : kallkod(indikator.kalla, kod);
    return {
      indikator,
      serie,
      version: indikator.version,
      jamfor,
      vald,
      ...(await this.val.tillFormularet(vem)),
      brodsmulor,
    };
  }
}

const SMULA = { text: 'Indikatorer', url: '/indikatorer' };
const smulor = (text: string) => [SMULA, { text }];
const gjort = (id: number, flash: string): Klart => klart(`/indikatorer/${id}`, { flash, resurs: { id } });

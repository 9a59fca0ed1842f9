import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { harRoll, type Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { NamnduppdragService } from '../rapporter/namnduppdrag/namnduppdrag.service.js';
import { RapportQueries } from '../rapporter/rapport.queries.js';
import {
  AterkalladForm,
  NyttUppdragForm,
  NyttUppdragFraga,
  UppdragsansvarForm,
  UppdragsstegForm,
  UppdragssvarForm,
} from './namnduppdrag.forms.js';
import { NamnduppdragQueries } from './namnduppdrag.queries.js';

const SIDA = '/namnd/uppdrag/:id';
const LISTA = { text: 'Nämndens uppdrag', url: '/namnd/uppdrag' };

/** What the nämnd has told the förvaltning to do, who answers and in which document. */
@Controller('namnd/uppdrag')
export class NamnduppdragController {
  constructor(
    private readonly uppdrag: NamnduppdragService,
    private readonly queries: NamnduppdragQueries,
    private readonly rapporter: RapportQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('namnd/uppdragslista')
  async lista(@Den() vem: Vem): Promise<object> {
    return { titel: LISTA.text, ...(await this.queries.lista(vem)), farGe: harRoll(vem, 'registrator') };
  }

  @Get('nytt')
  @Kraver('registrator')
  @Vy('namnd/uppdrag-nytt')
  async nytt(@Den() vem: Vem, @Query() { rapport: id }: NyttUppdragFraga): Promise<object> {
    const rapport = id === undefined ? null : await this.rapporter.hamta(vem, id);
    const ar = rapport?.ar ?? Number(this.klocka.idag().slice(0, 4));
    return {
      titel: 'För in ett uppdrag från nämnden',
      rapport,
      idag: this.klocka.idag(),
      // a berättelse looks back, so its questions are answered in the next; a plan is answered in the year it is for
      besvarasAr: rapport?.slag === 'kvalitetsberattelse' ? ar + 1 : ar,
      brodsmulor: [LISTA, { text: 'För in ett uppdrag' }],
    };
  }

  @Post()
  @Kraver('registrator')
  @FormularSida('/namnd/uppdrag/nytt')
  async ge(@Den() vem: Vem, @Body() form: NyttUppdragForm): Promise<Klart> {
    const { id } = await this.uppdrag.ge(vem, form);
    return klart(`/namnd/uppdrag/${String(id)}`, { flash: 'Uppdraget är infört.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('namnd/uppdrag')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.queries.sida(vem, id);
    return { titel: 'Uppdrag från nämnden', ...sida, brodsmulor: [LISTA, { text: sida.paragraf }] };
  }

  @Post(':id/ansvarig')
  @FormularSida(SIDA)
  async fordela(@Den() vem: Vem, @Id() id: number, @Body() form: UppdragsansvarForm): Promise<Klart> {
    await this.uppdrag.fordela(vem, id, form);
    return gjort(id, 'Den som ska svara är vald.');
  }

  @Post(':id/svar')
  @FormularSida(SIDA)
  async besvara(@Den() vem: Vem, @Id() id: number, @Body() form: UppdragssvarForm): Promise<Klart> {
    await this.uppdrag.besvara(vem, id, form);
    return gjort(id, 'Svaret är sparat. Nämnden får det med kvalitetsberättelsen.');
  }

  @Post(':id/andring')
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: UppdragssvarForm): Promise<Klart> {
    await this.uppdrag.andra(vem, id, form);
    return gjort(id, 'Svaret är ändrat.');
  }

  @Post(':id/avslut')
  @FormularSida(SIDA)
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: UppdragsstegForm): Promise<Klart> {
    await this.uppdrag.avsluta(vem, id, form);
    return gjort(id, 'Uppdraget är avslutat.');
  }

  @Post(':id/aterkallelse')
  @FormularSida(SIDA)
  async aterkalla(@Den() vem: Vem, @Id() id: number, @Body() form: AterkalladForm): Promise<Klart> {
    await this.uppdrag.aterkalla(vem, id, form);
    return gjort(id, 'Uppdraget är återkallat.');
  }
}

const gjort = (id: number, flash: string): Klart => klart(`/namnd/uppdrag/${String(id)}`, { flash, resurs: { id } });

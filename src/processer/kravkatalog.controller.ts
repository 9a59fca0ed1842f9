import { Body, Controller, Get, Post } from '@nestjs/common';
import { harRoll, PERSONAL, PLANERAR, type Vem } from '../database/vem.js';
import { LAGRUM, lagrumsrad } from '../floden/lagrum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodval } from './kodlistor.texter.js';
import {
  KravprocessForm,
  KravsamlingForm,
  KravsamlingsslutForm,
  KravvalForm,
  NyttKravForm,
  UtforareForm,
} from './krav.forms.js';
import { KravQueries } from './krav.queries.js';
import { Kravkatalog } from './kravkatalog.service.js';
import { kravslag } from './kravuppfoljning.texter.js';
import { ProcessQueries } from './process.queries.js';

const SIDA = '/krav/:id';

/** What is required, by whom, from when, and which process answers to it. */
@Controller('krav')
export class KravkatalogController {
  constructor(
    private readonly katalog: Kravkatalog,
    private readonly queries: KravQueries,
    private readonly processer: ProcessQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Kraver(...PERSONAL)
  @Vy('processer/krav-lista')
  async lista(@Den() vem: Vem): Promise<object> {
    const samlingar = await this.queries.samlingar(vem);
    return { titel: 'Kravkatalog', samlingar, slagval: kodval(kravslag), farAndra: harRoll(vem, ...PLANERAR) };
  }

  @Post()
  @Kraver(...PLANERAR)
  @FormularSida('/krav')
  async skapa(@Den() vem: Vem, @Body() form: KravsamlingForm): Promise<Klart> {
    const id = await this.katalog.nySamling(vem, form);
    return klart(`/krav/${id}`, { flash: 'Kravsamlingen finns nu. Lägg till kraven.', resurs: { id }, skapad: true });
  }

  @Post('utforare')
  @Kraver(...PLANERAR)
  @FormularSida('/kravuppfoljningar')
  async nyUtforare(@Den() vem: Vem, @Body() form: UtforareForm): Promise<Klart> {
    const id = await this.katalog.nyUtforare(vem, form);
    return klart('/kravuppfoljningar', { flash: 'Utföraren är tillagd.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('processer/krav-samling')
  async samling(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { samling, krav } = await this.queries.samling(vem, id);
    const farAndra = harRoll(vem, ...PLANERAR);
    const processval = farAndra ? await this.processer.alla(vem) : [];
    const lagrumsval = farAndra ? valbaraLagrum(this.klocka.idag()) : [];
    const kravval = krav.map((ett) => ({ varde: ett.id, text: `${ett.nr}. ${ett.text.slice(0, 80)}` }));
    const brodsmulor = [{ text: 'Kravkatalog', url: '/krav' }, { text: samling.namn }];
    return { titel: samling.namn, samling, krav, farAndra, processval, lagrumsval, kravval, brodsmulor };
  }

  @Post(':id/krav')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async laggTill(@Den() vem: Vem, @Id() id: number, @Body() form: NyttKravForm): Promise<Klart> {
    await this.katalog.laggTill(vem, id, form);
    return klart(`/krav/${id}`, { flash: 'Kravet är tillagt sist.', resurs: { id }, skapad: true });
  }

  @Post(':id/processer')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async koppla(@Den() vem: Vem, @Id() id: number, @Body() form: KravprocessForm): Promise<Klart> {
    await this.katalog.koppla(vem, form);
    return klart(`/krav/${id}`, { flash: 'Kravet är kopplat till processen.', resurs: { id } });
  }

  @Post(':id/processer/borttagning')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async kopplaBort(@Den() vem: Vem, @Id() id: number, @Body() form: KravprocessForm): Promise<Klart> {
    await this.katalog.kopplaBort(vem, form);
    return klart(`/krav/${id}`, { flash: 'Kravet är inte längre kopplat till processen.', resurs: { id } });
  }

  @Post(':id/krav/borttagning')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async taBort(@Den() vem: Vem, @Id() id: number, @Body() form: KravvalForm): Promise<Klart> {
    await this.katalog.taBort(vem, id, form.kravId);
    return klart(`/krav/${id}`, { flash: 'Kravet är borttaget.', resurs: { id } });
  }

  @Post(':id/slut')
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: KravsamlingsslutForm): Promise<Klart> {
    await this.katalog.avsluta(vem, id, form.gallerTill);
    const flash = form.gallerTill === undefined ? 'Kraven gäller tills vidare.' : 'Slutdagen är sparad.';
    return klart(`/krav/${id}`, { flash, resurs: { id } });
  }
}

const valbaraLagrum = (idag: string): { varde: string; text: string }[] =>
  LAGRUM.filter(({ fran, till }) => fran <= idag && (till === null || idag <= till)).map(({ kod, text }) => ({
    ...{ varde: kod, text: lagrumsrad([text]) },
  }));

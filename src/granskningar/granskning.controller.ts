import { Body, Controller, Get, Post } from '@nestjs/common';
import { AtgardQueries } from '../atgarder/atgard.queries.js';
import { harRoll, LEDER, type Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { Kvalitetsdokument } from '../processer/dokument.service.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { AktQueries } from './akt.queries.js';
import { Aktlistan } from './aktlista.service.js';
import {
  AkterForm,
  FragorForm,
  GranskareForm,
  GranskningsskalForm,
  GranskningsstegForm,
  GranskningsuppgifterForm,
  NyGranskningForm,
} from './granskning.forms.js';
import { GranskningQueries } from './granskning.queries.js';
import { GranskningService } from './granskning.service.js';
import { kappaord } from './samstammighet.js';

const SIDA = '/granskningar/:id';
/** Forms of their own on the page, while it is being planned. */
const FORBEREDER = ['skrivFragor', 'valjGranskare', 'skrivAkter'];
const SIDOSPAR = ['aterta', 'oppnaIgen', 'avbryt', 'foreslaAtgard'];

/** Granskningar of akter: planned, drawn and begun. */
@Controller('granskningar')
export class GranskningController {
  constructor(
    private readonly granskningar: GranskningService,
    private readonly aktlistan: Aktlistan,
    private readonly queries: GranskningQueries,
    private readonly akter: AktQueries,
    private readonly processer: ProcessQueries,
    private readonly atgarder: AtgardQueries,
    private readonly dokument: Kvalitetsdokument,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('granskningar/lista')
  async lista(@Den() vem: Vem): Promise<object> {
    const rader = await this.queries.lista(vem);
    return { titel: 'Granskningar', rader, farPlanera: harRoll(vem, ...LEDER) };
  }

  @Get('ny')
  @Kraver(...LEDER)
  @Vy('granskningar/ny')
  async ny(@Den() vem: Vem): Promise<object> {
    const titel = 'Planera en granskning';
    const idag = this.klocka.idag();
    const forslag = { period_fran: plusDagar(idag, -183), period_till: idag, klar_senast: plusDagar(idag, 42) };
    const processval = await this.processer.alla(vem);
    return { titel, nu: { ...forslag, urval_per_enhet: 10, dubbelgranskas: 3 }, processval, brodsmulor: smulor(titel) };
  }

  @Post()
  @Kraver(...LEDER)
  @FormularSida('/granskningar/ny')
  async planera(@Den() vem: Vem, @Body() form: NyGranskningForm): Promise<Klart> {
    const id = await this.granskningar.planera(vem, form);
    return klart(`/granskningar/${id}`, { flash: 'Granskningen är planerad.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('granskningar/granskning')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { handlingar, ...sida } = await this.queries.sida(vem, id);
    const { granskning } = sida;
    const leder = handlingar.some(({ handling }) => handling !== 'anmalJav');
    const urFlodet = handlingar.filter(({ handling }) => ![...FORBEREDER, 'anmalJav'].includes(handling));
    return {
      titel: granskning.tema,
      ...sida,
      version: granskning.version,
      planeras: granskning.status === 'planerad' && leder,
      leder: leder || harRoll(vem, 'kvalitetssamordnare') || granskning.skapad_av === vem.personId,
      handlingar: urFlodet.filter(
        ({ handling }) =>
          !SIDOSPAR.includes(handling) && (handling !== 'fordela' || (granskning.utanGranskare ?? 0) > 0),
      ),
      sidospar: urFlodet.filter(({ handling }) => SIDOSPAR.includes(handling)),
      kappatext: granskning.samstammighet && kappaord(granskning.samstammighet.kappa),
      fragetext: sida.fragor.map(({ text, svarsslag }) => `${text}${svarsslag === 'skala' ? ' (1–4)' : ''}`).join('\n'),
      utskrifter: await this.dokument.lista(vem, { sak: 'granskning', sakId: id }),
      ...(leder ? await this.val(vem) : {}),
      brodsmulor: smulor(granskning.tema),
    };
  }

  @Get(':id/akter')
  @Vy('granskningar/akter')
  async aktlista(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { granskning } = await this.queries.sida(vem, id);
    const rader = await this.akter.lista(vem, id);
    const titel = 'Lista med akter';
    return { titel, granskning, rader, brodsmulor: [...smulor(granskning.tema, id), { text: titel }] };
  }

  @Post(':id/uppgifter')
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: GranskningsuppgifterForm): Promise<Klart> {
    await this.granskningar.andra(vem, id, form);
    return gjort(id, 'Uppgifterna är sparade.');
  }

  @Post(':id/fragor')
  @FormularSida(SIDA)
  async skrivFragor(@Den() vem: Vem, @Id() id: number, @Body() form: FragorForm): Promise<Klart> {
    await this.granskningar.skrivFragor(vem, id, form);
    return gjort(id, 'Frågorna är sparade.');
  }

  @Post(':id/granskare')
  @FormularSida(SIDA)
  async valjGranskare(@Den() vem: Vem, @Id() id: number, @Body() form: GranskareForm): Promise<Klart> {
    await this.granskningar.valjGranskare(vem, id, form);
    return gjort(id, 'Granskarna är valda.');
  }

  @Post(':id/akter')
  @FormularSida(SIDA)
  async skrivAkter(
    @Den() vem: Vem,
    @Id() id: number,
    @Body() form: AkterForm,
    @Filer('fil') filer: readonly Inskickad[],
  ): Promise<Klart> {
    const { akter = 0 } = await this.aktlistan.skriv(vem, id, form, filer[0]?.innehall);
    return gjort(id, akter === 0 ? 'Listan är sparad.' : 'Listan är sparad i stället för den förra.');
  }

  @Post(':id/urval')
  @FormularSida(SIDA)
  async draUrval(@Den() vem: Vem, @Id() id: number, @Body() form: GranskningsstegForm): Promise<Klart> {
    await this.granskningar.draUrval(vem, id, form);
    return gjort(id, 'Urvalet är draget och akterna är fördelade.');
  }

  @Post(':id/atertagande')
  @FormularSida(SIDA)
  async aterta(@Den() vem: Vem, @Id() id: number, @Body() form: GranskningsskalForm): Promise<Klart> {
    await this.granskningar.aterta(vem, id, form);
    return gjort(id, 'Urvalet är taget tillbaka.');
  }

  @Post(':id/start')
  @FormularSida(SIDA)
  async starta(@Den() vem: Vem, @Id() id: number, @Body() form: GranskningsstegForm): Promise<Klart> {
    await this.granskningar.starta(vem, id, form);
    return gjort(id, 'Granskningen är startad. Granskarna har fått veta det.');
  }

  @Post(':id/fordelning')
  @FormularSida(SIDA)
  async fordela(@Den() vem: Vem, @Id() id: number, @Body() form: GranskningsstegForm): Promise<Klart> {
    await this.granskningar.fordelaOm(vem, id, form);
    return gjort(id, 'Akterna är fördelade om.');
  }

  @Post(':id/avbrott')
  @FormularSida(SIDA)
  async avbryt(@Den() vem: Vem, @Id() id: number, @Body() form: GranskningsskalForm): Promise<Klart> {
    await this.granskningar.avbryt(vem, id, form);
    return gjort(id, 'Granskningen är avbruten, och akternas uppgifter är gallrade.');
  }

  private async val(vem: Vem): Promise<object> {
    const { personer, enheter } = await this.atgarder.formval(vem);
    return { personval: personer, enhetsval: enheter, processval: await this.processer.alla(vem) };
  }
}

const gjort = (id: number, flash: string): Klart => klart(`/granskningar/${id}`, { flash, resurs: { id } });

const smulor = (text: string, id?: number) => [
  { text: 'Granskningar', url: '/granskningar' },
  id === undefined ? { text } : { text, url: `/granskningar/${id}` },
];

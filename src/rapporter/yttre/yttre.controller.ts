import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { harRoll, PLANERAR, type Vem } from '../../database/vem.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { AndraYttreForm, YttreForm } from './yttre.forms.js';
import { YttreQueries } from './yttre.queries.js';
import { YttreService } from './yttre.service.js';
import { yttreGranskare, yttreLagen } from './yttre.texter.js';

const BRODSMULOR = [{ text: 'Plan och berättelse', url: '/rapporter' }];
const SIDA = '/yttre-granskningar';
const NAMN = 'Granskningar utifrån';

/** What IVO, the revision and others have found, printed in the berättelse with what was done about it. */
@Controller('yttre-granskningar')
export class YttreController {
  constructor(
    private readonly queries: YttreQueries,
    private readonly service: YttreService,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('rapporter/yttre')
  async lista(@Den() vem: Vem): Promise<object> {
    const idag = this.klocka.idag();
    return {
      titel: NAMN,
      brodsmulor: [...BRODSMULOR, { text: NAMN }],
      granskningar: (await this.queries.lista(vem)).map((en) => ({
        ...en,
        granskartext: yttreGranskare[en.granskare].etikett,
        lagestext: yttreLagen[en.lage].etikett,
        ton: yttreLagen[en.lage].ton,
        forsenad: en.svarSenast !== null && en.svarSenast < idag && (en.lage === 'vantar' || en.lage === 'pagar'),
      })),
      farSkriva: harRoll(vem, ...PLANERAR),
      varden: { lage: 'vantar' },
      ...val(),
    };
  }

  @Post()
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async skapa(@Den() vem: Vem, @Body() form: YttreForm): Promise<Klart> {
    const id = await this.service.skapa(vem, form, form.nyckel ?? randomUUID());
    return klart(SIDA, { flash: 'Granskningen är tillagd.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('rapporter/yttre-andra')
  async visa(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const granskning = await this.queries.hamta(vem, id);
    return {
      titel: granskning.rubrik,
      brodsmulor: [...BRODSMULOR, { text: NAMN, url: SIDA }, { text: granskning.rubrik }],
      granskning,
      varden: granskning,
      granskartext: yttreGranskare[granskning.granskare].etikett,
      lagestext: yttreLagen[granskning.lage].etikett,
      farSkriva: harRoll(vem, ...PLANERAR),
      ...val(),
    };
  }

  @Post(':id')
  @Kraver(...PLANERAR)
  @FormularSida('/yttre-granskningar/:id')
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: AndraYttreForm): Promise<Klart> {
    await this.service.andra(vem, id, form);
    return klart(SIDA, { flash: 'Granskningen är ändrad.', resurs: { id } });
  }
}

const somVal = (lista: Readonly<Record<string, { readonly etikett: string }>>) =>
  Object.entries(lista).map(([varde, { etikett }]) => ({ varde, text: etikett }));
const val = (): object => ({ granskarval: somVal(yttreGranskare), lagesval: somVal(yttreLagen) });

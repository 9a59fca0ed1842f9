import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { harRoll, PLANERAR, type Vem } from '../../database/vem.js';
import { IndikatorQueries } from '../../indikatorer/indikator.queries.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { AndraMalForm, MalForm } from './mal.forms.js';
import { MalQueries } from './mal.queries.js';
import { MalService } from './mal.service.js';
import { malutfall, malutfallstext } from './mal.texter.js';

const BRODSMULOR = [{ text: 'Plan och berättelse', url: '/rapporter' }];
const SIDA = '/namndmal';

/** What the nämnd aims at each year, printed in the berättelse with how it went. */
@Controller('namndmal')
export class MalController {
  constructor(
    private readonly queries: MalQueries,
    private readonly service: MalService,
    private readonly indikatorer: IndikatorQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('rapporter/mal')
  async lista(@Den() vem: Vem): Promise<object> {
    const mal = await this.queries.lista(vem);
    return {
      titel: 'Nämndens mål',
      brodsmulor: [...BRODSMULOR, { text: 'Nämndens mål' }],
      mal: mal.map((ett) => ({
        ...ett,
        utfallstext: malutfallstext(ett.utfall),
        ton: ett.utfall === null ? 'neutral' : malutfall[ett.utfall].ton,
      })),
      farSkriva: harRoll(vem, ...PLANERAR),
      varden: { ar: Number(this.klocka.idag().slice(0, 4)) },
      ...(await this.val(vem)),
    };
  }

  @Post()
  @Kraver(...PLANERAR)
  @FormularSida(SIDA)
  async skapa(@Den() vem: Vem, @Body() form: MalForm): Promise<Klart> {
    const id = await this.service.skapa(vem, form, form.nyckel ?? randomUUID());
    return klart(SIDA, { flash: 'Målet är tillagt.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('rapporter/mal-andra')
  async visa(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const mal = await this.queries.hamta(vem, id);
    return {
      titel: 'Ändra målet',
      brodsmulor: [...BRODSMULOR, { text: 'Nämndens mål', url: SIDA }, { text: 'Ändra målet' }],
      mal,
      varden: mal,
      farSkriva: harRoll(vem, ...PLANERAR),
      utfallstext: malutfallstext(mal.utfall),
      ...(await this.val(vem)),
    };
  }

  @Post(':id')
  @Kraver(...PLANERAR)
  @FormularSida('/namndmal/:id')
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: AndraMalForm): Promise<Klart> {
    await this.service.andra(vem, id, form);
    return klart(SIDA, { flash: 'Målet är ändrat.', resurs: { id } });
  }

  private async val(vem: Vem): Promise<object> {
    return {
      utfallsval: Object.entries(malutfall).map(([varde, { etikett }]) => ({ varde, text: etikett })),
      indikatorval: await this.indikatorer.valbara(vem),
    };
  }
}

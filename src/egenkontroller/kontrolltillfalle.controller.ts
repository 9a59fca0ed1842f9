import { Body, Controller, Get, Post } from '@nestjs/common';
import { AtgardQueries } from '../atgarder/atgard.queries.js';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import {
  AnalysForm,
  KontrollansvarigForm,
  KontrollatgardForm,
  KontrollavslutForm,
  KontrollskalForm,
  KontrollstegForm,
  UtfallForm,
} from './kontrolltillfalle.forms.js';
import { KontrolltillfalleQueries } from './kontrolltillfalle.queries.js';
import { KontrolltillfalleService } from './kontrolltillfalle.service.js';

const SIDA = '/kontrolltillfallen/:id';
/** Not what the person came to do: shown last and folded. */
const SIDOSPAR = ['paborja', 'tilldela', 'stryk', 'aterlamna', 'foreslaAtgard'];

/** One time that an egenkontroll is done. */
@Controller('kontrolltillfallen')
export class KontrolltillfalleController {
  constructor(
    private readonly tillfallen: KontrolltillfalleService,
    private readonly queries: KontrolltillfalleQueries,
    private readonly atgarder: AtgardQueries,
  ) {}

  @Get(':id')
  @Vy('egenkontroller/tillfalle')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { handlingar, ...sida } = await this.queries.sida(vem, id);
    const titel = `Egenkontroll ${sida.rad.period}`;
    return {
      titel,
      ...sida,
      version: sida.tillfalle.version,
      senast: sida.utfall[0] ?? null,
      handlingar: handlingar.filter(({ handling }) => !SIDOSPAR.includes(handling)),
      sidospar: handlingar.filter(({ handling }) => SIDOSPAR.includes(handling)),
      ...(handlingar.length > 0 ? { personval: (await this.atgarder.formval(vem)).personer } : {}),
      brodsmulor: [
        { text: 'Egenkontroller', url: '/egenkontroller' },
        { text: 'Mina kontroller', url: '/mina-kontroller' },
        { text: titel },
      ],
    };
  }

  @Post(':id/ansvarig')
  @FormularSida(SIDA)
  async tilldela(@Den() vem: Vem, @Id() id: number, @Body() form: KontrollansvarigForm): Promise<Klart> {
    await this.tillfallen.tilldela(vem, id, form);
    return gjort(id, 'Kontrollen har fått en ny ansvarig.');
  }

  @Post(':id/start')
  @FormularSida(SIDA)
  async paborja(@Den() vem: Vem, @Id() id: number, @Body() form: KontrollstegForm): Promise<Klart> {
    await this.tillfallen.paborja(vem, id, form);
    return gjort(id, 'Kontrollen är påbörjad.');
  }

  @Post(':id/utfall')
  @FormularSida(SIDA)
  async rapportera(@Den() vem: Vem, @Id() id: number, @Body() form: UtfallForm): Promise<Klart> {
    await this.tillfallen.rapportera(vem, id, form);
    return gjort(id, 'Utfallet är inrapporterat. Någon annan än du kvalitetssäkrar det.');
  }

  @Post(':id/aterlamning')
  @FormularSida(SIDA)
  async aterlamna(@Den() vem: Vem, @Id() id: number, @Body() form: KontrollskalForm): Promise<Klart> {
    await this.tillfallen.aterlamna(vem, id, form);
    return gjort(id, 'Utfallet är lämnat tillbaka.');
  }

  @Post(':id/kvalitetssakring')
  @FormularSida(SIDA)
  async kvalitetssakra(@Den() vem: Vem, @Id() id: number, @Body() form: KontrollstegForm): Promise<Klart> {
    await this.tillfallen.kvalitetssakra(vem, id, form);
    return gjort(id, 'Utfallet är kvalitetssäkrat.');
  }

  @Post(':id/analys')
  @FormularSida(SIDA)
  async analysera(@Den() vem: Vem, @Id() id: number, @Body() form: AnalysForm): Promise<Klart> {
    await this.tillfallen.analysera(vem, id, form);
    return gjort(id, 'Analysen är sparad.');
  }

  @Post(':id/atgarder')
  @FormularSida(SIDA)
  async foreslaAtgard(@Den() vem: Vem, @Id() id: number, @Body() form: KontrollatgardForm): Promise<Klart> {
    await this.tillfallen.foreslaAtgard(vem, id, form);
    return gjort(id, 'Åtgärden är föreslagen.');
  }

  @Post(':id/avslut')
  @FormularSida(SIDA)
  async klarmarkera(@Den() vem: Vem, @Id() id: number, @Body() form: KontrollavslutForm): Promise<Klart> {
    await this.tillfallen.klarmarkera(vem, id, form);
    return gjort(id, 'Kontrollen är klar.');
  }

  @Post(':id/forklaring')
  @FormularSida(SIDA)
  async forklara(@Den() vem: Vem, @Id() id: number, @Body() form: KontrollskalForm): Promise<Klart> {
    await this.tillfallen.forklara(vem, id, form);
    return gjort(id, 'Förklaringen är sparad.');
  }

  @Post(':id/efterhand')
  @FormularSida(SIDA)
  async taUpp(@Den() vem: Vem, @Id() id: number, @Body() form: KontrollstegForm): Promise<Klart> {
    await this.tillfallen.taUpp(vem, id, form);
    return gjort(id, 'Rapportera utfallet när kontrollen är gjord.');
  }

  @Post(':id/strykning')
  @FormularSida(SIDA)
  async stryk(@Den() vem: Vem, @Id() id: number, @Body() form: KontrollskalForm): Promise<Klart> {
    await this.tillfallen.stryk(vem, id, form);
    return gjort(id, 'Kontrollen är struken.');
  }
}

const gjort = (id: number, flash: string): Klart => klart(`/kontrolltillfallen/${id}`, { flash, resurs: { id } });

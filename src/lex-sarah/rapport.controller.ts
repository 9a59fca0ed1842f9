import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { LEX_SARAH_PERSONAL } from './lex-sarah.flode.js';
import { RapportForm } from './lex-sarah.forms.js';
import { LexSarahQueries } from './lex-sarah.queries.js';
import { LexSarahService } from './lex-sarah.service.js';

/** Reporting, open to everybody who works here, and always in the own name. */
@Controller('lex-sarah')
@Kraver(...LEX_SARAH_PERSONAL)
export class LexSarahrapportController {
  constructor(
    private readonly lexSarah: LexSarahService,
    private readonly queries: LexSarahQueries,
    private readonly enheter: EnhetQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get('ny')
  @Vy('lex-sarah/ny')
  async ny(@Den() vem: Vem): Promise<object> {
    const idag = this.klocka.idag();
    const enheter = await this.enheter.valbara(vem, idag);
    return {
      titel: 'Rapportera enligt lex Sarah',
      idag,
      namn: vem.namn,
      befattning: await this.queries.befattning(vem),
      hemenhet: vem.hemenheter[0] ?? null,
      enheter: enheter.map(({ id, vag }) => ({ varde: id, text: vag })),
      jaOkant: [{ varde: 'ja', text: 'Jag vet inte när det hände' }],
      brodsmulor: [{ text: 'Mina lex Sarah-rapporter', url: '/mina-lex-sarah' }, { text: 'Ny rapport' }],
    };
  }

  @Post()
  @FormularSida('/lex-sarah/ny')
  async rapportera(@Den() vem: Vem, @Body() form: RapportForm): Promise<Klart> {
    const idag = this.klocka.idag();
    const { datumOkant, nyckel, ...rapport } = form;
    const intraffadDatum = datumOkant === true ? null : (form.intraffadDatum ?? null);
    for (const falt of ['intraffadDatum', 'uppmarksammadDatum'] as const)
      if ((form[falt] ?? idag) > idag) throw new OgiltigtFormular({ [falt]: ['Dagen har inte varit än.'] });
    const { id } = await this.lexSarah.rapportera(vem, { ...rapport, intraffadDatum, nyckel: nyckel ?? randomUUID() });
    return klart(`/mina-lex-sarah/${String(id)}`, {
      flash: 'Rapporten är inskickad. Lex Sarah-ansvarig har fått veta det.',
      resurs: { id },
      skapad: true,
    });
  }
}

/** What the reporter sees of his own, and what a chef may know about his enheter. */
@Controller('mina-lex-sarah')
@Kraver(...LEX_SARAH_PERSONAL)
export class MinaLexSarahController {
  constructor(private readonly queries: LexSarahQueries) {}

  @Get()
  @Vy('lex-sarah/mina')
  async lista(@Den() vem: Vem): Promise<object> {
    return {
      titel: 'Mina lex Sarah-rapporter',
      rapporter: await this.queries.minaRapporter(vem),
      ledare: vem.enheter.length > 0,
      paEnheter: await this.queries.paMinaEnheter(vem),
    };
  }

  @Get(':id')
  @Vy('lex-sarah/min')
  async rapport(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const rapport = await this.queries.minRapport(vem, id);
    const titel = `Lex Sarah-rapport ${rapport.dnr}`;
    return {
      titel,
      rapport,
      brodsmulor: [{ text: 'Mina lex Sarah-rapporter', url: '/mina-lex-sarah' }, { text: titel }],
    };
  }
}

import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../database/vem.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { granskadeBilagor } from '../plattform/web/bilagor.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { FRAMMANDE } from '../plattform/web/nedladdning.js';
import { somNedladdning } from './bilaga.controller.js';
import { LexSarahBilagor } from './bilaga.service.js';
import { LexSarahKomplettering } from './komplettering.service.js';
import { LEX_SARAH_PERSONAL } from './lex-sarah.flode.js';
import { KompletteringForm, RapportForm, Sidfraga } from './rapport.forms.js';
import { LexSarahQueries } from './lex-sarah.queries.js';
import { LexSarahService } from './lex-sarah.service.js';
import { nastaSida } from './sidor.js';

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
  async rapportera(
    @Den() vem: Vem,
    @Body() form: RapportForm,
    @Filer('bilagor') filer: readonly Inskickad[],
  ): Promise<Klart> {
    const idag = this.klocka.idag();
    const { datumOkant, nyckel, ...rapport } = form;
    const intraffadDatum = datumOkant === true ? null : (form.intraffadDatum ?? null);
    for (const falt of ['intraffadDatum', 'uppmarksammadDatum'] as const)
      if ((form[falt] ?? idag) > idag) throw new OgiltigtFormular({ [falt]: ['Dagen har inte varit än.'] });
    const bilagor = await granskadeBilagor(filer);
    const { id } = await this.lexSarah.rapportera(vem, {
      ...rapport,
      intraffadDatum,
      bilagor,
      nyckel: nyckel ?? randomUUID(),
    });
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
  constructor(
    private readonly queries: LexSarahQueries,
    private readonly komplettering: LexSarahKomplettering,
    private readonly bilagor: LexSarahBilagor,
  ) {}

  @Get()
  @Vy('lex-sarah/mina')
  async lista(@Den() vem: Vem, @Query() fraga: Sidfraga): Promise<object> {
    const { rader, nasta } = await this.queries.minaRapporter(vem, fraga.efter);
    return {
      titel: 'Mina lex Sarah-rapporter',
      rapporter: rader,
      nasta: nastaSida('/mina-lex-sarah', nasta),
      ledare: vem.enheter.length > 0,
    };
  }

  @Get('pa-mina-enheter')
  @Vy('lex-sarah/pa-enheter')
  async paEnheter(@Den() vem: Vem, @Query() fraga: Sidfraga): Promise<object> {
    const { rader, nasta } = await this.queries.paMinaEnheter(vem, fraga.efter);
    return {
      titel: 'Lex Sarah på enheter som du leder',
      rader,
      nasta: nastaSida('/mina-lex-sarah/pa-mina-enheter', nasta),
      brodsmulor: [{ text: 'Mina lex Sarah-rapporter', url: '/mina-lex-sarah' }, { text: 'På mina enheter' }],
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

  @Post(':id/komplettering')
  @FormularSida('/mina-lex-sarah/:id')
  async komplettera(
    @Den() vem: Vem,
    @Id() id: number,
    @Body() form: KompletteringForm,
    @Filer('bilagor') filer: readonly Inskickad[],
  ): Promise<Klart> {
    await this.komplettering.komplettera(vem, id, form, await granskadeBilagor(filer));
    return klart(`/mina-lex-sarah/${String(id)}`, { flash: 'Tillägget är skickat.', resurs: { id } });
  }

  @Get(':id/bilagor/:bilagaId')
  @ApiProduces(FRAMMANDE)
  async bilaga(@Den() vem: Vem, @Id() id: number, @Id('bilagaId') bilagaId: number): Promise<StreamableFile> {
    return somNedladdning(id, bilagaId, await this.bilagor.hamtaEgen(vem, id, bilagaId));
  }
}

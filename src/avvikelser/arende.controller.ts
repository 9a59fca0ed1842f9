import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodval } from '../processer/kodlistor.texter.js';
import { ArendeQueries } from './arende.queries.js';
import { BedomningForm, FlyttForm, ForenkladForm, LankningForm, StegForm, UtredningForm } from './avvikelse.forms.js';
import { AvvikelseService } from './avvikelse.service.js';
import type { Avvikelse } from './avvikelse.krav.js';
import type { Avvikelsehandling } from './avvikelse.texter.js';
import { kategorival } from './kodlistor.texter.js';
import { orsaker } from '../processer/kodlistor.texter.js';
import { PlaceringService } from './placering.service.js';
import { allvarligheter, sannolikheter, skalval, tillbudsval } from './risk.texter.js';

const BEDOMNING = '/avvikelser/:id/bedomning';
const UTREDNING = '/avvikelser/:id/utredning';
const FORENKLAD = '/avvikelser/:id/forenklad-utredning';
const FLYTT = '/avvikelser/:id/flytt';
const LANKNING = '/avvikelser/:id/lankning';
const JA_NEJ = [
  { varde: 'ja', text: 'Ja, det kan vara ett missförhållande eller en påtaglig risk för ett' },
  { varde: 'nej', text: 'Nej' },
];

/** The acts whose forms have a page of their own. */
@Controller('avvikelser/:id')
export class ArendeController {
  constructor(
    private readonly avvikelser: AvvikelseService,
    private readonly placering: PlaceringService,
    private readonly queries: ArendeQueries,
  ) {}

  @Get('bedomning')
  @Vy('avvikelser/bedomning')
  async bedomning(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.sida(vem, id, 'bedom', 'Bedöm');
    const { misstankt_missforhallande: misstanke, lagrum, tillbud = null } = sida.arende.avvikelse;
    return {
      ...sida,
      lagar: await this.queries.lagval(vem, id),
      lagrum: lagrum.length > 0 ? lagrum : ['SoL'],
      sannolikheter: skalval(sannolikheter),
      allvarligheter: skalval(allvarligheter),
      jaNej: JA_NEJ,
      tillbudsval,
      misstankt: misstanke === null ? null : misstanke ? 'ja' : 'nej',
      tillbud: tillbud === null ? null : tillbud ? 'ja' : 'nej',
    };
  }

  @Post('bedomning')
  @FormularSida(BEDOMNING)
  async bedom(@Den() vem: Vem, @Id() id: number, @Body() form: BedomningForm): Promise<Klart> {
    const { status, version } = await this.avvikelser.bedom(vem, id, form);
    return klart(`/avvikelser/${id}`, { flash: 'Bedömningen är sparad.', resurs: { id, status, version } });
  }

  @Get('utredning')
  @Vy('avvikelser/utredning')
  async utredning(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.sida(vem, id, 'utred', 'Utred');
    return { ...sida, kategorigrupper: grupperna(sida.arende.avvikelse), orsaker: kodval(orsaker) };
  }

  @Post('utredning')
  @FormularSida(UTREDNING)
  async utred(@Den() vem: Vem, @Id() id: number, @Body() form: UtredningForm): Promise<Klart> {
    const { version: last, kategorier, orsaker: varfor, utredning = '' } = form;
    const ny = { version: last, kategorier, orsaker: varfor, utredning };
    const { status, version } = await this.avvikelser.utred(vem, id, ny);
    return klart(`/avvikelser/${id}`, { flash: 'Utredningen är sparad.', resurs: { id, status, version } });
  }

  /** For a low risk that needs no åtgärd: all that is left, on one page. */
  @Get('forenklad-utredning')
  @Vy('avvikelser/forenklad')
  async forenklad(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.sida(vem, id, 'utred', 'Utred och avsluta');
    const { avvikelse, forenklad } = sida.arende;
    if (!forenklad) throw new FinnsInte();
    const kanSvaras = avvikelse.rapportor_id !== null;
    return { ...sida, kanSvaras, kategorigrupper: grupperna(avvikelse), orsaker: kodval(orsaker) };
  }

  @Post('forenklad-utredning')
  @FormularSida(FORENKLAD)
  async utredForenklat(@Den() vem: Vem, @Id() id: number, @Body() form: ForenkladForm): Promise<Klart> {
    const { status, version } = await this.avvikelser.utredForenklat(vem, id, form);
    return klart(`/avvikelser/${id}`, { flash: 'Avvikelsen är utredd och avslutad.', resurs: { id, status, version } });
  }

  @Get('flytt')
  @Vy('avvikelser/flytt')
  async flytt(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.sida(vem, id, 'flytta', 'Flytta');
    return { ...sida, enheter: await this.queries.flyttval(vem, id) };
  }

  /** To the worklist: the case itself may now be out of sight. */
  @Post('flytt')
  @FormularSida(FLYTT)
  async flytta(@Den() vem: Vem, @Id() id: number, @Body() form: FlyttForm): Promise<Klart> {
    await this.placering.flytta(vem, id, form);
    return klart('/avvikelser', { flash: `Avvikelse ${id} är flyttad.`, resurs: { id } });
  }

  @Get('lankning')
  @Vy('avvikelser/lankning')
  async lankning(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.sida(vem, id, 'lanka', 'Länka');
    return { ...sida, arenden: await this.queries.lankval(vem, id) };
  }

  @Post('lankning')
  @FormularSida(LANKNING)
  async lanka(@Den() vem: Vem, @Id() id: number, @Body() form: LankningForm): Promise<Klart> {
    const { status, version } = await this.placering.lanka(vem, id, form);
    return klart(`/avvikelser/${id}`, { flash: 'Rapporten är länkad.', resurs: { id, status, version } });
  }

  @Post('lossning')
  @FormularSida('/avvikelser/:id')
  async lossa(@Den() vem: Vem, @Id() id: number, @Body() form: StegForm): Promise<Klart> {
    const { status, version } = await this.placering.lossa(vem, id, form);
    return klart(`/avvikelser/${id}`, { flash: 'Länkningen är borttagen.', resurs: { id, status, version } });
  }

  /** The page of an act that this person may not do now does not exist. */
  private async sida(vem: Vem, id: number, handling: Avvikelsehandling, verb: string) {
    const arende = await this.queries.arende(vem, id);
    const denna = [...arende.handlingar, ...arende.vidSidan].find(({ namn }) => namn === handling);
    if (!denna) throw new FinnsInte();
    const titel = `${verb} avvikelse ${id}`;
    return {
      titel,
      id,
      version: arende.version,
      arende,
      handling: denna,
      brodsmulor: [
        { text: 'Avvikelser', url: '/avvikelser' },
        { text: `Avvikelse ${id}`, url: `/avvikelser/${id}` },
        { text: verb },
      ],
    };
  }
}

const grupperna = ({ kategorier, lagrum }: Avvikelse) =>
  kategorival(lagrum).map(({ grupp, valen }) => ({
    grupp,
    valen,
    vald: valen.some(({ varde }) => kategorier.includes(varde)),
  }));

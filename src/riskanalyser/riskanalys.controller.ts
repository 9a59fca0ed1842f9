import { Body, Controller, Get, Post } from '@nestjs/common';
import { atgardFlode } from '../atgarder/atgard.flode.js';
import { AtgardQueries } from '../atgarder/atgard.queries.js';
import { harRoll, LEDER, PERSONAL, type Vem } from '../database/vem.js';
import { NY } from '../floden/flode.js';
import { prova } from '../floden/prova.js';
import { EnhetQueries } from '../organisation/enhet.queries.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodval } from '../processer/kodlistor.texter.js';
import { ProcessQueries } from '../processer/process.queries.js';
import {
  NyRiskanalysForm,
  RiskanalysbeslutForm,
  RiskanalysskalForm,
  RiskanalysstegForm,
  RiskanalysuppgifterForm,
  TaInRiskForm,
} from './riskanalys.forms.js';
import { RiskanalysQueries } from './riskanalys.queries.js';
import { RiskanalysService } from './riskanalys.service.js';
import { anledningar } from './riskanalys.texter.js';

const SIDA = '/riskanalyser/:id';

/** Riskanalyser: why, by whom, of what, and the risks that were found. */
@Controller('riskanalyser')
export class RiskanalysController {
  constructor(
    private readonly analyser: RiskanalysService,
    private readonly queries: RiskanalysQueries,
    private readonly processer: ProcessQueries,
    private readonly enheter: EnhetQueries,
    private readonly atgarder: AtgardQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Kraver(...PERSONAL)
  @Vy('riskanalyser/analyser')
  async lista(@Den() vem: Vem): Promise<object> {
    const rader = await this.queries.lista(vem);
    return { titel: 'Riskanalyser', rader, farPlanera: harRoll(vem, ...LEDER) };
  }

  @Get('ny')
  @Kraver(...LEDER)
  @Vy('riskanalyser/analys-ny')
  async ny(@Den() vem: Vem): Promise<object> {
    const titel = 'Planera en riskanalys';
    return { titel, idag: this.klocka.idag(), ...(await this.val(vem)), brodsmulor: smulor(titel) };
  }

  @Post()
  @Kraver(...LEDER)
  @FormularSida('/riskanalyser/ny')
  async planera(@Den() vem: Vem, @Body() form: NyRiskanalysForm): Promise<Klart> {
    const id = await this.analyser.planera(vem, form);
    return klart(`/riskanalyser/${id}`, { flash: 'Riskanalysen är planerad.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('riskanalyser/analys')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.queries.sida(vem, id);
    const { analys, handlingar, andring } = sida;
    const { ar } = await this.processer.planar(vem);
    const farTaIn = handlingar.some(({ handling }) => handling === 'taIn');
    const riskval = farTaIn ? await this.queries.oanalyserade(vem, ar, analys.process_id) : [];
    return {
      titel: analys.rubrik,
      ...sida,
      handlingar: handlingar.filter(({ handling }) => handling !== 'taIn' || riskval.length > 0),
      ar,
      version: analys.version,
      farTaIn,
      ...sida.matriser,
      atgarder: await this.atgarder.atgarderFor(vem, 'riskanalys', id),
      farForesla: prova(atgardFlode, 'foresla', NY, vem).tillaten,
      riskval,
      ...(andring === null ? {} : await this.val(vem)),
      brodsmulor: smulor(analys.rubrik),
    };
  }

  @Post(':id/uppgifter')
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: RiskanalysuppgifterForm): Promise<Klart> {
    await this.analyser.andra(vem, id, form);
    return gjort(id, 'Uppgifterna är sparade.');
  }

  @Post(':id/start')
  @FormularSida(SIDA)
  async paborja(@Den() vem: Vem, @Id() id: number, @Body() form: RiskanalysstegForm): Promise<Klart> {
    await this.analyser.paborja(vem, id, form);
    return gjort(id, 'Riskanalysen är påbörjad. Lägg till riskerna.');
  }

  @Post(':id/risker')
  @FormularSida(SIDA)
  async taIn(@Den() vem: Vem, @Id() id: number, @Body() form: TaInRiskForm): Promise<Klart> {
    await this.analyser.taIn(vem, id, form);
    return gjort(id, 'Risken finns nu i riskanalysen.');
  }

  @Post(':id/overlamning')
  @FormularSida(SIDA)
  async lamna(@Den() vem: Vem, @Id() id: number, @Body() form: RiskanalysbeslutForm): Promise<Klart> {
    await this.analyser.lamna(vem, id, form);
    return gjort(id, 'Riskanalysen är lämnad för beslut.');
  }

  @Post(':id/aterlamning')
  @FormularSida(SIDA)
  async aterlamna(@Den() vem: Vem, @Id() id: number, @Body() form: RiskanalysskalForm): Promise<Klart> {
    await this.analyser.aterlamna(vem, id, form);
    return gjort(id, 'Riskanalysen är lämnad tillbaka.');
  }

  @Post(':id/beslut')
  @FormularSida(SIDA)
  async besluta(@Den() vem: Vem, @Id() id: number, @Body() form: RiskanalysstegForm): Promise<Klart> {
    await this.analyser.besluta(vem, id, form);
    return gjort(id, 'Beslutet är registrerat.');
  }

  @Post(':id/avslut')
  @FormularSida(SIDA)
  async avsluta(@Den() vem: Vem, @Id() id: number, @Body() form: RiskanalysstegForm): Promise<Klart> {
    await this.analyser.avsluta(vem, id, form);
    return gjort(id, 'Riskanalysen är avslutad.');
  }

  @Post(':id/avbrott')
  @FormularSida(SIDA)
  async avbryt(@Den() vem: Vem, @Id() id: number, @Body() form: RiskanalysskalForm): Promise<Klart> {
    await this.analyser.avbryt(vem, id, form);
    return gjort(id, 'Riskanalysen är avbruten.');
  }

  private async val(vem: Vem): Promise<object> {
    const enheter = await this.enheter.valbara(vem, this.klocka.idag());
    return {
      processval: await this.processer.alla(vem),
      enhetsval: enheter.map(({ id, vag }) => ({ varde: id, text: vag })),
      anledningsval: kodval(anledningar),
    };
  }
}

const gjort = (id: number, flash: string): Klart => klart(`/riskanalyser/${id}`, { flash, resurs: { id } });

const smulor = (text: string) => [{ text: 'Riskanalyser', url: '/riskanalyser' }, { text }];

import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { AtgardQueries } from '../atgarder/atgard.queries.js';
import { harRoll, LEDER, PERSONAL, type Vem } from '../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { kodval, kvalitetsomraden } from '../processer/kodlistor.texter.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { skalval } from '../processer/skalor.texter.js';
import { NyaRisker } from './nya-risker.service.js';
import {
  BedomningForm,
  FlerProcesserForm,
  NyRiskForm,
  RiskbeslutForm,
  RiskFraga,
  RiskstegForm,
  RiskuppgifterForm,
} from './risk.forms.js';
import type { Risk } from './risk.krav.js';
import { RiskQueries } from './risk.queries.js';
import { RiskService } from './risk.service.js';

const SIDA = '/risker/:id';
const OMRADESVAL = kodval(kvalitetsomraden);

@Controller('risker')
export class RiskController {
  constructor(
    private readonly risker: RiskService,
    private readonly nya: NyaRisker,
    private readonly queries: RiskQueries,
    private readonly processer: ProcessQueries,
    private readonly atgarder: AtgardQueries,
  ) {}

  @Get()
  @Kraver(...PERSONAL)
  @Vy('riskanalyser/lista')
  async lista(@Den() vem: Vem, @Query() fraga: RiskFraga): Promise<object> {
    const { ar, arval } = await this.processer.planar(vem, fraga.ar);
    const alla = await this.queries.lista(vem, ar, fraga);
    const { risker, ruta } = await this.queries.iRutan(vem, alla, fraga);
    const processval = await this.processer.valbara(vem, ar);
    const omradesval = [...OMRADESVAL, { varde: 'utan', text: 'Utan kvalitetsområde' }];
    const val = { val: fraga, arval, processval, omradesval };
    const farLaggaTill = harRoll(vem, ...LEDER);
    const filter = {
      ar,
      ...(fraga.omrade && { omrade: fraga.omrade }),
      ...(fraga.process && { process: fraga.process }),
    };
    const adress = `/risker?${new URLSearchParams(Object.entries(filter).map(([namn, en]) => [namn, String(en)])).toString()}`;
    const matriser = await this.queries.matriser(vem, alla);
    return { titel: 'Risker', ar, ...val, adress, ruta, alla: alla.length, risker, ...matriser, farLaggaTill };
  }

  @Get('ny')
  @Kraver(...LEDER)
  @Vy('riskanalyser/ny')
  async ny(@Den() vem: Vem, @Query() fraga: RiskFraga): Promise<object> {
    const { ar } = await this.processer.planar(vem, fraga.ar);
    const processer = await this.processer.valbara(vem, ar);
    const forvalt = { processId: fraga.process, riskanalysId: fraga.riskanalys };
    const aktivitetsval = fraga.process === undefined ? [] : await this.queries.aktiviteter(vem, fraga.process);
    const { personer: personval } = await this.atgarder.formval(vem);
    const valen = { processer, forvalt, aktivitetsval, personval, omradesval: OMRADESVAL };
    return { titel: 'Ny risk', ar, ...valen, brodsmulor: smulor('Ny risk') };
  }

  @Post()
  @Kraver(...LEDER)
  @FormularSida('/risker/ny')
  async skapa(@Den() vem: Vem, @Body() form: NyRiskForm): Promise<Klart> {
    const id = await this.nya.identifiera(vem, form);
    return klart(`/risker/${id}`, { flash: 'Risken är tillagd. Bedöm den nu.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('riskanalyser/risk')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const sida = await this.queries.sida(vem, id);
    const farLaggaTill = harRoll(vem, ...LEDER);
    const { gallande } = sida.skalor;
    return {
      titel: 'Risk',
      ...sida,
      version: sida.risk.version,
      deltematext: sida.risk.deltema.join(' | '),
      omradesval: OMRADESVAL,
      farLaggaTill,
      processval: farLaggaTill ? await this.processer.valbara(vem, sida.risk.plan_ar) : [],
      ...(sida.andring ? await this.andringsval(vem, sida.risk) : {}),
      // one on an older scale is assessed from the start
      forra: sida.aldreSkala === null ? sida.risk : {},
      sannolikhetsval: skalval(gallande.sannolikheter),
      konsekvensval: skalval(gallande.konsekvenser),
      brodsmulor: smulor('Risk'),
    };
  }

  private async andringsval(vem: Vem, { process_id: processId, riskagare }: Risk): Promise<object> {
    const { personer: personval } = await this.atgarder.formval(vem);
    const riskagarhjalp = riskagare === null ? '' : `I planen står: ${riskagare}`;
    return { personval, riskagarhjalp, aktivitetsval: await this.queries.aktiviteter(vem, processId) };
  }

  @Post(':id/uppgifter')
  @FormularSida(SIDA)
  async andra(@Den() vem: Vem, @Id() id: number, @Body() form: RiskuppgifterForm): Promise<Klart> {
    await this.risker.andra(vem, id, form);
    return gjort(id, 'Uppgifterna är sparade.');
  }

  @Post(':id/bedomning')
  @FormularSida(SIDA)
  async vardera(@Den() vem: Vem, @Id() id: number, @Body() form: BedomningForm): Promise<Klart> {
    await this.risker.vardera(vem, id, form);
    return gjort(id, 'Bedömningen är sparad.');
  }

  @Post(':id/ombedomning')
  @FormularSida(SIDA)
  async omvardera(@Den() vem: Vem, @Id() id: number, @Body() form: BedomningForm): Promise<Klart> {
    await this.risker.omvardera(vem, id, form);
    return gjort(id, 'Den nya bedömningen är sparad. Den förra finns kvar i historiken.');
  }

  @Post(':id/acceptans')
  @FormularSida(SIDA)
  async acceptera(@Den() vem: Vem, @Id() id: number, @Body() form: RiskbeslutForm): Promise<Klart> {
    await this.risker.acceptera(vem, id, form);
    return gjort(id, 'Risken är accepterad till den dag du valde. Sedan kommer den tillbaka.');
  }

  @Post(':id/bevakning')
  @FormularSida(SIDA)
  async bevaka(@Den() vem: Vem, @Id() id: number, @Body() form: RiskbeslutForm): Promise<Klart> {
    await this.risker.bevaka(vem, id, form);
    return gjort(id, 'Risken bevakas till den dag du valde. Sedan kommer den tillbaka.');
  }

  @Post(':id/processer')
  @Kraver(...LEDER)
  @FormularSida(SIDA)
  async upprepa(@Den() vem: Vem, @Id() id: number, @Body() form: FlerProcesserForm): Promise<Klart> {
    const ny = await this.nya.upprepa(vem, id, form);
    const flash = 'Samma risk finns nu i en process till. Bedöm den där.';
    return klart(`/risker/${ny}`, { flash, resurs: { id: ny }, skapad: true });
  }

  @Post(':id/omprovning')
  @FormularSida(SIDA)
  async omprova(@Den() vem: Vem, @Id() id: number, @Body() form: RiskstegForm): Promise<Klart> {
    await this.risker.omprova(vem, id, form);
    return gjort(id, 'Risken kan nu bedömas på nytt.');
  }

  @Post(':id/atgardsbeslut')
  @FormularSida(SIDA)
  async atgarda(@Den() vem: Vem, @Id() id: number, @Body() form: RiskstegForm): Promise<Klart> {
    await this.risker.atgarda(vem, id, form);
    return gjort(id, 'Risken ska åtgärdas.');
  }

  @Post(':id/intern-kontroll')
  @FormularSida(SIDA)
  async taMed(@Den() vem: Vem, @Id() id: number, @Body() form: RiskstegForm): Promise<Klart> {
    await this.risker.taMed(vem, id, form);
    return gjort(id, 'Risken är med på listan till intern kontroll.');
  }

  @Post(':id/intern-kontroll-slut')
  @FormularSida(SIDA)
  async taBort(@Den() vem: Vem, @Id() id: number, @Body() form: RiskstegForm): Promise<Klart> {
    await this.risker.taBort(vem, id, form);
    return gjort(id, 'Risken är borttagen från listan till intern kontroll.');
  }

  @Post(':id/stangning')
  @FormularSida(SIDA)
  async stang(@Den() vem: Vem, @Id() id: number, @Body() form: RiskstegForm): Promise<Klart> {
    await this.risker.stang(vem, id, form);
    return gjort(id, 'Risken är stängd.');
  }
}

const gjort = (id: number, flash: string): Klart => klart(`/risker/${id}`, { flash, resurs: { id } });

const smulor = (text: string) => [{ text: 'Risker', url: '/risker' }, { text }];

import { Controller, Get, Query } from '@nestjs/common';
import { harRoll, PERSONAL, PLANERAR, type Vem } from '../database/vem.js';
import { Den, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { ProcessversionQueries } from '../processer/processversion.queries.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { LuckFraga, PlanFraga } from './plan.forms.js';
import { PlanQueries } from './plan.queries.js';
import { luckrapport, processgrupper, processtrad } from './roda-traden.vyer.js';

const FAR_LAGGA_TILL = [...PLANERAR, 'enhetschef'] as const;

/** The thread from process to risk to egenkontroll to åtgärd, and where it breaks. */
@Controller()
export class RodaTradenController {
  constructor(
    private readonly planer: PlanQueries,
    private readonly processer: ProcessQueries,
    private readonly versioner: ProcessversionQueries,
  ) {}

  @Get('processer')
  @Kraver(...PERSONAL)
  @Vy('roda-traden/processer')
  async lista(@Den() vem: Vem, @Query() fraga: PlanFraga): Promise<object> {
    const { ar, arval } = await this.processer.planar(vem, fraga.ar);
    const grupper = processgrupper(await this.planer.planunderlag(vem, ar));
    const farLasaIn = harRoll(vem, 'kvalitetssamordnare');
    return { titel: 'Processer', ar, arval, grupper, farAndra: harRoll(vem, ...PLANERAR), farLasaIn };
  }

  @Get('processer/:id')
  @Vy('roda-traden/process')
  async process(@Den() vem: Vem, @Id() id: number, @Query() fraga: PlanFraga): Promise<object> {
    const process = await this.processer.process(vem, id);
    const { ar, arval } = await this.processer.planar(vem, fraga.ar);
    const trad = processtrad(await this.planer.planunderlag(vem, ar), process.nyckel);
    const titel = `${process.nummer} ${process.namn}`;
    const brodsmulor = [{ text: 'Processer', url: `/processer?ar=${ar}` }, { text: titel }];
    const far = { farAndra: harRoll(vem, ...PLANERAR), farLaggaTill: harRoll(vem, ...FAR_LAGGA_TILL) };
    const { gallande, paVag } = await this.versioner.lage(vem, id);
    return { titel, process, ar, arval, gallande, paVag, ...trad, ...far, brodsmulor };
  }

  @Get('luckor')
  @Kraver(...PERSONAL)
  @Vy('roda-traden/luckor')
  async luckor(@Den() vem: Vem, @Query() fraga: LuckFraga): Promise<object> {
    const { ar, arval } = await this.processer.planar(vem, fraga.ar);
    const plan = await this.planer.planunderlag(vem, ar);
    const nivaer = luckrapport(plan, fraga.lucka);
    const bara = fraga.lucka !== undefined;
    return { titel: 'Luckor i planen', ar, arval, harPlan: plan.processer.length > 0, nivaer, bara };
  }
}

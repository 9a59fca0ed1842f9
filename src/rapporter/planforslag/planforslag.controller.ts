import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { kodval } from '../../processer/kodlistor.texter.js';
import { ProcessQueries } from '../../processer/process.queries.js';
import {
  BehallandeForm,
  GruppForm,
  NyaForslagForm,
  PlanforslagFraga,
  StrykningForm,
  VISAS,
} from './planforslag.forms.js';
import { PlanforslagQueries } from './planforslag.queries.js';
import { PlanforslagService } from './planforslag.service.js';
import { grunder, type Grund } from './planforslag.texter.js';

const LISTA = { text: 'Förslag till nästa plan', url: '/planforslag' };
const SIDA = '/planforslag/:ar';
const sidan = (ar: number): string => `/planforslag/${String(ar)}`;
const gruppen = (ar: number, grund: Grund): string => `${sidan(ar)}?grupp=${grund}`;

/** The next plan drafts itself: what is proposed, why, and what becomes of it. */
@Controller('planforslag')
@Kraver('kvalitetssamordnare', 'forvaltningschef')
export class PlanforslagController {
  constructor(
    private readonly forslag: PlanforslagService,
    private readonly queries: PlanforslagQueries,
    private readonly processer: ProcessQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('rapporter/planforslag/lista')
  async lista(@Den() vem: Vem): Promise<object> {
    const nasta = Number(this.klocka.idag().slice(0, 4)) + 1;
    return { titel: LISTA.text, brodsmulor: [PLANER, { text: LISTA.text }], rader: await this.queries.ar(vem), nasta };
  }

  @Post()
  @FormularSida('/planforslag')
  async taFram(@Den() vem: Vem, @Body() { ar }: NyaForslagForm): Promise<Klart> {
    const resurs = await this.forslag.taFram(vem, ar);
    const { nya, bortfallna } = resurs;
    const bort = bortfallna === 0 ? '' : ` ${String(bortfallna)} är inte längre aktuella.`;
    return klart(sidan(ar), {
      flash: `${nya === 0 ? 'Inga nya förslag' : `${String(nya)} nya förslag`}.${bort}`,
      resurs,
    });
  }

  @Get(':ar')
  @Vy('rapporter/planforslag/sida')
  async sida(@Den() vem: Vem, @Id('ar') ar: number, @Query() fraga: PlanforslagFraga): Promise<object> {
    const visa = fraga.visa ?? 'vantar';
    const [lage, grupper] = [await this.queries.lage(vem, ar), await this.queries.grupper(vem, ar, visa)];
    return {
      titel: `Förslag till kvalitetsplan ${String(ar)}`,
      brodsmulor: [PLANER, LISTA, { text: String(ar) }],
      ...{ ar, lage, visa, visaval: kodval(VISAS) },
      grupper,
      // one at a time: a hundred lines on one page are decided on by nobody
      grupp: grupper.find(({ grund }) => grund === fraga.grupp) ?? grupper[0] ?? null,
      processval: await this.processer.alla(vem),
      kanForaIn: vem.roller.includes('kvalitetssamordnare') && lage.antal.behallet > 0,
    };
  }

  @Post(':ar/grupper')
  @FormularSida(SIDA)
  async behallGruppen(@Den() vem: Vem, @Id('ar') ar: number, @Body() { grund }: GruppForm): Promise<Klart> {
    const antal = await this.forslag.behallGruppen(vem, ar, grund);
    return klart(gruppen(ar, grund), {
      flash: `${grunder[grund].etikett}: ${String(antal)} behålls.`,
      resurs: { antal },
    });
  }

  @Post(':ar/inforande')
  @FormularSida(SIDA)
  async forIn(@Den() vem: Vem, @Id('ar') ar: number): Promise<Klart> {
    const antal = await this.forslag.forIn(vem, ar);
    return klart(sidan(ar), { flash: `${String(antal)} rader står nu i planen för ${String(ar)}.`, resurs: { antal } });
  }

  @Post(':ar/rader/:id/behallande')
  @FormularSida(SIDA)
  async behall(@Den() vem: Vem, @Id() id: number, @Body() form: BehallandeForm): Promise<Klart> {
    const { ar, grund } = await this.forslag.behall(vem, id, form);
    return klart(gruppen(ar, grund), { flash: 'Förslaget behålls.', resurs: { id } });
  }

  @Post(':ar/rader/:id/strykning')
  @FormularSida(SIDA)
  async stryk(@Den() vem: Vem, @Id() id: number, @Body() form: StrykningForm): Promise<Klart> {
    const { ar, grund } = await this.forslag.stryk(vem, id, form);
    return klart(gruppen(ar, grund), { flash: 'Förslaget är struket.', resurs: { id } });
  }
}

const PLANER = { text: 'Plan och berättelse', url: '/rapporter' };

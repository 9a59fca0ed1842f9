import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { kategorier } from '../avvikelser/kodlistor.texter.js';
import { orsaker } from '../processer/kodlistor.texter.js';
import { harRoll, type Vem } from '../database/vem.js';
import { liggandeStaplar } from '../plattform/diagram/liggande-staplar.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import { kodval } from '../processer/kodlistor.texter.js';
import { kategorier as klagomalskategorier } from '../synpunkter/kodlistor.texter.js';
import { ArsarbetareService } from './arsarbetare.service.js';
import { ArsarbetareForm, DELNINGAR, ParetoFraga, PERIODER } from './forslag.forms.js';
import { RapporteringQueries } from './rapportering.queries.js';

type Etiketter = Readonly<Record<string, { readonly etikett: string }>>;
const ETIKETTER = { kategorier, orsaker, klagomal: klagomalskategorier } as const;
const MONSTER = { text: 'Mönster', url: '/monster' };
const VISAS = 12;

/** What most of it is, and who is silent. */
@Controller('monster')
@Kraver('kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef')
export class RapporteringController {
  constructor(
    private readonly queries: RapporteringQueries,
    private readonly arsarbetare: ArsarbetareService,
    private readonly klocka: Klocka,
  ) {}

  @Get('pareto')
  @Vy('monster/pareto')
  async pareto(@Den() vem: Vem, @Query() fraga: ParetoFraga): Promise<object> {
    const [vad, period] = [fraga.vad ?? 'kategorier', fraga.period ?? 'ar'];
    const etiketter: Etiketter = ETIKETTER[vad];
    const utfall = await this.queries.pareto(vem, vad, PERIODER[period].dagar, fraga.enhet);
    const rader = utfall.rader.map((rad) => ({ ...rad, etikett: etiketter[rad.kod]?.etikett ?? rad.kod }));
    const titel = 'Vad står för det mesta?';
    return {
      ...{ titel, rader, obedomda: utfall.obedomda, avgorande: rader.filter(({ avgorande }) => avgorande).length },
      klagomal: vad === 'klagomal',
      diagram: rader.length === 0 ? null : new SafeHtml(staplar(rader.slice(0, VISAS))),
      val: { enhet: fraga.enhet, vad, period },
      ...{ vadval: kodval(DELNINGAR), periodval: kodval(PERIODER), enhetsval: await this.queries.enhetsval(vem) },
      brodsmulor: [MONSTER, { text: titel }],
    };
  }

  @Get('rapportering')
  @Vy('monster/rapportering')
  async rapportering(@Den() vem: Vem): Promise<object> {
    const titel = 'Rapportering per enhet';
    const { rader, granser } = await this.queries.rapportering(vem);
    const ar = Number(this.klocka.idag().slice(0, 4));
    return {
      ...{
        titel,
        rader,
        granser,
        ar,
        skriver: !harRoll(vem, 'forvaltningschef'),
        enhetsval: await this.queries.enhetsval(vem),
      },
      brodsmulor: [MONSTER, { text: titel }],
    };
  }

  @Post('arsarbetare')
  @FormularSida('/monster/rapportering')
  async spara(@Den() vem: Vem, @Body() form: ArsarbetareForm): Promise<Klart> {
    await this.arsarbetare.spara(vem, form);
    return klart('/monster/rapportering', {
      flash: 'Antalet årsarbetare är sparat.',
      resurs: { enhetId: form.enhetId, ar: form.ar, antal: form.antal },
    });
  }
}

const staplar = (rader: readonly { readonly etikett: string; readonly antal: number }[]): string =>
  liggandeStaplar({
    ...{ id: 'pareto', titel: 'Antal av varje slag, det vanligaste först', sortering: 'given' },
    beskrivning: 'En stapel för varje slag, högst tolv. Tabellen efter diagrammet har alla, med andelar.',
    kategorier: rader.map(({ etikett }) => etikett),
    serier: [{ namn: 'Antal', varden: rader.map(({ antal }) => antal) }],
  });

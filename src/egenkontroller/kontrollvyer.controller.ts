import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, Id, Vy } from '../plattform/web/decorators.js';
import { ProcessQueries } from '../processer/process.queries.js';
import { EgenkontrollFraga, MinaFraga } from './egenkontroll.forms.js';
import { KontrolltillfalleQueries, type Tillfallesrad } from './kontrolltillfalle.queries.js';
import { utfallCsv, utfallsoversikt } from './utfallsoversikt.js';

/** What each has to do, and how the year's egenkontroller stand. */
@Controller()
export class KontrollvyerController {
  constructor(
    private readonly tillfallen: KontrolltillfalleQueries,
    private readonly processer: ProcessQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get('mina-kontroller')
  @Vy('egenkontroller/mina')
  async mina(@Den() vem: Vem, @Query() { alla }: MinaFraga): Promise<object> {
    const mina = await this.tillfallen.mina(vem, alla);
    const tom = Object.values(mina).every(({ antal }) => antal === 0);
    return { titel: 'Mina kontroller', ...mina, tom, brodsmulor: smulor('Mina kontroller') };
  }

  @Get('egenkontrollutfall')
  @Vy('egenkontroller/utfall')
  async utfall(@Den() vem: Vem, @Query() fraga: EgenkontrollFraga): Promise<object> {
    const { ar, arval } = await this.ar(vem, fraga.ar);
    const rader = await this.tillfallen.arets(vem, ar, { process: fraga.process });
    const titel = 'Egenkontrollernas utfall';
    return {
      ...{ titel, ar, arval, val: fraga, rader, processval: await this.processer.alla(vem) },
      missade: rader.filter(({ status }) => status === 'missad'),
      ...utfallsoversikt(rader, this.klocka.idag()),
      brodsmulor: smulor(titel),
    };
  }

  @Get('egenkontrollutfall/utfall.csv')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="egenkontroller.csv"')
  async csv(@Den() vem: Vem, @Query() fraga: EgenkontrollFraga): Promise<string> {
    const { ar } = await this.ar(vem, fraga.ar);
    return utfallCsv(await this.tillfallen.arets(vem, ar, { process: fraga.process }));
  }

  @Get('egenkontrollutfall/processer/:id')
  @Vy('egenkontroller/process')
  async process(@Den() vem: Vem, @Id() id: number, @Query() fraga: EgenkontrollFraga): Promise<object> {
    const { ar, arval } = await this.ar(vem, fraga.ar);
    const process = await this.processer.process(vem, id);
    const rader = await this.tillfallen.arets(vem, ar, { process: id });
    const egenkontroller = grupperade(rader);
    const titel = `${process.nummer} ${process.namn}: egenkontroller`;
    return { titel, process, ar, arval, egenkontroller, brodsmulor: smulor(titel) };
  }

  private async ar(vem: Vem, valt: number | undefined): Promise<{ ar: number; arval: object[] }> {
    const aren = await this.tillfallen.aren(vem);
    const ar = valt ?? Number(this.klocka.idag().slice(0, 4));
    const alla = aren.includes(ar) ? aren : [ar, ...aren];
    return { ar, arval: alla.map((ett) => ({ varde: ett, text: String(ett) })) };
  }
}

interface Grupp {
  readonly id: number;
  readonly text: string;
  readonly tillfallen: readonly Tillfallesrad[];
}

const grupperade = (rader: readonly Tillfallesrad[]): Grupp[] =>
  [...new Set(rader.map(({ egenkontrollId }) => egenkontrollId))].map((id) => {
    const tillfallen = rader.filter(({ egenkontrollId }) => egenkontrollId === id);
    return { id, text: tillfallen[0]?.text ?? '', tillfallen };
  });

const smulor = (text: string) => [{ text: 'Egenkontroller', url: '/egenkontroller' }, { text }];

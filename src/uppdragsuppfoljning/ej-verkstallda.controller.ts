import { Body, Controller, Get, Header, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import { lagrumVid } from '../floden/lagrum.js';
import { harRoll, type Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { nedladdning, PDF } from '../plattform/web/nedladdning.js';
import { Kvalitetsdokument, type Dokumentsak } from '../processer/dokument.service.js';
import { kodtext } from '../processer/kodlistor.texter.js';
import { statistik, statistikrapport } from './ej-verkstallda.js';
import { EjVerkstalldaQueries, ejVerkstalldaI, type Ejverkstalldrad } from './ej-verkstallda.queries.js';
import { SkickadForm } from './kvartal.forms.js';
import { Kvartalsrapporter, type Kvartalsunderlag } from './kvartalsrapport.service.js';
import { slutnaKvartal, tolkaKvartal, type Kvartal } from './kvartal.js';
import { smulor } from './oppenvard.controller.js';
import { insatser } from './oppenvard.texter.js';

/** They see the whole nämnd; a chef sees the own enheter, and no report of the nämnd comes out of a part. */
const HELA = ['kvalitetssamordnare', 'forvaltningschef'] as const;
const RUBRIK = 'Ej verkställda beslut';
const CSV = { bom: true, delimiter: ';', record_delimiter: 'windows' } as const;

/** Quarter by quarter: what is told to IVO and the revisorer, and the figures for kommunfullmäktige. SoL 34 kap. */
@Controller('oppenvardsuppdrag/ej-verkstallda')
@Kraver('kvalitetssamordnare', 'verksamhetschef', 'enhetschef', 'forvaltningschef')
export class EjVerkstalldaController {
  constructor(
    private readonly queries: EjVerkstalldaQueries,
    private readonly dokument: Kvalitetsdokument,
    private readonly rapporter: Kvartalsrapporter,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('uppdragsuppfoljning/ej-verkstallda-lista')
  async lista(@Den() vem: Vem): Promise<object> {
    const skickade = await this.rapporter.dagar(vem);
    const kvartalen = await Promise.all(
      slutnaKvartal(this.klocka.idag(), 8).map(async (ett) => ({
        ...ett,
        antal: (await this.queries.ejVerkstallda(vem, ett)).length,
        skickad: skickade.get(ett.kod) ?? null,
      })),
    );
    return { titel: RUBRIK, kvartalen, hela: harRoll(vem, ...HELA), brodsmulor: smulor(RUBRIK) };
  }

  @Get(':kvartal')
  @Vy('uppdragsuppfoljning/ej-verkstallda')
  async sida(@Den() vem: Vem, @Param('kvartal') kod: string): Promise<object> {
    const kvartalet = kvartaletFran(kod);
    const skickade = await this.rapporter.skickade(vem, kvartalet);
    // what has been sent is shown as it was sent
    const { rader, nu } = skickade[0]?.underlag ?? (await this.raknade(vem, kvartalet));
    const titel = `${RUBRIK}, ${kvartalet.namn}`;
    return {
      ...{ titel, kvartal: kvartalet, rader, tabeller: statistik(rader), hela: harRoll(vem, ...HELA) },
      ...{ skickade, idag: this.klocka.idag() },
      nu: nu.map((rad) => ({ ...rad, insatstext: kodtext(insatser, rad.insats) })),
      rum: Object.fromEntries(
        ([1, 2, 3] as const).map((nr) => [`p${nr}`, lagrumVid(`SoL 34:${nr}`, kvartalet.till)?.text]),
      ),
      utskrifter: await this.dokument.lista(vem, dokumentsak(kvartalet)),
      brodsmulor: [
        { text: 'Öppenvårdsuppdrag', url: '/oppenvardsuppdrag' },
        { text: RUBRIK, url: '/oppenvardsuppdrag/ej-verkstallda' },
        { text: kvartalet.namn },
      ],
    };
  }

  private async raknade(vem: Vem, kvartalet: Kvartal): Promise<Kvartalsunderlag> {
    return {
      rader: await this.queries.ejVerkstallda(vem, kvartalet),
      nu: await this.queries.nuVerkstallda(vem, kvartalet),
    };
  }

  /** The rows of the report: frozen once it has been sent. */
  private async raderna(vem: Vem, kvartalet: Kvartal): Promise<readonly Ejverkstalldrad[]> {
    const [senaste] = await this.rapporter.skickade(vem, kvartalet);
    return senaste?.underlag.rader ?? this.queries.ejVerkstallda(vem, kvartalet);
  }

  @Post(':kvartal/rapport')
  @Kraver(...HELA)
  @FormularSida('/oppenvardsuppdrag/ej-verkstallda/:kvartal')
  async registrera(@Den() vem: Vem, @Param('kvartal') kod: string, @Body() form: SkickadForm): Promise<Klart> {
    const id = await this.rapporter.registrera(vem, kvartaletFran(kod), form.skickad);
    const flash = 'Det är registrerat, och kvartalets siffror är frysta så som de skickades.';
    return klart(`/oppenvardsuppdrag/ej-verkstallda/${kod}`, { flash, resurs: { id }, skapad: true });
  }

  /** The figures as they may be published. */
  @Get(':kvartal/statistik.csv')
  @Kraver(...HELA)
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="ej-verkstallda-statistik.csv"')
  async statistik(@Den() vem: Vem, @Param('kvartal') kod: string): Promise<string> {
    const tabeller = statistik(await this.raderna(vem, kvartaletFran(kod)));
    return stringify(
      tabeller.flatMap(({ rubrik, rubriker, rader }) => [
        [rubrik, ...rubriker.slice(1)],
        ...rader.map(({ namn, celler }) => [namn, ...celler]),
      ]),
      { ...CSV },
    );
  }

  /** What IVO and the revisorer are to have of each: the day, the insats and briefly why. */
  @Get(':kvartal/ivo.csv')
  @Kraver(...HELA)
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="ej-verkstallda-ivo.csv"')
  async ivo(@Den() vem: Vem, @Param('kvartal') kod: string): Promise<string> {
    const rader = await this.raderna(vem, kvartaletFran(kod));
    return stringify(
      rader.map((rad) => [rad.beslutad, rad.insatstext, rad.kontext, rad.raknatFran, rad.skalstext]),
      { ...CSV, header: true, columns: ['Beslut', 'Insats', 'Kön', 'Ej verkställt sedan', 'Skäl'] },
    );
  }

  @Post(':kvartal/utskrifter')
  @Kraver(...HELA)
  @FormularSida('/oppenvardsuppdrag/ej-verkstallda/:kvartal')
  async bestall(@Den() vem: Vem, @Param('kvartal') kod: string): Promise<Klart> {
    const kvartalet = kvartaletFran(kod);
    const [skickad] = await this.rapporter.skickade(vem, kvartalet);
    const id = await this.dokument.bestall(vem, dokumentsak(kvartalet), async (tx) =>
      statistikrapport(kvartalet, skickad?.underlag.rader ?? (await ejVerkstalldaI(tx, kvartalet))),
    );
    const flash = 'Rapporten görs nu. Den finns här på sidan om en liten stund.';
    return klart(`/oppenvardsuppdrag/ej-verkstallda/${kod}`, { flash, resurs: { id }, skapad: true });
  }

  @Get(':kvartal/utskrifter/:dokumentId')
  @ApiProduces(PDF)
  async hamta(
    @Den() vem: Vem,
    @Param('kvartal') kod: string,
    @Id('dokumentId') dokumentId: number,
  ): Promise<StreamableFile> {
    const pdf = await this.dokument.hamta(vem, dokumentsak(kvartaletFran(kod)), dokumentId);
    return nedladdning(pdf, `ej-verkstallda-${kod}.pdf`, PDF);
  }
}

const kvartaletFran = (kod: string): Kvartal => {
  const ett = tolkaKvartal(kod);
  if (ett === null) throw new FinnsInte();
  return ett;
};

const dokumentsak = ({ ar, nr }: Kvartal): Dokumentsak => ({ sak: 'ej_verkstallda', sakId: ar * 10 + nr });

import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { versal } from '../plattform/text/versal.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { nedladdning, PDF, XLSX } from '../plattform/web/nedladdning.js';
import {
  AterremissForm,
  BeslutForm,
  DiarieForm,
  FrysForm,
  KlarForm,
  PubliceraForm,
  SkalForm,
  SkapaRapportForm,
  VersionForm,
} from './rapport.forms.js';
import { halvarsnamn } from './halvar.js';
import { sifferbok } from './leverans/sifferfiler.js';
import { RapportQueries } from './rapport.queries.js';
import { RapportService } from './rapport.service.js';
import { rapportfil, rapportslag, rapporttexter } from './rapport.texter.js';
import { Rapportsida } from './rapportsida.service.js';

const sida = (id: number): string => `/rapporter/${String(id)}`;

@Controller('rapporter')
export class RapportController {
  constructor(
    private readonly rapporter: RapportService,
    private readonly queries: RapportQueries,
    private readonly sidan: Rapportsida,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Vy('rapporter/lista')
  async lista(@Den() vem: Vem): Promise<object> {
    const rapporter = (await this.queries.lista(vem)).map((rad) => ({
      ...rad,
      statustext: (rapporttexter.status as Readonly<Record<string, string>>)[rad.status],
    }));
    const ar = Number(this.klocka.idag().slice(0, 4));
    const kanSkapa = vem.roller.includes('kvalitetssamordnare') || vem.roller.includes('forvaltningschef');
    const slagval = Object.entries(rapportslag).map(([varde, { etikett }]) => ({ varde, text: etikett }));
    const halvarsval = Object.entries(halvarsnamn).map(([varde, text]) => ({
      varde,
      text: versal(text),
    }));
    return { titel: 'Plan och berättelse', namndId: vem.namndId, rapporter, kanSkapa, ar, slagval, halvarsval };
  }

  @Post()
  @FormularSida('/rapporter')
  async skapa(@Den() vem: Vem, @Body() form: SkapaRapportForm): Promise<Klart> {
    const { slag, ar, halvar } = form;
    const rapport = await this.rapporter.skapa(vem, {
      ...{ slag, ar },
      halvar: slag === 'halvarsredovisning' ? halvar : null,
    });
    return klart(sida(rapport.id), { flash: `${rapport.titel} är påbörjad.`, resurs: rapport, skapad: true });
  }

  @Get(':id')
  @Vy('rapporter/visa')
  async visa(@Den() vem: Vem, @Id() id: number): Promise<object> {
    return (await this.tillNamnden(vem, id)) ?? this.sidan.visa(vem, id);
  }

  @Get(':id/lasning')
  @Vy('rapporter/lasning')
  async lasning(@Den() vem: Vem, @Id() id: number): Promise<object> {
    return (await this.tillNamnden(vem, id)) ?? this.sidan.lasning(vem, id);
  }

  @Get(':id/dokument.pdf')
  @ApiProduces(PDF)
  async dokument(@Den() vem: Vem, @Id() id: number): Promise<StreamableFile | Klart> {
    const vidare = await this.tillNamnden(vem, id, '/dokument.pdf');
    if (vidare) return vidare;
    const fil = await this.queries.dokument(vem, id);
    return nedladdning(fil.innehall, `${rapportfil(fil)}.pdf`, PDF);
  }

  @Get(':id/siffror.xlsx')
  @ApiProduces(XLSX)
  async siffror(@Den() vem: Vem, @Id() id: number): Promise<StreamableFile> {
    const underlag = await this.queries.underlag(vem, id);
    if (!underlag) throw new FinnsInte('Siffrorna kan hämtas när underlaget är fryst.');
    return nedladdning(await sifferbok(underlag), `${rapportfil(underlag)}-siffror.xlsx`, XLSX);
  }

  @Post(':id/diarienummer')
  @FormularSida('/rapporter/:id')
  async diariefor(@Den() vem: Vem, @Id() id: number, @Body() form: DiarieForm): Promise<Klart> {
    await this.rapporter.diariefor(vem, id, form);
    return klart(sida(id), { flash: `Diarienumret ${form.dnr} är angivet.` });
  }

  @Post(':id/frysning')
  @FormularSida('/rapporter/:id')
  async frys(@Den() vem: Vem, @Id() id: number, @Body() form: FrysForm): Promise<Klart> {
    await this.rapporter.frys(vem, id, form);
    return klart(sida(id), { flash: 'Underlaget är fryst. PDF-dokumentet görs nu.' });
  }

  @Post(':id/atertagande')
  @FormularSida('/rapporter/:id')
  async aterta(@Den() vem: Vem, @Id() id: number, @Body() form: SkalForm): Promise<Klart> {
    await this.rapporter.aterta(vem, id, form);
    return klart(sida(id), { flash: 'Dokumentet är tillbakataget. Skapa en ny utgåva när du är redo.' });
  }

  @Post(':id/godkannande')
  @FormularSida('/rapporter/:id')
  async klarmarkera(@Den() vem: Vem, @Id() id: number, @Body() form: KlarForm): Promise<Klart> {
    await this.rapporter.klarmarkera(vem, id, form);
    return klart(sida(id), { flash: 'Dokumentet är lämnat till nämnden.' });
  }

  @Post(':id/faststallelse')
  @FormularSida('/rapporter/:id')
  async faststall(@Den() vem: Vem, @Id() id: number, @Body() form: BeslutForm): Promise<Klart> {
    await this.rapporter.faststall(vem, id, form);
    return klart(sida(id), { flash: 'Nämndens beslut är registrerat.' });
  }

  @Post(':id/aterremiss')
  @FormularSida('/rapporter/:id')
  async aterremittera(@Den() vem: Vem, @Id() id: number, @Body() form: AterremissForm): Promise<Klart> {
    await this.rapporter.aterremittera(vem, id, form);
    return klart(sida(id), { flash: 'Återremissen är registrerad.' });
  }

  @Post(':id/publicering')
  @FormularSida('/rapporter/:id')
  async publicera(@Den() vem: Vem, @Id() id: number, @Body() form: PubliceraForm): Promise<Klart> {
    await this.rapporter.publicera(vem, id, form);
    return klart(sida(id), { flash: 'Dokumentet är publicerat.' });
  }

  @Post(':id/arkivering')
  @FormularSida('/rapporter/:id')
  async arkivera(@Den() vem: Vem, @Id() id: number, @Body() form: VersionForm): Promise<Klart> {
    await this.rapporter.arkivera(vem, id, form);
    return klart(sida(id), { flash: 'Dokumentet är arkiverat.' });
  }

  /** A ledamot reads in the nämnd's own room, where reading leaves a receipt. @throws FinnsInte */
  private async tillNamnden(vem: Vem, id: number, del = ''): Promise<Klart | null> {
    if (!vem.roller.includes('namndledamot')) return null;
    await this.queries.hamta(vem, id);
    return klart(`/namnd/dokument/${String(id)}${del}`);
  }
}

import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { harRoll, PERSONAL, PLANERAR, type Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { nedladdning, PDF } from '../plattform/web/nedladdning.js';
import { Kvalitetsdokument } from './dokument.service.js';
import { kodval } from './kodlistor.texter.js';
import {
  KravavbrottForm,
  KravavslutForm,
  KravbedomningForm,
  KravstegForm,
  NyKravuppfoljningForm,
} from './krav.forms.js';
import { KravQueries, kravuppfoljningI } from './krav.queries.js';
import { kravrapport } from './kravrapport.js';
import { KravuppfoljningService } from './kravuppfoljning.service.js';
import { utfallen } from './kravuppfoljning.texter.js';
import { StyrdokumentQueries } from './styrdokument.queries.js';

const SIDA = '/kravuppfoljningar/:id';

/** Krav by krav, per enhet and utförare, over time. */
@Controller('kravuppfoljningar')
export class KravuppfoljningController {
  constructor(
    private readonly queries: KravQueries,
    private readonly uppfoljningar: KravuppfoljningService,
    private readonly dokument: Kvalitetsdokument,
    private readonly styrdokument: StyrdokumentQueries,
    private readonly klocka: Klocka,
  ) {}

  @Get()
  @Kraver(...PERSONAL)
  @Vy('processer/kravuppfoljningar')
  async lista(@Den() vem: Vem): Promise<object> {
    const rader = await this.queries.uppfoljningar(vem);
    const farAndra = harRoll(vem, ...PLANERAR);
    const val = farAndra ? await this.val(vem) : {};
    return { titel: 'Kravuppföljningar', rader, farAndra, ...val, idag: this.klocka.idag() };
  }

  @Post()
  @Kraver(...PLANERAR)
  @FormularSida('/kravuppfoljningar')
  async paborja(@Den() vem: Vem, @Body() form: NyKravuppfoljningForm): Promise<Klart> {
    const id = await this.uppfoljningar.paborja(vem, form);
    return klart(`/kravuppfoljningar/${id}`, { flash: 'Uppföljningen är påbörjad.', resurs: { id }, skapad: true });
  }

  @Get(':id')
  @Vy('processer/kravuppfoljning')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { handlingar, ...sida } = await this.queries.sida(vem, id);
    const titel = `${sida.rad.vem}: ${sida.rad.samling}`;
    return {
      titel,
      ...sida,
      version: sida.sak.version,
      farBedoma: handlingar.some(({ handling }) => handling === 'bedom'),
      handlingar: handlingar.filter(({ handling }) => handling !== 'bedom'),
      forsta: sida.krav.find(({ utfall }) => utfall === null) ?? sida.krav[0],
      utskrifter: await this.dokument.lista(vem, { sak: 'kravuppfoljning', sakId: id }),
      brodsmulor: smulor(titel),
    };
  }

  @Get(':id/krav/:kravId')
  @Kraver(...PLANERAR)
  @Vy('processer/kravbedomning')
  async krav(@Den() vem: Vem, @Id() id: number, @Id('kravId') kravId: number): Promise<object> {
    const { sak, rad, krav } = await this.queries.sida(vem, id);
    const denna = krav.find((ett) => ett.id === kravId);
    if (!denna || sak.status !== 'pagar') throw new FinnsInte();
    const titel = `Krav ${denna.nr} av ${krav.length}`;
    const vag = [...smulor(`${rad.vem}: ${rad.samling}`, `/kravuppfoljningar/${id}`), { text: titel }];
    return { titel, sak, rad, denna, version: sak.version, utfallsval: kodval(utfallen), brodsmulor: vag };
  }

  @Post(':id/krav/:kravId')
  @FormularSida(`${SIDA}/krav/:kravId`)
  async bedom(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('kravId') kravId: number,
    @Body() form: KravbedomningForm,
  ): Promise<Klart> {
    await this.uppfoljningar.bedom(vem, id, kravId, form);
    const { krav } = await this.queries.sida(vem, id);
    const nasta = krav.find(({ utfall }) => utfall === null);
    const url = nasta ? `/kravuppfoljningar/${id}/krav/${nasta.id}` : `/kravuppfoljningar/${id}`;
    return klart(url, {
      flash: nasta ? 'Sparat. Här är nästa krav.' : 'Sparat. Alla krav är bedömda.',
      resurs: { id },
    });
  }

  @Post(':id/avslut')
  @FormularSida(SIDA)
  async klarmarkera(@Den() vem: Vem, @Id() id: number, @Body() form: KravavslutForm): Promise<Klart> {
    await this.uppfoljningar.klarmarkera(vem, id, form);
    return klart(`/kravuppfoljningar/${id}`, { flash: 'Bedömningen är avslutad.', resurs: { id } });
  }

  @Post(':id/delgivning')
  @FormularSida(SIDA)
  async delge(@Den() vem: Vem, @Id() id: number, @Body() form: KravstegForm): Promise<Klart> {
    await this.uppfoljningar.delge(vem, id, form);
    return klart(`/kravuppfoljningar/${id}`, { flash: 'Det är registrerat att resultatet är lämnat.', resurs: { id } });
  }

  @Post(':id/avbrott')
  @FormularSida(SIDA)
  async avbryt(@Den() vem: Vem, @Id() id: number, @Body() form: KravavbrottForm): Promise<Klart> {
    await this.uppfoljningar.avbryt(vem, id, form);
    return klart(`/kravuppfoljningar/${id}`, { flash: 'Uppföljningen är avbruten.', resurs: { id } });
  }

  @Post(':id/utskrifter')
  @FormularSida(SIDA)
  async bestall(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    const dokumentId = await this.dokument.bestall(vem, { sak: 'kravuppfoljning', sakId: id }, async (tx) =>
      kravrapport(await kravuppfoljningI(tx, id)),
    );
    const flash = 'Rapporten görs nu. Den finns här på sidan om en liten stund.';
    return klart(`/kravuppfoljningar/${id}`, { flash, resurs: { id: dokumentId }, skapad: true });
  }

  @Get(':id/utskrifter/:dokumentId')
  @ApiProduces(PDF)
  async hamta(@Den() vem: Vem, @Id() id: number, @Id('dokumentId') dokumentId: number): Promise<StreamableFile> {
    const pdf = await this.dokument.hamta(vem, { sak: 'kravuppfoljning', sakId: id }, dokumentId);
    return nedladdning(pdf, `kravuppfoljning-${id}.pdf`, PDF);
  }

  private async val(vem: Vem): Promise<object> {
    const { enheter } = await this.styrdokument.formval(vem);
    const samlingar = await this.queries.samlingar(vem);
    const idag = this.klocka.idag();
    // what no longer holds is not followed up anew
    const gallande = samlingar.filter(({ galler_till: till }) => till === null || till >= idag);
    const samlingsval = gallande.map(({ id, namn }) => ({ varde: id, text: namn }));
    return { enheter, samlingsval, utforare: await this.queries.utforare(vem) };
  }
}

const smulor = (text: string, url?: string) => [
  { text: 'Kravuppföljningar', url: '/kravuppfoljningar' },
  { text, ...(url === undefined ? {} : { url }) },
];

import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { LEDER, type Vem } from '../../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { VersionForm } from '../rapport.forms.js';
import { Versionsval } from '../skrivande/skrivande.forms.js';
import { BidragForm, BidragsskalForm, SistaDagForm } from './bidrag.forms.js';
import { BidragService } from './bidrag.service.js';
import { Bidragssida } from './bidragssida.service.js';
import { Bidragsskrivande } from './bidragsskrivande.service.js';
import { Bidragsversioner } from './bidragsversioner.service.js';

const sida = (id: number): string => `/bidrag/${String(id)}`;

/** What an enhet writes for the berättelse. */
@Controller('bidrag')
export class BidragController {
  constructor(
    private readonly bidrag: BidragService,
    private readonly skrivande: Bidragsskrivande,
    private readonly sidan: Bidragssida,
    private readonly versionssidan: Bidragsversioner,
  ) {}

  @Get()
  @Kraver(...LEDER)
  @Vy('rapporter/bidrag-egna')
  egna(@Den() vem: Vem): Promise<object> {
    return this.sidan.egna(vem);
  }

  @Get(':id')
  @Vy('rapporter/bidrag')
  visa(@Den() vem: Vem, @Id() id: number): Promise<object> {
    return this.sidan.visa(vem, id);
  }

  @Post(':id/text')
  @FormularSida('/bidrag/:id')
  async skriv(@Den() vem: Vem, @Id() id: number, @Body() form: BidragForm): Promise<Klart> {
    const bidrag = await this.skrivande.spara(vem, id, form);
    const flash = form.klar === true ? 'Bidraget är klart. Tack!' : 'Texten är sparad. Klarmarkera när allt är med.';
    return klart(sida(id), { flash, resurs: bidrag });
  }

  /** What is typed, kept while one writes. */
  @Post(':id/osparat')
  @FormularSida('/bidrag/:id')
  async behall(@Den() vem: Vem, @Id() id: number, @Body() form: BidragForm): Promise<Klart> {
    await this.skrivande.behall(vem, id, form);
    return klart(sida(id), { resurs: {} });
  }

  @Post(':id/osparat/borttagning')
  async slang(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    await this.skrivande.slang(vem, id);
    return klart(sida(id), { flash: 'Det osparade är borta. Här står den sparade texten.' });
  }

  @Get(':id/versioner')
  @Vy('rapporter/bidragsversioner')
  versioner(@Den() vem: Vem, @Id() id: number, @Query() val: Versionsval): Promise<object> {
    return this.versionssidan.visa(vem, id, val);
  }

  @Post(':id/versioner/:nr/aterstallning')
  @FormularSida('/bidrag/:id/versioner')
  async aterstall(@Den() vem: Vem, @Id() id: number, @Id('nr') nr: number, @Body() form: VersionForm): Promise<Klart> {
    await this.skrivande.aterstall(vem, id, nr, form.version);
    return klart(sida(id), { flash: 'Den äldre texten gäller igen.' });
  }

  @Post(':id/ateroppning')
  @FormularSida('/bidrag/:id')
  async ateroppna(@Den() vem: Vem, @Id() id: number, @Body() form: BidragsskalForm): Promise<Klart> {
    await this.bidrag.ateroppna(vem, id, form);
    return klart(sida(id), { flash: 'Bidraget är öppet igen, och enhetschefen har fått veta varför.' });
  }

  @Post(':id/sista-dag')
  @FormularSida('/bidrag/:id')
  async flytta(@Den() vem: Vem, @Id() id: number, @Body() form: SistaDagForm): Promise<Klart> {
    await this.bidrag.flytta(vem, id, form);
    return klart(sida(id), { flash: 'Sista dagen är ändrad.' });
  }

  @Post(':id/strykning')
  @FormularSida('/bidrag/:id')
  async stryk(@Den() vem: Vem, @Id() id: number, @Body() form: BidragsskalForm): Promise<Klart> {
    await this.bidrag.stryk(vem, id, form);
    return klart(sida(id), { flash: 'Enheten lämnar inget bidrag.' });
  }
}

import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { markdownHtml } from '../../plattform/text/markdown.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { nedladdning, ZIP } from '../../plattform/web/nedladdning.js';
import { RapportQueries } from '../rapport.queries.js';
import { rapportfil } from '../rapport.texter.js';
import { AterremissvarForm, TjansteskrivelseForm } from './leverans.forms.js';
import { LeveransQueries } from './leverans.queries.js';
import { LeveransService } from './leverans.service.js';
import { forstaUtkast } from './tjansteskrivelse.js';

const ifyllt = (text: string): string | null => (text.trim() === '' ? null : text);
const sida = (id: number): string => `/rapporter/${String(id)}`;

/** What goes to the nämnd with a document. */
@Controller('rapporter')
export class LeveransController {
  constructor(
    private readonly leverans: LeveransService,
    private readonly queries: LeveransQueries,
    private readonly rapporter: RapportQueries,
  ) {}

  @Get(':id/tjansteskrivelse')
  @Kraver('kvalitetssamordnare', 'forvaltningschef', 'registrator')
  @Vy('rapporter/tjansteskrivelse')
  async tjansteskrivelse(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const rapport = await this.rapporter.hamta(vem, id);
    const [sparad, underlag] = [await this.queries.tjansteskrivelse(vem, id), await this.rapporter.underlag(vem, id)];
    const utkast = underlag && !sparad ? forstaUtkast(underlag, await this.queries.underskrifter(vem)) : null;
    return {
      titel: `Tjänsteskrivelse – ${rapport.titel}`,
      brodsmulor: [
        { text: 'Plan och berättelse', url: '/rapporter' },
        { text: rapport.titel, url: sida(id) },
        { text: 'Tjänsteskrivelse' },
      ],
      rapport,
      arFryst: underlag !== null,
      arUtkast: sparad === null,
      skrivelse: sparad ?? utkast,
      last: sparad && {
        forslag: markdownHtml(sparad.forslag, 'forslag'),
        bakgrund: markdownHtml(sparad.bakgrund, 'bakgrund'),
        barn: sparad.barn === null ? null : markdownHtml(sparad.barn, 'barn'),
      },
      version: sparad?.version ?? 0,
      kanSkriva: underlag !== null && rapport.harPaket !== true && !vem.roller.includes('registrator'),
    };
  }

  @Post(':id/tjansteskrivelse')
  @Kraver('kvalitetssamordnare', 'forvaltningschef')
  @FormularSida('/rapporter/:id/tjansteskrivelse')
  async skriv(@Den() vem: Vem, @Id() id: number, @Body() form: TjansteskrivelseForm): Promise<Klart> {
    const { forslag, bakgrund, underskrifter, version, barn = '', skickasTill = '' } = form;
    const skrivelse = { forslag, bakgrund, underskrifter, barn: ifyllt(barn), skickasTill: ifyllt(skickasTill) };
    await this.leverans.skrivTjansteskrivelse(vem, id, { ...skrivelse, version });
    return klart(sida(id), { flash: 'Tjänsteskrivelsen är sparad.' });
  }

  @Post(':id/aterremissvar')
  @FormularSida('/rapporter/:id')
  async besvara(@Den() vem: Vem, @Id() id: number, @Body() form: AterremissvarForm): Promise<Klart> {
    await this.leverans.besvaraAterremiss(vem, id, form);
    return klart(sida(id), { flash: 'Svaret på återremissen är sparat.' });
  }

  @Get(':id/handlingar.zip')
  @ApiProduces(ZIP)
  async paket(@Den() vem: Vem, @Id() id: number): Promise<StreamableFile | Klart> {
    // a ledamot fetches in the nämnd's own room, where it leaves a receipt
    if (vem.roller.includes('namndledamot')) return klart(`/namnd/dokument/${String(id)}/handlingar.zip`);
    const paket = await this.queries.paket(vem, id);
    return nedladdning(paket.innehall, `${rapportfil(paket)}-handlingar.zip`, ZIP);
  }
}

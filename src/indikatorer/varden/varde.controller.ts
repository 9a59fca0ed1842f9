import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { Den, FormularSida, Id, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { kodtext } from '../../processer/kodlistor.texter.js';
import { fyllsI } from '../indikator.krav.js';
import { IndikatorQueries } from '../indikator.queries.js';
import { konen } from '../indikator.texter.js';
import { somText } from '../indikator.vyer.js';
import { periodicitetAv } from '../serielage.js';
import { faltFor } from './matt.js';
import { periodnamn } from './perioder.js';
import { NyttVardeForm, RattelseForm } from './varde.forms.js';
import { VardeService } from './varde.service.js';

@Controller('indikatorer/:id/varden')
export class VardeController {
  constructor(
    private readonly varden: VardeService,
    private readonly queries: IndikatorQueries,
  ) {}

  @Post()
  @FormularSida('/indikatorer/:id')
  async registrera(@Den() vem: Vem, @Id() id: number, @Body() form: NyttVardeForm): Promise<Klart> {
    await this.varden.registrera(vem, id, form);
    const vart = `/indikatorer/${id}${form.enhetId === undefined ? '' : `?enhet=${form.enhetId}`}`;
    return klart(vart, { flash: 'Värdet är sparat.', resurs: { id }, skapad: true });
  }

  @Get(':vardeId')
  @Vy('indikatorer/varde')
  async varde(@Den() vem: Vem, @Id() id: number, @Id('vardeId') vardeId: number): Promise<object> {
    const sida = await this.queries.varde(vem, id, vardeId);
    const { indikator, serie, varde, tidigare } = sida;
    const text = somText(indikator, serie);
    const period = periodnamn(periodicitetAv(varde, indikator.frekvens), varde);
    return {
      titel: `${indikator.namn}, ${period}`,
      ...sida,
      version: indikator.version,
      falt: faltFor(indikator.matform),
      text: text(varde.varde),
      kon: varde.kon === null ? null : kodtext(konen, varde.kon),
      kanRattas: !varde.last && fyllsI(varde),
      tidigare: tidigare.map(({ fore, ...rad }) => ({ ...rad, ...fore, text: text(fore.varde) })),
      brodsmulor: [
        { text: 'Indikatorer', url: '/indikatorer' },
        { text: indikator.kod, url: `/indikatorer/${id}` },
        { text: period },
      ],
    };
  }

  @Post(':vardeId/rattelse')
  @FormularSida('/indikatorer/:id/varden/:vardeId')
  async ratta(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('vardeId') vardeId: number,
    @Body() form: RattelseForm,
  ): Promise<Klart> {
    await this.varden.ratta(vem, id, vardeId, form);
    const flash = 'Värdet är rättat. Det som stod förut finns kvar i historiken.';
    return klart(`/indikatorer/${id}/varden/${vardeId}`, { flash, resurs: { id: vardeId } });
  }
}

import { Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Installningar } from '../config/installningar.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { qrSvg } from '../plattform/qr/qr.js';
import { Den, FormularSida, Id, Vy } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { nedladdning, PDF } from '../plattform/web/nedladdning.js';
import { Kvalitetsdokument } from '../processer/dokument.service.js';
import { enkatkod } from './enkatkod.js';
import { enkatrapport } from './enkatrapport.js';
import { MALGRUPPER, malgrupper, type Malgrupp } from './enkat.texter.js';
import { OmgangQueries } from './omgang.queries.js';
import { smulor, visarSvar } from './omgangssidor.js';

/** What is put on paper: cards, posters, and the result. */
@Controller('enkatomgangar')
export class UtskriftController {
  constructor(
    private readonly queries: OmgangQueries,
    private readonly dokument: Kvalitetsdokument,
    private readonly installningar: Installningar,
  ) {}

  /** The cards of an enhet. Each time the same codes, on the same cards: which of them are used is nobody's to see. */
  @Get(':id/kort/:enhetId/:malgrupp')
  @Vy('enkater/kort')
  async kort(
    @Den() vem: Vem,
    @Id() id: number,
    @Id('enhetId') enhetId: number,
    @Param('malgrupp') vald: string,
  ): Promise<object> {
    const malgrupp = kand(vald);
    const sida = await this.queries.sida(vem, id);
    const { antal, kodfro, ...om } = await this.queries.kort(vem, id, enhetId, malgrupp);
    const kort = await Promise.all(
      Array.from({ length: antal }, async (_, nr) => {
        const kod = enkatkod(this.installningar.hemlighet, { kodfro, enhetId, malgrupp }, nr + 1);
        return { kod, qr: await qrSvg(this.adress(`/enkat/kod/${kod}`), `QR-kod till enkäten, kod ${kod}`) };
      }),
    );
    const titel = `Kort: ${om.enhet}, ${malgrupper[malgrupp].etikett}`;
    return {
      titel,
      ...om,
      kort,
      arBarn: malgrupp === 'barn',
      bas: bar(this.adress('/enkat')),
      brodsmulor: smulor(sida, 'Kort', id),
    };
  }

  @Get(':id/affisch/:enhetId')
  @Vy('enkater/affisch')
  async affisch(@Den() vem: Vem, @Id() id: number, @Id('enhetId') enhetId: number): Promise<object> {
    const sida = await this.queries.sida(vem, id);
    const enhet = sida.enheter.find((en) => en.id === enhetId);
    if (!enhet?.lank || sida.omgang.satt !== 'lank') throw new FinnsInte();
    const adress = this.adress(`/enkat/oppen/${enhet.lank}`);
    return {
      titel: `Affisch: ${enhet.namn}`,
      ...{ enhet: enhet.namn, enkat: sida.enkat.namn, stanger: sida.omgang.stanger },
      utanProtokoll: bar(adress),
      qr: await qrSvg(adress, `QR-kod som leder till ${adress}`),
      brodsmulor: smulor(sida, 'Affisch', id),
    };
  }

  @Post(':id/utskrifter')
  @FormularSida('/enkatomgangar/:id')
  async bestall(@Den() vem: Vem, @Id() id: number): Promise<Klart> {
    const sida = await this.queries.sida(vem, id);
    if (!visarSvar(sida)) throw new FinnsInte();
    const fragor = await this.queries.frageresultat(vem, sida);
    const dokumentId = await this.dokument.bestall(vem, { sak: 'enkatomgang', sakId: id }, () =>
      Promise.resolve(enkatrapport(sida, fragor)),
    );
    const flash = 'Rapporten görs nu. Den finns här på sidan om en liten stund.';
    return klart(`/enkatomgangar/${id}`, { flash, resurs: { id: dokumentId }, skapad: true });
  }

  @Get(':id/utskrifter/:dokumentId')
  @ApiProduces(PDF)
  async hamta(@Den() vem: Vem, @Id() id: number, @Id('dokumentId') dokumentId: number): Promise<StreamableFile> {
    const pdf = await this.dokument.hamta(vem, { sak: 'enkatomgang', sakId: id }, dokumentId);
    return nedladdning(pdf, `enkat-${id}.pdf`, PDF);
  }

  private adress(vag: string): string {
    return `${this.installningar.basUrl}${vag}`;
  }
}

const bar = (adress: string): string => adress.replace(/^https?:\/\//, '');

const kand = (text: string): Malgrupp => {
  const malgrupp = MALGRUPPER.find((en) => en === text);
  if (malgrupp === undefined) throw new FinnsInte();
  return malgrupp;
};

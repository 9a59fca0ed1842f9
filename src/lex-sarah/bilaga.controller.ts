import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../database/vem.js';
import { bilagetyper, granskadeBilagor } from '../plattform/web/bilagor.js';
import { Den, FormularSida, Id, Kraver } from '../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { FRAMMANDE, nedladdning } from '../plattform/web/nedladdning.js';
import { LexSarahBilagor, type HamtadBilaga } from './bilaga.service.js';
import { LEX_SARAH_PERSONAL } from './lex-sarah.flode.js';
import { BilagaForm } from './lex-sarah.forms.js';

/** Attachments of a case: fetched as files, never shown in the page. */
@Controller('lex-sarah/:id')
@Kraver(...LEX_SARAH_PERSONAL)
export class LexSarahbilagaController {
  constructor(private readonly bilagor: LexSarahBilagor) {}

  @Post('bilagor')
  @FormularSida('/lex-sarah/:id/bilagor')
  async bifoga(
    @Den() vem: Vem,
    @Id() id: number,
    @Body() form: BilagaForm,
    @Filer('bilagor') filer: readonly Inskickad[],
  ): Promise<Klart> {
    const { status, version } = await this.bilagor.bifoga(vem, id, form, await granskadeBilagor(filer));
    return klart(`/lex-sarah/${String(id)}`, { flash: 'Bilagan är sparad.', resurs: { id, status, version } });
  }

  @Get('bilagor/:bilagaId')
  @ApiProduces(FRAMMANDE)
  async hamta(@Den() vem: Vem, @Id() id: number, @Id('bilagaId') bilagaId: number): Promise<StreamableFile> {
    return somNedladdning(id, bilagaId, await this.bilagor.hamta(vem, id, bilagaId));
  }
}

export const somNedladdning = (id: number, bilagaId: number, { typ, innehall }: HamtadBilaga): StreamableFile =>
  nedladdning(innehall, `lex-sarah-${String(id)}-bilaga-${String(bilagaId)}.${typ}`, bilagetyper[typ].mime);

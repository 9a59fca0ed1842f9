import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Vem } from '../database/vem.js';
import { granskadeBilagor } from '../plattform/web/bilagor.js';
import { Den, FormularSida, Id } from '../plattform/web/decorators.js';
import { Filer, type Inskickad } from '../plattform/web/filer.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { FRAMMANDE, nedladdning } from '../plattform/web/nedladdning.js';
import { StegForm } from './avvikelse.forms.js';
import { BilagaService } from './bilaga.service.js';

@Controller('avvikelser/:id/bilagor')
export class BilagaController {
  constructor(private readonly bilagor: BilagaService) {}

  @Post()
  @FormularSida('/avvikelser/:id')
  async bifoga(
    @Den() vem: Vem,
    @Id() id: number,
    @Body() form: StegForm,
    @Filer('bilagor') filer: readonly Inskickad[],
  ): Promise<Klart> {
    await this.bilagor.bifoga(vem, id, form, await granskadeBilagor(filer));
    return klart(`/avvikelser/${id}`, { flash: 'Filerna är sparade i ärendet.', resurs: { id } });
  }

  /** Always as a file to keep, never shown in the browser: what somebody has sent is not ours to run. */
  @Get(':bilagaId')
  @ApiProduces(FRAMMANDE)
  async hamta(@Den() vem: Vem, @Id() id: number, @Id('bilagaId') bilagaId: number): Promise<StreamableFile> {
    const { typ, innehall } = await this.bilagor.bilaga(vem, id, bilagaId);
    return nedladdning(innehall, `avvikelse-${id}-bilaga-${bilagaId}.${typ}`, FRAMMANDE);
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { Den, FormularSida, Id, Kraver } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { VersionForm } from '../rapport.forms.js';
import { Textutkast } from './textutkast.service.js';

/** A first draft is fetched, and approved. */
@Controller('rapporter')
@Kraver('kvalitetssamordnare', 'forvaltningschef')
export class TextutkastController {
  constructor(private readonly utkast: Textutkast) {}

  @Post(':id/avsnitt/:kod/utkast')
  @FormularSida('/rapporter/:id/avsnitt/:kod')
  async hamta(@Den() vem: Vem, @Id() id: number, @Param('kod') kod: string, @Body() form: VersionForm): Promise<Klart> {
    const gjort = await this.utkast.hamta(vem, id, kod, form.version);
    const flash =
      gjort === 'nytt'
        ? 'Utkastet är hämtat från siffrorna. Läs det, ändra det som behöver ändras och godkänn det.'
        : 'Utkastet står efter texten som redan fanns. Läs det, ändra det som behöver ändras och godkänn det.';
    return klart(`/rapporter/${String(id)}/avsnitt/${kod}`, { flash });
  }

  @Post(':id/avsnitt/:kod/textgodkannande')
  @FormularSida('/rapporter/:id/avsnitt/:kod')
  async godkann(
    @Den() vem: Vem,
    @Id() id: number,
    @Param('kod') kod: string,
    @Body() form: VersionForm,
  ): Promise<Klart> {
    await this.utkast.godkann(vem, id, kod, form.version);
    return klart(`/rapporter/${String(id)}/avsnitt/${kod}`, { flash: 'Texten är godkänd.' });
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { Forslag } from './forslag.service.js';
import { AteroppningForm } from './matning.forms.js';

const SIDA = '/atgarder/:id';

/** A person's answer to «åtgärden höll inte». */
@Controller('atgarder/:id/forslag/:forslagId')
export class ForslagController {
  constructor(private readonly forslag: Forslag) {}

  @Post('godtagande')
  @FormularSida(SIDA)
  async godta(@Den() vem: Vem, @Id('forslagId') id: number, @Body() form: AteroppningForm): Promise<Klart> {
    const atgardId = await this.forslag.godta(vem, id, form);
    return klart(`/atgarder/${atgardId}`, {
      flash: 'Åtgärden är öppen igen. Planera nästa varv.',
      resurs: { atgardId },
    });
  }

  @Post('avvisande')
  @FormularSida(SIDA)
  async avvisa(@Den() vem: Vem, @Id('forslagId') id: number, @Body() form: AteroppningForm): Promise<Klart> {
    const atgardId = await this.forslag.avvisa(vem, id, form);
    return klart(`/atgarder/${atgardId}`, { flash: 'Förslaget är avvisat. Skälet är sparat.', resurs: { atgardId } });
  }
}

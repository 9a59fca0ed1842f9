import { Body, Controller, Post } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, FormularSida, Id } from '../plattform/web/decorators.js';
import { klart, type Klart } from '../plattform/web/klart.js';
import { SkalForm } from './avvikelse.forms.js';
import { OverlamningService } from './overlamning.service.js';

@Controller('avvikelser/:id')
export class OverlamningController {
  constructor(private readonly overlamning: OverlamningService) {}

  /** To the worklist: the case itself is now out of sight. */
  @Post('lex-sarah')
  @FormularSida('/avvikelser/:id')
  async overlamna(@Den() vem: Vem, @Id() id: number, @Body() form: SkalForm): Promise<Klart> {
    const lexSarahId = await this.overlamning.overlamna(vem, id, form);
    return klart('/avvikelser', {
      flash: `Avvikelse ${String(id)} är överlämnad till lex Sarah-ansvarig.`,
      resurs: { id, lexSarahId },
    });
  }
}

import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { Den, FormularSida, Id, Kraver, Vy } from '../../plattform/web/decorators.js';
import { klart, type Klart } from '../../plattform/web/klart.js';
import { InsamlingForm } from './bidrag.forms.js';
import { BidragService } from './bidrag.service.js';
import { Bidragssida } from './bidragssida.service.js';

/** All the contributions to one berättelse, for those who prepare it. */
@Controller('rapporter/:id/bidrag')
@Kraver('kvalitetssamordnare', 'forvaltningschef')
export class InsamlingController {
  constructor(
    private readonly bidrag: BidragService,
    private readonly sidan: Bidragssida,
  ) {}

  @Get()
  @Vy('rapporter/insamling')
  framdrift(@Den() vem: Vem, @Id() id: number): Promise<object> {
    return this.sidan.framdrift(vem, id);
  }

  @Post()
  @FormularSida('/rapporter/:id/bidrag')
  async begar(@Den() vem: Vem, @Id() id: number, @Body() form: InsamlingForm): Promise<Klart> {
    const antal = await this.bidrag.begar(vem, id, form);
    const enheter = antal === 1 ? '1 enhet' : `${String(antal)} enheter`;
    return klart(`/rapporter/${String(id)}/bidrag`, { flash: `${enheter} har fått frågan, med sista dag.` });
  }
}

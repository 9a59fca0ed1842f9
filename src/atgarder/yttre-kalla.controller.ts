import { Controller, Get } from '@nestjs/common';
import type { Vem } from '../database/vem.js';
import { Den, Id, Vy } from '../plattform/web/decorators.js';
import { YttreKallaQueries } from './yttre-kalla.queries.js';

/** A decision of IVO, a revision or a goal of the nämnd, with the åtgärder that it has led to. */
@Controller('atgardskallor')
export class YttreKallaController {
  constructor(private readonly queries: YttreKallaQueries) {}

  @Get(':id')
  @Vy('atgarder/yttre-kalla')
  async sida(@Den() vem: Vem, @Id() id: number): Promise<object> {
    const { kalla, atgarder } = await this.queries.kalla(vem, id);
    const brodsmulor = [{ text: 'Åtgärder', url: '/atgarder' }, { text: kalla.slagtext }];
    return { titel: kalla.rubrik, kalla, atgarder, brodsmulor };
  }
}

import { Injectable } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { EnkatQueries } from '../../enkater/enkat.queries.js';
import type { Period } from '../faktum.js';
import type { Indikator, Serie } from '../indikator.krav.js';
import type { Hamtare, Hamtat } from './hamtare.js';

/** How many gave a good answer to a question. What the enkät hides of small groups never comes here: it is missing. */
@Injectable()
export class EnkatHamtare implements Hamtare {
  constructor(private readonly enkater: EnkatQueries) {}

  async hamta(
    vem: Vem,
    { kalla_ref: { kod = '', perEnhet } }: Indikator,
    _serie: Serie,
    perioder: readonly Period[],
  ): Promise<Hamtat[]> {
    const hamtat: Hamtat[] = [];
    for (const { fran, till } of perioder)
      for (const { enhetId, taljare, namnare } of await this.enkater.andelar(vem, Number(kod), fran, till))
        if (enhetId === null || perEnhet)
          hamtat.push({ fran, till, enhetId, taljare, namnare, kon: null, kallaId: kod });
    return hamtat;
  }
}

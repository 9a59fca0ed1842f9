import { Injectable } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { GranskningQueries } from '../../granskningar/granskning.queries.js';
import type { Period } from '../faktum.js';
import type { Indikator, Serie } from '../indikator.krav.js';
import { frageandelar } from './frageandelar.js';
import type { Hamtare, Hamtat } from './hamtare.js';

/** How often a question was answered as it should, without what was not aktuellt and what is protected. */
@Injectable()
export class GranskningHamtare implements Hamtare {
  constructor(private readonly granskningar: GranskningQueries) {}

  hamta(vem: Vem, { kalla_ref: ref }: Indikator, _serie: Serie, perioder: readonly Period[]): Promise<Hamtat[]> {
    return frageandelar(this.granskningar, vem, ref, perioder);
  }
}

import { Injectable } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { EnkatQueries } from '../../enkater/enkat.queries.js';
import type { Period } from '../faktum.js';
import type { Indikator, Serie } from '../indikator.krav.js';
import { frageandelar } from './frageandelar.js';
import type { Hamtare, Hamtat } from './hamtare.js';

/** How many gave a good answer to a question. What the enkät hides of small groups never comes here. */
@Injectable()
export class EnkatHamtare implements Hamtare {
  constructor(private readonly enkater: EnkatQueries) {}

  hamta(vem: Vem, { kalla_ref: ref }: Indikator, _serie: Serie, perioder: readonly Period[]): Promise<Hamtat[]> {
    return frageandelar(this.enkater, vem, ref, perioder);
  }
}

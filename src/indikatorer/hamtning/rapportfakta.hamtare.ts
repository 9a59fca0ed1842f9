import { Injectable } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { FaktaQueries } from '../fakta.queries.js';
import { kallaFor } from '../faktasql.js';
import type { Faktavarde, Matt, Period } from '../faktum.js';
import type { Indikator, Serie } from '../indikator.krav.js';
import { faktum } from '../katalog.js';
import type { Hamtare, Hamtat } from './hamtare.js';

/** The cases in the system, counted as the faktum says: for the nämnd, and for each enhet when that is asked for. */
@Injectable()
export class RapportfaktaHamtare implements Hamtare {
  constructor(private readonly fakta: FaktaQueries) {}

  async hamta(
    vem: Vem,
    { kalla_ref: { faktum: kod = '', perEnhet } }: Indikator,
    _serie: Serie,
    perioder: readonly Period[],
  ): Promise<Hamtat[]> {
    const koder = [kod];
    const ett = faktum(kod);
    const hela = await this.fakta.varden(vem, ...perioder.map((period) => ({ koder, period })));
    const delade =
      perEnhet && kallaFor(ett).dimensioner.enhet
        ? await this.fakta.varden(vem, ...perioder.map((period) => ({ koder, period, per: ['enhet' as const] })))
        : [];
    // an enhet that had something once had nothing in the other periods: that has been counted, and is 0
    const enheter = new Set(
      delade.flat().flatMap(({ dimensioner: { enhet } }) => (enhet === 'saknas' ? [] : [Number(enhet)])),
    );
    return perioder.flatMap((period, i) => [
      tillHamtat(period, null, hela[i]?.[0], kod),
      ...[...enheter].map((id) =>
        tillHamtat(
          period,
          id,
          delade[i]?.find(({ dimensioner: { enhet } }) => Number(enhet) === id) ?? inget(ett.matt.slag, kod),
          kod,
        ),
      ),
    ]);
  }
}

const inget = (slag: Matt['slag'], kod: string): Faktavarde => ({
  ...{ kod, dimensioner: {}, varde: slag === 'antal' ? 0 : null },
  ...(slag === 'andel' ? { taljare: 0, namnare: 0 } : {}),
});

const tillHamtat = (period: Period, enhetId: number | null, varde: Faktavarde | undefined, kod: string): Hamtat => ({
  ...period,
  ...{ enhetId, kon: null, kallaId: kod },
  ...(varde?.taljare === undefined
    ? { taljare: null, namnare: null, varde: varde?.varde ?? null }
    : { taljare: varde.taljare, namnare: varde.namnare ?? null }),
});

import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';

export interface Driftlage {
  readonly personer: number;
  readonly utanUppdrag: number;
  readonly misslyckadeJobb: number;
  readonly vantandeJobb: number;
  readonly oskickadeMejl: number;
  readonly misslyckadeMejl: number;
}

/** How the product itself is doing, for those who look after it. Counts only. */
@Injectable()
export class DriftQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  async lage(vem: Vem): Promise<Driftlage> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<Driftlage>(
        'oversikt.drift',
        `with aktiva as (select p.id from person p where p.namnd_id = $1 and (p.inaktiv_fran is null or p.inaktiv_fran > $2))
         select (select count(*)::int from aktiva) as personer,
           (select count(*)::int from aktiva p where not exists (select 1 from uppdrag u
             where u.person_id = p.id and u.fran <= $2 and (u.till is null or u.till >= $2))) as "utanUppdrag",
           j.misslyckade as "misslyckadeJobb", j.vantande as "vantandeJobb",
           m.oskickade as "oskickadeMejl", m.misslyckade as "misslyckadeMejl"
         from (select count(*) filter (where tillstand = 'misslyckad')::int as misslyckade,
             count(*) filter (where tillstand in ('vantar', 'arbetar'))::int as vantande
           from jobb where namnd_id = $1) j,
           (select count(*)::int as oskickade, count(*) filter (where felmening is not null)::int as misslyckade
           from mejl where namnd_id = $1 and skickad_vid is null) m`,
        [vem.namndId, this.klocka.idag()],
      ),
    );
    if (!rad) throw new Error('En fråga utan villkor gav ingen rad.');
    return rad;
  }

  /** As far as the one who asks may see them. */
  async misslyckadeJobb(vem: Vem): Promise<number> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ antal: number }>(
        'oversikt.misslyckade-jobb',
        `select count(*)::int as antal from jobb where namnd_id = $1 and tillstand = 'misslyckad'`,
        [vem.namndId],
      ),
    );
    return rad?.antal ?? 0;
  }
}

import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { AtgardQueries, type Atgardsrad } from './atgard.queries.js';
import { yttreSlag, type YttreSlag } from './kallor.js';

interface Yttrerad {
  readonly id: number;
  readonly slag: YttreSlag;
  readonly rubrik: string;
  readonly beteckning: string;
  readonly datum: string;
}

@Injectable()
export class YttreKallaQueries {
  constructor(
    private readonly databas: Databas,
    private readonly atgarder: AtgardQueries,
  ) {}

  kalla(
    vem: Vem,
    id: number,
  ): Promise<{ kalla: Yttrerad & { readonly slagtext: string }; atgarder: readonly Atgardsrad[] }> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Yttrerad>(
        'atgarder.yttre',
        'select id, slag, rubrik, beteckning, datum from atgard_yttre_kalla where id = $1',
        [id],
      );
      if (!rad) throw new FinnsInte();
      const atgarder = await this.atgarder.atgarderForI(tx, 'yttre', id);
      return { kalla: { ...rad, slagtext: yttreSlag[rad.slag].etikett }, atgarder };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Vem } from '../../database/vem.js';
import { matten, type Mattkod } from '../../uppdragsuppfoljning/matt.texter.js';
import { UppdragQueries } from '../../uppdragsuppfoljning/uppdrag.queries.js';
import type { Period } from '../faktum.js';
import type { Indikator, Serie } from '../indikator.krav.js';
import type { Hamtare, Hamtat } from './hamtare.js';

/** Andelar of öppenvårdens uppdrag: added up for the nämnd, and for each enhet when that is asked for. */
@Injectable()
export class UppdragHamtare implements Hamtare {
  constructor(private readonly uppdrag: UppdragQueries) {}

  async hamta(
    vem: Vem,
    { kalla_ref: { kod = '', perEnhet } }: Indikator,
    _serie: Serie,
    perioder: readonly Period[],
  ): Promise<Hamtat[]> {
    if (!(kod in matten)) return [];
    const hamtat: Hamtat[] = [];
    for (const period of perioder) {
      const andelar = await this.uppdrag.andelar(vem, kod as Mattkod, period);
      const summa = (del: 'taljare' | 'namnare'): number => andelar.reduce((hittills, en) => hittills + en[del], 0);
      const alla = { enhetId: null, taljare: summa('taljare'), namnare: summa('namnare') };
      for (const en of [alla, ...(perEnhet ? andelar : [])]) hamtat.push({ ...period, ...en, kon: null, kallaId: kod });
    }
    return hamtat;
  }
}

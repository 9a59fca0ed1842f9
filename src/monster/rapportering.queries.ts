import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import { harRoll, systemFor, type Vem } from '../database/vem.js';
import { enheterVid } from '../organisation/enhet.queries.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { pareto, type Paretorad } from './koncentration.js';
import type { Monstergranser } from './monster.js';
import { granserna, klagomalskoder, koder, rapporteringar, UTAN } from './rakning.queries.js';
import { arLiten, kvot, tystaDagar, type Rapportering } from './tystnad.js';

export interface Rapporteringsrad extends Rapportering {
  readonly namn: string;
  readonly tyst: boolean;
  readonly dagar: number;
  readonly kvot: number | null;
  /** Of those that have been assessed; null when none has. */
  readonly andelTillbud: number | null;
  readonly liten: boolean;
}

/** What a form offers. */
export interface Enhetsval {
  readonly varde: number;
  readonly text: string;
}

/** How the enheter report, for those who may count there. */
@Injectable()
export class RapporteringQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** Never an enhet whose cases this reader may not count: its zero would be a lie. */
  rapportering(vem: Vem): Promise<{ rader: Rapporteringsrad[]; granser: Monstergranser }> {
    const idag = this.klocka.idag();
    const som = arForvaltningschef(vem) ? systemFor(vem.namndId) : vem;
    return this.databas.las(som, async (tx) => {
      const granser = await granserna(tx);
      const namn = new Map((await enheterVid(tx, idag)).map((enhet) => [enhet.id, enhet.namn]));
      const rader = (await rapporteringar(tx, idag))
        .filter(({ enhetId }) => seesAv(vem, enhetId))
        .map((rad) => ({
          ...rad,
          namn: namn.get(rad.enhetId) ?? '',
          dagar: tystaDagar(rad, idag),
          tyst: tystaDagar(rad, idag) >= granser.tystnad,
          kvot: kvot(rad),
          andelTillbud: rad.bedomda === 0 ? null : rad.tillbud / rad.bedomda,
          liten: arLiten(rad, granser),
        }))
        .sort((a, b) => a.namn.localeCompare(b.namn, 'sv'));
      return { rader, granser };
    });
  }

  /** The enheter that this reader may choose among. */
  enhetsval(vem: Vem): Promise<Enhetsval[]> {
    return this.databas.las(vem, async (tx) =>
      (await enheterVid(tx, this.klocka.idag()))
        .filter(({ id, niva }) => niva === 'enhet' && seesAv(vem, id))
        .map(({ id, vag }) => ({ varde: id, text: vag })),
    );
  }

  /** What nobody has sorted yet is told beside, not as a kind of its own. */
  pareto(
    vem: Vem,
    vad: 'kategorier' | 'orsaker' | 'klagomal',
    dagar: number,
    enhet?: number,
  ): Promise<{ rader: Paretorad[]; obedomda: number }> {
    const till = this.klocka.idag();
    const urval = { fran: plusDagar(till, 1 - dagar), till, enheter: enhet === undefined ? [] : [enhet] };
    // the förvaltningschef is told how many, of all, and opens no row
    const som = arForvaltningschef(vem) ? systemFor(vem.namndId) : vem;
    return this.databas.las(som, async (tx) => {
      const alla = vad === 'klagomal' ? await klagomalskoder(tx, urval) : await koder(tx, vad, urval);
      const obedomda = alla.find(({ kod }) => kod === UTAN)?.antal ?? 0;
      return { rader: pareto(alla.filter(({ kod }) => kod !== UTAN)), obedomda };
    });
  }
}

const arForvaltningschef = (vem: Vem): boolean => harRoll(vem, 'forvaltningschef');

const seesAv = (vem: Vem, enhetId: number): boolean =>
  harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef') || vem.enheter.includes(enhetId);

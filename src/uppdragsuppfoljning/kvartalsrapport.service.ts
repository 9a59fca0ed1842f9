import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { ejVerkstalldaI, nuVerkstalldaI, type Ejverkstalldrad, type Nuverkstalld } from './ej-verkstallda.queries.js';
import type { Kvartal } from './kvartal.js';

/** What a report held when it was sent. */
export interface Kvartalsunderlag {
  readonly rader: readonly Ejverkstalldrad[];
  readonly nu: readonly Nuverkstalld[];
}

export interface Skickadrapport {
  readonly id: number;
  readonly skickad: string;
  readonly vem: string;
  readonly vid: Date;
  readonly underlag: Kvartalsunderlag;
}

/** What was told to IVO and the revisorer, once a quarter, kept as it was sent. SoL 34 kap. 1–2 §§. */
@Injectable()
export class Kvartalsrapporter {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** The latest first: a correction does not take the place of what was sent before it. */
  skickade(vem: Vem, { ar, nr }: Kvartal): Promise<Skickadrapport[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql(
        'oppenvard.skickade-rapporter',
        `select r.id, r.skickad_datum as skickad, p.namn as vem, r.registrerad_vid as vid, r.underlag
         from ej_verkstallda_rapport r join person p on p.id = r.skickad_av
         where r.ar = $1 and r.kvartal = $2 order by r.id desc`,
        [ar, nr],
      ),
    );
  }

  /** The last day when each quarter was sent, by the quarter's kod. */
  async dagar(vem: Vem): Promise<ReadonlyMap<string, string>> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<{ kod: string; skickad: string }>(
        'oppenvard.skickade-kvartal',
        `select distinct on (r.ar, r.kvartal) r.ar || '-' || r.kvartal as kod, r.skickad_datum as skickad
         from ej_verkstallda_rapport r order by r.ar, r.kvartal, r.id desc`,
      ),
    );
    return new Map(rader.map(({ kod, skickad }) => [kod, skickad]));
  }

  /** The figures are frozen as they stand when somebody says that they have been sent. */
  async registrera(vem: Vem, kvartal: Kvartal, skickad: string): Promise<number> {
    if (skickad > this.klocka.idag()) throw new OgiltigtFormular({ skickad: ['Dagen har inte varit än.'] });
    if (skickad <= kvartal.till) throw new OgiltigtFormular({ skickad: ['Kvartalet var inte slut den dagen.'] });
    return this.databas.skriv(vem, async (tx) => {
      const underlag = await underlaget(tx, kvartal);
      const rad = await tx.en<{ id: number }>(
        'oppenvard.registrera-rapport',
        `insert into ej_verkstallda_rapport (namnd_id, ar, kvartal, skickad_datum, underlag, skickad_av, registrerad_vid)
         values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [...[vem.namndId, kvartal.ar, kvartal.nr, skickad, JSON.stringify(underlag), vem.personId, this.klocka.nu()]],
      );
      if (!rad) throw new Error('Rapporten sparades inte.');
      return rad.id;
    });
  }
}

const underlaget = async (tx: Tx, kvartal: Kvartal): Promise<Kvartalsunderlag> => ({
  rader: await ejVerkstalldaI(tx, kvartal),
  nu: await nuVerkstalldaI(tx, kvartal),
});

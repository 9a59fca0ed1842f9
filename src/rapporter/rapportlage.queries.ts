import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { dispositionI } from './disposition/disposition.queries.js';
import { skrivavsnitt } from './innehall.js';
import { rapportFlode, type Rapporthandling, type Rapportstatus } from './rapport.flode.js';
import type { Rapportslag } from './underlag.js';

/** A document on its way, for the start page. */
export interface Rapportlagesrad {
  readonly id: number;
  readonly titel: string;
  readonly status: Rapportstatus;
  readonly utgava: number;
  readonly dnr: string | null;
  /** Frozen, but not yet printed, has no document to approve. */
  readonly harDokument: boolean;
  readonly klarVid: Date | null;
  /** Chapters that have a text, of those that people write. */
  readonly skrivna: number;
  readonly avsnitt: number;
}

/** The statuses that these acts lead to, so that nobody but the flow names them. */
export const statusEfter = (...handlingar: Rapporthandling[]): string[] =>
  handlingar.flatMap((handling) => rapportFlode.rader[handling].till ?? []);

@Injectable()
export class Rapportlage {
  constructor(private readonly databas: Databas) {}

  /** What stands where one of these acts has left it, oldest year first. */
  efter(vem: Vem, ...handlingar: Rapporthandling[]): Promise<Rapportlagesrad[]> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Omit<Rapportlagesrad, 'skrivna' | 'avsnitt'> & { slag: Rapportslag; koder: string[] }>(
        'rapport.lage',
        `select r.id, r.titel, r.status, r.utgava, r.dnr, r.slag, r.klar_vid as "klarVid",
           exists (select 1 from rapport_dokument d where d.rapport_id = r.id) as "harDokument",
           array(select a.kod from rapport_avsnitt a where a.rapport_id = r.id and a.text <> '') as koder
         from rapport r where r.namnd_id = $1 and r.status = any ($2) order by r.ar, r.slag, r.id`,
        [vem.namndId, statusEfter(...handlingar)],
      );
      const kapitel = {
        kvalitetsplan: skrivavsnitt('kvalitetsplan', await dispositionI(tx, 'kvalitetsplan')),
        kvalitetsberattelse: skrivavsnitt('kvalitetsberattelse', await dispositionI(tx, 'kvalitetsberattelse')),
        halvarsredovisning: skrivavsnitt('halvarsredovisning', await dispositionI(tx, 'halvarsredovisning')),
      };
      return rader.map(({ slag, koder, ...rad }) => ({
        ...rad,
        skrivna: kapitel[slag].filter(({ kod }) => koder.includes(kod)).length,
        avsnitt: kapitel[slag].length,
      }));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import type { Rapporthandling } from '../rapporter/rapport.flode.js';
import { statusEfter } from '../rapporter/rapportlage.queries.js';

export interface Namnddokument {
  readonly id: number;
  readonly titel: string;
  readonly utgava: number;
  readonly status: string;
  readonly dnr: string | null;
  readonly sidor: number | null;
  readonly lamnatVid: Date | null;
  readonly sammantrade: string | null;
  readonly paragraf: string | null;
  readonly publiceradVid: Date | null;
  /** When the one who asks opened and fetched it; null also for those it was not delivered to. */
  readonly oppnadVid: Date | null;
  readonly hamtadVid: Date | null;
}

export interface Dokumentgrupp {
  readonly kod: string;
  readonly rubrik: string;
  /** What it says when there is nothing in the group; left out, the group is not shown when empty. */
  readonly tomt?: string;
  readonly dokument: readonly Namnddokument[];
}

interface Gruppval {
  readonly kod: string;
  readonly rubrik: string;
  readonly efter: readonly Rapporthandling[];
  readonly tomt?: string;
}

/** In the order of what the nämnd has to do. A document that has not been left to the nämnd is in none of them. */
const GRUPPER: readonly Gruppval[] = [
  {
    kod: 'vantar',
    rubrik: 'Väntar på nämndens beslut',
    efter: ['klarmarkera'],
    tomt: 'Inget dokument väntar på beslut.',
  },
  {
    kod: 'faststallda',
    rubrik: 'Fastställda',
    efter: ['faststall'],
    tomt: 'Dokument som nämnden har fastställt visas här tills de publiceras.',
  },
  {
    kod: 'publicerade',
    rubrik: 'Publicerade',
    efter: ['publicera', 'arkivera'],
    tomt: 'Inget dokument är publicerat än.',
  },
  { kod: 'aterremitterade', rubrik: 'Återremitterade', efter: ['aterremittera'] },
];

const NAMNDENS = GRUPPER.flatMap(({ efter }) => statusEfter(...efter));

/** True for what has been left to the nämnd, whoever asks: the registrator may read drafts, but not here. */
export const arForNamnden = (status: string): boolean => NAMNDENS.includes(status);

@Injectable()
export class NamndQueries {
  constructor(private readonly databas: Databas) {}

  /** The nämnd's documents: what awaits decision first. */
  async dokument(vem: Vem): Promise<Dokumentgrupp[]> {
    const alla = await this.databas.las(vem, (tx) =>
      tx.sql<Namnddokument>(
        'namnd.dokument',
        `select r.id, r.titel, r.utgava, r.status, r.dnr, d.sidor, r.klar_vid as "lamnatVid", r.sammantrade, r.paragraf,
           r.publicerad_vid as "publiceradVid", l.oppnad_vid as "oppnadVid", l.hamtad_vid as "hamtadVid"
         from rapport r
         left join rapport_dokument d on d.rapport_id = r.id
         left join rapport_leverans l on l.rapport_id = r.id and l.person_id = $2
         where r.namnd_id = $1 and r.status = any ($3)
         order by r.ar desc, r.slag, r.utgava desc`,
        [vem.namndId, vem.personId, NAMNDENS],
      ),
    );
    return GRUPPER.map(({ efter, ...grupp }) => ({
      ...grupp,
      dokument: alla.filter(({ status }) => statusEfter(...efter).includes(status)),
    })).filter(({ dokument, tomt }) => dokument.length > 0 || tomt !== undefined);
  }
}

import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte } from '../../plattform/fel.js';
import { bidragForAr } from '../bidrag/bidrag.queries.js';
import type { Bladtexter } from './aptblad.js';
import { manadsperiod, type Bladslag, type Bladunderlag } from './enhetsblad.texter.js';

export interface Bladrad {
  readonly id: number;
  readonly enhetId: number;
  readonly slag: Bladslag;
  readonly titel: string;
  readonly enhet: string;
  readonly gjordVid: Date;
  readonly gjordAv: string;
  /** Null until the job has printed it. */
  readonly sidor: number | null;
}

export interface Bladval {
  readonly enhetId: number;
  readonly slag: Bladslag;
  readonly ar: number;
  readonly manad: number | null;
}

/** An åtgärd that can be told of on the sheet. */
export interface Bladkandidat {
  readonly id: number;
  readonly text: string;
  readonly effekt: string | null;
}

/** About a year of a large förvaltning. */
const PA_LISTAN = 500;

const RAD = `b.id, b.enhet_id as "enhetId", b.slag, b.titel, b.enhet,
  b.gjord_vid as "gjordVid", p.namn as "gjordAv", b.sidor`;

@Injectable()
export class EnhetsbladQueries {
  constructor(private readonly databas: Databas) {}

  /** The latest of each, newest month and year first; each says how many there are in all. */
  lista(vem: Vem): Promise<(Bladrad & { readonly antal: number })[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Bladrad & { antal: number }>(
        'enhetsblad.lista',
        `select ${RAD}, count(*) over () as antal from (
           select distinct on (enhet_id, slag, ar, manad) * from enhetsblad where namnd_id = $1
           order by enhet_id, slag, ar, manad, nr desc) b join person p on p.id = b.gjord_av
         order by b.ar desc, b.manad desc nulls first, b.enhet collate "sv-x-icu", b.id limit ${PA_LISTAN}`,
        [vem.namndId],
      ),
    );
  }

  /** @throws FinnsInte */
  hamta(vem: Vem, id: number): Promise<Bladrad & { readonly underlag: Bladunderlag }> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Bladrad & { underlag: string }>(
        'enhetsblad.hamta',
        `select ${RAD}, b.underlag from enhetsblad b join person p on p.id = b.gjord_av where b.id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte();
      return { ...rad, underlag: JSON.parse(rad.underlag) as Bladunderlag };
    });
  }

  /** @throws FinnsInte also when it is not printed yet */
  fil(vem: Vem, id: number): Promise<Buffer> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<{ innehall: Buffer }>(
        'enhetsblad.fil',
        'select innehall from enhetsblad where id = $1 and innehall is not null',
        [id],
      );
      if (!rad) throw new FinnsInte('Bladet är inte klart än, eller så har du inte tillgång till det.');
      return rad.innehall;
    });
  }

  /** The job that prints it, for the page to follow. */
  jobb(vem: Vem, id: number): Promise<{ id: number } | null> {
    return this.databas.las(vem, (tx) =>
      tx.en<{ id: number }>(
        'enhetsblad.jobb',
        'select id from jobb where namnd_id = $1 and nyckel = $2 order by id desc limit 1',
        [vem.namndId, jobbnyckel(id)],
      ),
    );
  }

  /** What was written on the latest sheet of the month, to go on from; null when there is none. */
  senasteTexter(vem: Vem, val: Bladval): Promise<Bladtexter | null> {
    return this.databas.las(vem, (tx) =>
      tx.en<Bladtexter>(
        'enhetsblad.senaste-texter',
        `select d -> 'lardomar' as lardomar, d ->> 'gickBra' as "gickBra", d ->> 'fraga' as fraga
         from (select underlag::jsonb #> '{avsnitt,0,data}' as d from enhetsblad
           where enhet_id = $1 and slag = $2 and ar = $3 and manad = $4 order by nr desc limit 1) x`,
        [val.enhetId, val.slag, val.ar, val.manad],
      ),
    );
  }

  /** Åtgärder of the enhet that were done, or told to have helped, in the month or the two before it. */
  atgarder(vem: Vem, enhetId: number, manad: string): Promise<Bladkandidat[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Bladkandidat>(
        'enhetsblad.atgarder',
        `select id, text, effekt from atgard
         where enhet_id = $1 and status <> 'avbruten'
           and (genomford_datum between ($2::date - interval '2 months') and $3::date
             or effekt_datum between ($2::date - interval '2 months') and $3::date)
         order by coalesce(effekt_datum, genomford_datum) desc, id desc limit 10`,
        [enhetId, manadsperiod(manad).fran, manadsperiod(manad).till],
      ),
    );
  }

  /** The enhet's own text of the year, when it is said to be done. */
  egenText(vem: Vem, enhetId: number, ar: number): Promise<string> {
    return this.databas.las(vem, async (tx) => {
      const rader = await bidragForAr(tx, ar);
      return rader.find((rad) => rad.enhetId === enhetId)?.text ?? '';
    });
  }
}

export const jobbnyckel = (id: number): string => `enhetsblad-${String(id)}-pdf`;

/** A new one in the row of those before it. */
export const sparaBlad = async (
  tx: Tx,
  val: Bladval,
  blad: {
    readonly titel: string;
    readonly enhet: string;
    readonly underlag: string;
    readonly sha256: Buffer;
    readonly vid: Date;
  },
): Promise<number> => {
  const rad = await tx.en<{ id: number }>(
    'enhetsblad.ny',
    `insert into enhetsblad (namnd_id, enhet_id, slag, ar, manad, nr, titel, enhet, underlag, underlag_sha256, gjord_av,
       gjord_vid)
     values ($1, $2, $3, $4, $5, coalesce((select max(nr) from enhetsblad
       where enhet_id = $2 and slag = $3 and ar = $4 and manad is not distinct from $5), 0) + 1, $6, $7, $8, $9, $10, $11)
     returning id`,
    [
      ...[tx.vem.namndId, val.enhetId, val.slag, val.ar, val.manad],
      ...[blad.titel, blad.enhet, blad.underlag, blad.sha256, tx.vem.personId, blad.vid],
    ],
  );
  if (!rad) throw new FinnsInte();
  return rad.id;
};

import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte } from '../../plattform/fel.js';
import { loggadI, type Loggvy } from '../../processer/kvalitetslogg.queries.js';
import { malhandlingar, type Malutfall } from './mal.texter.js';

/** A mål of the nämnd for a year. */
export interface Mal {
  readonly id: number;
  readonly ar: number;
  readonly mal: string;
  readonly matt: string;
  readonly indikatorId: number | null;
  readonly indikator: string | null;
  readonly utfall: Malutfall | null;
  readonly kommentar: string;
  readonly version: number;
}

const SELECT = `select m.id, m.ar, m.mal, m.matt, m.indikator_id as "indikatorId", i.namn as indikator, m.utfall, m.kommentar,
  m.version from namndmal m left join indikator i on i.id = m.indikator_id`;

/** The mål of a year in the order they were written. */
export const malForAr = (tx: Tx, ar: number): Promise<Mal[]> =>
  tx.sql<Mal>('mal.for-ar', `${SELECT} where m.namnd_id = $1 and m.ar = $2 order by m.id`, [tx.vem.namndId, ar]);

@Injectable()
export class MalQueries {
  constructor(private readonly databas: Databas) {}

  /** The newest year first. */
  lista(vem: Vem): Promise<Mal[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Mal>('mal.lista', `${SELECT} where m.namnd_id = $1 order by m.ar desc, m.id`, [vem.namndId]),
    );
  }

  /** With what has been done with it. @throws FinnsInte */
  hamta(vem: Vem, id: number): Promise<Mal & { handelser: Loggvy[] }> {
    return this.databas.las(vem, async (tx) => ({
      ...(await hamtaMal(tx, id)),
      handelser: await loggadI(tx, 'namndmal', id, malhandlingar),
    }));
  }
}

/** @throws FinnsInte */
export const hamtaMal = async (tx: Tx, id: number): Promise<Mal> => {
  const rad = await tx.en<Mal>('mal.hamta', `${SELECT} where m.id = $1`, [id]);
  if (!rad) throw new FinnsInte();
  return rad;
};

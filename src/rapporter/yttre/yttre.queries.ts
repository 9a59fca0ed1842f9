import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte } from '../../plattform/fel.js';
import { loggadI, type Loggvy } from '../../processer/kvalitetslogg.queries.js';
import { yttrehandlingar, type Yttregranskare, type Yttrelage } from './yttre.texter.js';

/** What somebody outside has looked into. */
export interface Yttregranskning {
  readonly id: number;
  readonly granskare: Yttregranskare;
  readonly rubrik: string;
  readonly beteckning: string;
  readonly datum: string;
  readonly krav: string;
  readonly svarSenast: string | null;
  readonly lage: Yttrelage;
  readonly svar: string;
  readonly version: number;
}

const SELECT = `select y.id, y.granskare, y.rubrik, y.beteckning, y.datum, y.krav, y.svar_senast as "svarSenast", y.lage, y.svar,
  y.version from yttre_granskning y`;

/** Those of the year, and older ones that were still open when it began or are so now. */
export const yttreForAr = (tx: Tx, ar: number): Promise<Yttregranskning[]> =>
  tx.sql<Yttregranskning>(
    'yttre.for-ar',
    `${SELECT} where y.namnd_id = $1 and (y.datum between $2 and $3 or (y.datum < $2 and y.lage in ('vantar', 'pagar')))
     order by y.datum, y.id`,
    [tx.vem.namndId, `${String(ar)}-01-01`, `${String(ar)}-12-31`],
  );

@Injectable()
export class YttreQueries {
  constructor(private readonly databas: Databas) {}

  /** The latest first. */
  lista(vem: Vem): Promise<Yttregranskning[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Yttregranskning>('yttre.lista', `${SELECT} where y.namnd_id = $1 order by y.datum desc, y.id desc`, [
        vem.namndId,
      ]),
    );
  }

  /** With what has been done with it. @throws FinnsInte */
  hamta(vem: Vem, id: number): Promise<Yttregranskning & { handelser: Loggvy[] }> {
    return this.databas.las(vem, async (tx) => ({
      ...(await hamtaYttre(tx, id)),
      handelser: await loggadI(tx, 'yttre_granskning', id, yttrehandlingar),
    }));
  }
}

/** @throws FinnsInte */
export const hamtaYttre = async (tx: Tx, id: number): Promise<Yttregranskning> => {
  const rad = await tx.en<Yttregranskning>('yttre.hamta', `${SELECT} where y.id = $1`, [id]);
  if (!rad) throw new FinnsInte();
  return rad;
};

import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Processlag } from './kodlistor.texter.js';

export interface Processrad {
  readonly id: number;
  readonly nyckel: string;
  readonly nummer: string;
  readonly namn: string;
  readonly slag: Processlag;
  readonly grupp: string;
  readonly beskrivning: string;
  readonly version: number;
  /** For a delprocess the process that it is a part of. */
  readonly del_av_id: number | null;
}

/** One choice in a form. */
export interface Val {
  readonly varde: number | string;
  readonly text: string;
}

const KOLUMNER = 'p.id, p.nyckel, p.nummer, p.namn, p.slag, p.grupp, p.beskrivning, p.version, p.del_av_id';

/** The processes of a year's plan in its order, inside a transaction that is already open. */
export const processerI = (tx: Tx, ar: number): Promise<Processrad[]> =>
  tx.sql<Processrad>(
    'processer.i-planen',
    `select ${KOLUMNER} from plan_process pp join process p on p.id = pp.process_id
      where pp.plan_ar = $1 order by pp.ordning, p.id`,
    [ar],
  );

@Injectable()
export class ProcessQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  process(vem: Vem, id: number): Promise<Processrad> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Processrad>('processer.process', `select ${KOLUMNER} from process p where p.id = $1`, [
        id,
      ]);
      if (!rad) throw new FinnsInte();
      return rad;
    });
  }

  /** What a form offers: the processes of the year's plan. */
  async valbara(vem: Vem, ar: number): Promise<Val[]> {
    const rader = await this.databas.las(vem, (tx) => processerI(tx, ar));
    return rader.map(({ id, nummer, namn }) => ({ varde: id, text: `${nummer} ${namn}` }));
  }

  /** All processes, whatever the plan. */
  alla(vem: Vem): Promise<Val[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Val>(
        'processer.alla-val',
        `select id as varde, nummer || ' ' || namn as text from process order by ordning, id`,
      ),
    );
  }

  /** The years that have a plan, latest first, and which of them a page shows. */
  async planar(vem: Vem, valt?: number): Promise<{ ar: number; aren: number[]; arval: Val[] }> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<{ ar: number }>('processer.planar', 'select distinct plan_ar as ar from plan_process order by 1 desc'),
    );
    const aren = rader.map(({ ar }) => ar);
    const ar = valt ?? aren[0] ?? Number(this.klocka.idag().slice(0, 4));
    const alla = aren.includes(ar) ? aren : [ar, ...aren];
    return { ar, aren, arval: alla.map((ett) => ({ varde: ett, text: String(ett) })) };
  }
}

import { Injectable } from '@nestjs/common';
import { AtgardQueries, type Atgardsrad } from '../atgarder/atgard.queries.js';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { egenkontrollmetoder, frekvenser, kodtext } from '../processer/kodlistor.texter.js';
import type { Val } from '../processer/process.queries.js';

export interface Egenkontrollrad {
  readonly id: number;
  readonly text: string;
  readonly processId: number;
  readonly process: string;
  readonly frekvens: string;
  readonly omfattning: string | null;
  readonly metod: string;
  readonly ansvarig: string | null;
}

export interface Egenkontroll extends Egenkontrollrad {
  readonly planAr: number;
  readonly version: number;
  readonly malvarde: string | null;
  readonly indikator: string | null;
  readonly frekvenskod: string | null;
  readonly metodkod: string | null;
  readonly risker: readonly { readonly id: number; readonly text: string }[];
  readonly handelser: readonly { readonly tid: Date; readonly rubrik: string; readonly lagrum: readonly string[] }[];
  readonly atgarder: readonly Atgardsrad[];
}

interface Rad {
  id: number;
  text: string;
  processId: number;
  process: string;
  omfattning: string | null;
  ansvarig: string | null;
  frekvenskod: string | null;
  metodkod: string | null;
}

const KOLUMNER = `e.id, e.text, e.process_id as "processId", p.nummer || ' ' || p.namn as process, e.omfattning, e.ansvarig,
  e.frekvens as frekvenskod, e.metod as metodkod`;

const medText = <R extends Rad>(rad: R): R & { frekvens: string; metod: string } => ({
  ...rad,
  frekvens: kodtext(frekvenser, rad.frekvenskod),
  metod: kodtext(egenkontrollmetoder, rad.metodkod),
});

const GJORT: Readonly<Record<string, string>> = { skapa: 'lade till egenkontrollen', andra: 'ändrade egenkontrollen' };

@Injectable()
export class EgenkontrollQueries {
  constructor(
    private readonly databas: Databas,
    private readonly atgarder: AtgardQueries,
  ) {}

  /** The egenkontroller of a year's plan in its order. */
  async lista(vem: Vem, ar: number, processId?: number): Promise<Egenkontrollrad[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad>(
        'egenkontroller.lista',
        `select ${KOLUMNER} from egenkontroll e join process p on p.id = e.process_id
          where e.plan_ar = $1 and ($2::bigint is null or e.process_id = $2) order by e.ordning, e.id`,
        [ar, processId ?? null],
      ),
    );
    return rader.map(medText);
  }

  egenkontroll(vem: Vem, id: number): Promise<Egenkontroll> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<
        Rad & { planAr: number; version: number; malvarde: string | null; indikator: string | null }
      >(
        'egenkontroller.sida',
        `select ${KOLUMNER}, e.plan_ar as "planAr", e.version, e.malvarde, e.indikator
           from egenkontroll e join process p on p.id = e.process_id where e.id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte();
      const risker = await tx.sql<{ id: number; text: string }>(
        'egenkontroller.risker',
        `select r.id, r.text from egenkontroll_risk x join risk r on r.id = x.risk_id
          where x.egenkontroll_id = $1 order by r.ordning, r.id`,
        [id],
      );
      const handelser = await tx.sql<{ vid: Date; handling: string; namn: string | null; lagrum: string[] }>(
        'egenkontroller.handelser',
        `select h.vid, h.handling, p.namn, h.lagrum from handelse h left join person p on p.id = h.person_id
          where h.sak = 'egenkontroll' and h.sak_id = $1 order by h.nr`,
        [id],
      );
      return {
        ...medText(rad),
        risker,
        handelser: handelser.map(({ vid, handling, namn, lagrum }) => ({
          tid: vid,
          rubrik: `${namn ?? 'Systemet'} ${GJORT[handling] ?? handling}`,
          lagrum,
        })),
        atgarder: await this.atgarder.atgarderForI(tx, 'egenkontroll', id),
      };
    });
  }

  /** What a form offers: the risks of the process in the year's plan. */
  valbaraRisker(vem: Vem, ar: number, processId: number): Promise<Val[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Val>(
        'egenkontroller.valbara-risker',
        'select id as varde, text from risk where plan_ar = $1 and process_id = $2 order by ordning, id',
        [ar, processId],
      ),
    );
  }
}

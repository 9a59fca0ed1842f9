import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Frekvens } from '../processer/kodlistor.texter.js';
import { kontrollperioder, senastInrapporterad } from './kontrollperioder.js';
import { kontrolltillfalleFlode } from './kontrolltillfalle.flode.js';

interface Plan {
  readonly id: number;
  readonly frekvens: Frekvens;
  readonly rapportdagar: number;
  readonly ansvarig: number | null;
  readonly enheter: readonly number[];
}

interface Tillfalle {
  readonly egenkontroll_id: number;
  readonly enhet_id: number | null;
  readonly ar: number;
  readonly fran: string;
  readonly till: string;
  readonly senast: string;
  readonly ansvarig_person_id: number | null;
}

const FREKVENSEN = 'Hur ofta eller var egenkontrollen görs har ändrats.';

/** From how often an egenkontroll is done to the days it is to be done. SOSFS 2011:9 5 kap. 2 §. */
@Injectable()
export class Kontrollplanering {
  constructor(
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /**
   * Lays out what is still to come of the year; `fran` lets the example lay out what has been. The latest plan holds
   * until there is a new one. Where a frequency has been changed, what nobody has begun is struck.
   */
  async laggUtI(tx: Tx, ar: number, val: { egenkontrollId?: number; fran?: string } = {}): Promise<number> {
    const fran = val.fran ?? this.klocka.idag();
    const planer = await tx.sql<Plan>(
      'egenkontroller.att-lagga-ut',
      `select e.id, e.frekvens, e.rapportdagar, e.ansvarig_person_id as ansvarig,
         array(select x.enhet_id from egenkontroll_enhet x where x.egenkontroll_id = e.id order by 1) as enheter
       from egenkontroll e
       where e.plan_ar = (select max(plan_ar) from egenkontroll where plan_ar <= $1)
         and e.frekvens is not null and e.omfattning is not null and ($2::bigint is null or e.id = $2) order by e.id`,
      [ar, val.egenkontrollId ?? null],
    );
    const alla = planer.flatMap((plan) => tillfallen(plan, ar));
    await this.strykOvriga(tx, ar, planer, alla);
    const nya = alla.filter(({ senast }) => senast >= fran);
    if (nya.length === 0) return 0;
    const ider = await this.motor.inledManga(tx, kontrolltillfalleFlode, 'planera', {
      uppgifter: { ar },
      skriv: async ({ status }) => {
        const rader = await tx.sql<{ id: number }>(
          'egenkontroller.lagg-ut',
          `insert into kontrolltillfalle (namnd_id, egenkontroll_id, enhet_id, ar, fran, till, senast, ansvarig_person_id,
             status, skapad_vid)
           select $1, r.egenkontroll_id, r.enhet_id, r.ar, r.fran, r.till, r.senast, r.ansvarig_person_id, $3, $4
           from jsonb_to_recordset($2::jsonb) as r (egenkontroll_id bigint, enhet_id bigint, ar int, fran date, till date,
             senast date, ansvarig_person_id bigint)
           on conflict do nothing returning id`,
          [tx.vem.namndId, JSON.stringify(nya), status, this.klocka.nu()],
        );
        return rader.map(({ id }) => id);
      },
    });
    return ider.length;
  }

  private async strykOvriga(tx: Tx, ar: number, planer: readonly Plan[], alla: readonly Tillfalle[]): Promise<void> {
    const galler = new Set(alla.map(nyckel));
    const rader = await tx.sql<Tillfalle & { id: number }>(
      'egenkontroller.planerade',
      `select id, egenkontroll_id, enhet_id, ar, fran, till, senast, ansvarig_person_id from kontrolltillfalle
       where ar = $1 and status = 'planerad' and senast >= $3 and egenkontroll_id = any ($2::bigint[]) order by id`,
      [ar, planer.map(({ id }) => id), this.klocka.idag()],
    );
    for (const rad of rader.filter((ett) => !galler.has(nyckel(ett))))
      await this.motor.utfor(tx, kontrolltillfalleFlode, 'stryk', {
        id: rad.id,
        form: { skal: FREKVENSEN },
        skriv: async () => {
          await tx.sql('egenkontroller.struken', 'update kontrolltillfalle set skal = $2 where id = $1', [
            rad.id,
            FREKVENSEN,
          ]);
        },
      });
  }
}

const nyckel = (ett: Tillfalle): string =>
  [ett.egenkontroll_id, ett.enhet_id ?? '', ett.fran, ett.till, ett.senast].join(' ');

const tillfallen = ({ id, frekvens, rapportdagar, ansvarig, enheter }: Plan, ar: number): Tillfalle[] =>
  kontrollperioder(frekvens, ar).flatMap(({ fran, till }) =>
    (enheter.length === 0 ? [null] : enheter).map((enhetId) => ({
      ...{ egenkontroll_id: id, enhet_id: enhetId, ar, fran, till, ansvarig_person_id: ansvarig },
      senast: senastInrapporterad(till, rapportdagar),
    })),
  );

import { Databas, type Tx } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { Notisformedlare, type Notis } from '../floden/notis.js';
import { plusDagar, svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { Kontrollplanering } from './kontrollplanering.service.js';
import { kontrolltillfalleFlode } from './kontrolltillfalle.flode.js';

/** Said so many days before the last day; and the line hears of a missed one that nobody has explained after as many. */
const DAGAR_FORE = 7;
const DAGAR_UTAN_FORKLARING = 14;

interface Paminnelse {
  readonly id: number;
  readonly senast: string;
  readonly ansvarig: number | null;
  readonly enhetId: number | null;
}

/** Every morning: what is to be done, what is near, what was missed, and what was missed without a word. */
@Jobbutforare('kontrolltillfallen', { namn: 'Egenkontrollernas dagar' })
export class Kontrolldagar implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly motor: Flodesmotor,
    private readonly notiser: Notisformedlare,
    private readonly planering: Kontrollplanering,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => ({
      utlagda: await this.laggUt(tx),
      missade: await this.missa(tx),
      paminnelser: (await this.paminn(tx, SNART)) + (await this.paminn(tx, OFORKLARAD)),
    }));
  }

  /** This year's, and next year's as soon as its plan is there. */
  private async laggUt(tx: Tx): Promise<number> {
    const ar = Number(this.klocka.idag().slice(0, 4));
    const nasta = await tx.en(
      'egenkontroller.nasta-ars-plan',
      'select 1 from egenkontroll where plan_ar = $1 limit 1',
      [ar + 1],
    );
    return (await this.planering.laggUtI(tx, ar)) + (nasta ? await this.planering.laggUtI(tx, ar + 1) : 0);
  }

  private async missa(tx: Tx): Promise<number> {
    const idag = this.klocka.idag();
    const rader = await tx.sql<{ id: number }>(
      'egenkontroller.att-missa',
      `select id from kontrolltillfalle where status in ('planerad', 'pagar') and senast < $1 and missad_datum is null
         and rapportor_id is null order by id`,
      [idag],
    );
    for (const { id } of rader)
      await this.motor.utfor(tx, kontrolltillfalleFlode, 'missa', {
        id,
        skriv: async () => {
          await tx.sql(
            'egenkontroller.missad',
            `update kontrolltillfalle set missad_datum = $2, skal = '' where id = $1`,
            [id, idag],
          );
        },
      });
    return rader.length;
  }

  /** Once of each kind. */
  private async paminn(tx: Tx, { slag, villkor, dagar, notis }: Slag): Promise<number> {
    const idag = this.klocka.idag();
    const rader = await tx.sql<Paminnelse>(
      `egenkontroller.att-paminna-${slag}`,
      `select t.id, t.senast, t.ansvarig_person_id as ansvarig, t.enhet_id as "enhetId" from kontrolltillfalle t
       where ${villkor} and not exists (select 1 from kontrollpaminnelse p
         where p.kontrolltillfalle_id = t.id and p.slag = $3) order by t.id`,
      [idag, plusDagar(idag, dagar), slag],
    );
    for (const rad of rader) {
      await tx.sql(
        'egenkontroller.paminnelse',
        'insert into kontrollpaminnelse (namnd_id, kontrolltillfalle_id, slag, vid) values ($1, $2, $3, $4)',
        [tx.vem.namndId, rad.id, slag, this.klocka.nu()],
      );
      await this.notiser.formedla(tx, notis, rad);
    }
    return rader.length;
  }
}

interface Slag {
  readonly slag: 'snart' | 'oforklarad';
  readonly villkor: string;
  readonly dagar: number;
  readonly notis: Notis<Paminnelse>;
}

const lank = ({ id }: Paminnelse): string => `/kontrolltillfallen/${id}`;

const SNART: Slag = {
  slag: 'snart',
  villkor: `t.status in ('planerad', 'pagar') and t.senast between $1 and $2 and t.rapportor_id is null`,
  dagar: DAGAR_FORE,
  notis: {
    till: ({ ansvarig, enhetId }) =>
      ansvarig !== null
        ? [{ personId: ansvarig }]
        : enhetId === null
          ? [{ roll: 'kvalitetssamordnare' }]
          : [{ roll: 'enhetschef', enhetId }],
    text: ({ senast }) => `En egenkontroll ska vara inrapporterad senast den ${svensktDatum(senast)}.`,
    lank,
    paminnelse: true,
    mejl: 'notis',
  },
};

/** A local time limit, never law. */
const OFORKLARAD: Slag = {
  slag: 'oforklarad',
  villkor: `t.status = 'missad' and t.skal = '' and t.missad_datum <= $2 and t.missad_datum <= $1`,
  dagar: -DAGAR_UTAN_FORKLARING,
  notis: {
    till: ({ enhetId }) => [
      { roll: 'kvalitetssamordnare' },
      enhetId === null ? { roll: 'forvaltningschef' } : { roll: 'verksamhetschef', enhetId },
    ],
    text: () => 'En missad egenkontroll har fortfarande ingen förklaring.',
    lank,
    paminnelse: true,
  },
};

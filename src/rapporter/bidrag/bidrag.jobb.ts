import { Databas, type Tx } from '../../database/databas.js';
import { systemFor } from '../../database/vem.js';
import { Notisformedlare, type Notis } from '../../floden/notis.js';
import { plusDagar, svensktDatum } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../../plattform/ko/jobbutforare.js';

/** Said so many days before the last day; and the line above hears of what is late for as many after it. */
const DAGAR_FORE = 7;
const DAGAR_SENT = 7;

interface Paminnelse {
  readonly id: number;
  readonly enhetId: number;
  readonly ar: number;
  readonly senast: string;
}

interface Slag {
  readonly slag: 'snart' | 'sent' | 'eskalerad';
  /** On the last day of the bidrag, with $2 as today. */
  readonly villkor: string;
  readonly notis: Notis<Paminnelse>;
}

/** Every morning: whose bidrag is soon to be done, and whose is late. Each is told once for each last day. */
@Jobbutforare('bidrag-dagar', { namn: 'Bidrag till berättelsen: sista dagar' })
export class Bidragsdagar implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly notiser: Notisformedlare,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      let paminnelser = 0;
      for (const slag of SLAGEN) paminnelser += await this.paminn(tx, slag);
      return { paminnelser };
    });
  }

  private async paminn(tx: Tx, { slag, villkor, notis }: Slag): Promise<number> {
    const idag = this.klocka.idag();
    const rader = await tx.sql<Paminnelse>(
      `bidrag.att-paminna-${slag}`,
      `select b.id, b.enhet_id as "enhetId", i.ar, b.senast
       from rapport_bidrag b join rapport_insamling i on i.id = b.insamling_id
       where b.namnd_id = $1 and i.stangd_vid is null and b.status in ('begart', 'pagar') and ${villkor}
         and not exists (select 1 from rapport_bidrag_paminnelse p
           where p.bidrag_id = b.id and p.slag = $4 and p.senast = b.senast)
       order by b.id`,
      [tx.vem.namndId, idag, plusDagar(idag, slag === 'eskalerad' ? -DAGAR_SENT : DAGAR_FORE), slag],
    );
    for (const rad of rader) {
      await tx.sql(
        'bidrag.paminnelse',
        'insert into rapport_bidrag_paminnelse (namnd_id, bidrag_id, slag, senast, vid) values ($1, $2, $3, $4, $5)',
        [tx.vem.namndId, rad.id, slag, rad.senast, this.klocka.nu()],
      );
      await this.notiser.formedla(tx, notis, rad);
    }
    return rader.length;
  }
}

const lank = ({ id }: Paminnelse): string => `/bidrag/${String(id)}`;
const bidraget = ({ ar }: Paminnelse): string => `bidrag till kvalitetsberättelsen ${String(ar)}`;

const SLAGEN: readonly Slag[] = [
  {
    slag: 'snart',
    villkor: 'b.senast between $2 and $3',
    notis: {
      till: ({ enhetId }) => [{ roll: 'enhetschef', enhetId }],
      text: (rad) => `Enhetens ${bidraget(rad)} ska vara klart senast den ${svensktDatum(rad.senast)}.`,
      lank,
      paminnelse: true,
      mejl: 'notis',
    },
  },
  {
    slag: 'sent',
    villkor: 'b.senast < $2 and b.senast < $3',
    notis: {
      till: ({ enhetId }) => [{ roll: 'enhetschef', enhetId }, { roll: 'kvalitetssamordnare' }],
      text: (rad) => `En enhets ${bidraget(rad)} skulle ha varit klart den ${svensktDatum(rad.senast)}.`,
      lank,
      paminnelse: true,
      mejl: 'notis',
    },
  },
  {
    slag: 'eskalerad',
    villkor: 'b.senast <= $3 and b.senast < $2',
    notis: {
      till: ({ enhetId }) => [{ roll: 'verksamhetschef', enhetId }],
      text: (rad) => `En enhets ${bidraget(rad)} är mer än en vecka sent.`,
      lank,
      paminnelse: true,
    },
  },
];

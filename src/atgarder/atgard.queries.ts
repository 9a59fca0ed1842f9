import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { enheterVid } from '../organisation/enhet.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import type { Val } from '../processer/process.queries.js';
import { atgardFlode } from './atgard.flode.js';
import type { Atgard } from './atgard.krav.js';
import { atgardstexter, statuston, type Atgardsstatus, type Effekt } from './atgard.texter.js';

const PER_SIDA = 50;

/** An åtgärd in a list. */
export interface Atgardsrad {
  readonly id: number;
  readonly text: string;
  readonly status: Atgardsstatus;
  readonly statustext: string;
  readonly ton: string;
  /** Person or function; null when nobody is named. */
  readonly ansvarig: string | null;
  readonly klartSenast: string | null;
  readonly forsenad: boolean;
  readonly effekt: Effekt | null;
  readonly process: string | null;
}

export interface Atgardsfilter {
  readonly vy?: 'mina' | 'forsenade' | 'alla' | undefined;
  readonly status?: Atgardsstatus | undefined;
  readonly ar?: number | undefined;
  readonly process?: number | undefined;
  readonly sida?: number | undefined;
}

/** What it comes from, with what may be seen of it. */
export interface Kallvy {
  readonly text: string;
  readonly url: string;
}

export interface Atgardssida extends Arendesida {
  readonly atgard: Atgard;
  readonly status: string;
  readonly ton: string;
  readonly ansvarig: string | null;
  readonly enhet: string | null;
  readonly process: { readonly id: number; readonly namn: string } | null;
  readonly kallor: readonly Kallvy[];
}

const RAD = `a.id, a.text, a.status, coalesce(p.namn, a.ansvarig) as ansvarig, a.klart_senast as "klartSenast",
  a.effekt, pr.nummer || ' ' || pr.namn as process`;
const FRAN = `from atgard a left join person p on p.id = a.ansvarig_person_id left join process pr on pr.id = a.process_id`;

const oppna = Object.keys(atgardstexter.status).filter((status) => !atgardFlode.slut.some((slut) => slut === status));
/** Done is done: what remains after that is to follow up, which has no last day. */
const OGJORDA: readonly Atgardsstatus[] = ['foreslagen', 'beslutad', 'pagar'];

type Rad = Omit<Atgardsrad, 'statustext' | 'ton' | 'forsenad'>;

const medText = (rad: Rad, idag: string): Atgardsrad => ({
  ...rad,
  statustext: atgardstexter.status[rad.status],
  ton: statuston[rad.status],
  forsenad: OGJORDA.includes(rad.status) && rad.klartSenast !== null && rad.klartSenast < idag,
});

@Injectable()
export class AtgardQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** The worklist: what is nearest in time first. */
  async lista(vem: Vem, filter: Atgardsfilter): Promise<{ atgarder: Atgardsrad[]; antal: number; fler: boolean }> {
    const idag = this.klocka.idag();
    const sida = filter.sida ?? 1;
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad & { antal: number }>(
        'atgarder.lista',
        `select ${RAD}, count(*) over () as antal ${FRAN}
          where (not $1 or a.ansvarig_person_id = $2)
            and (not $3 or (a.klart_senast < $4 and a.status = any ($5)))
            and a.status = any ($6) and ($7::int is null or a.plan_ar = $7) and ($8::bigint is null or a.process_id = $8)
          order by a.klart_senast nulls last, a.plan_ar desc nulls last, a.ordning, a.id limit $9 offset $10`,
        [
          filter.vy === 'mina',
          vem.personId,
          filter.vy === 'forsenade',
          idag,
          OGJORDA,
          filter.status ? [filter.status] : filter.vy === 'alla' ? Object.keys(atgardstexter.status) : oppna,
          filter.ar ?? null,
          filter.process ?? null,
          PER_SIDA,
          (sida - 1) * PER_SIDA,
        ],
      ),
    );
    const antal = rader[0]?.antal ?? 0;
    const atgarder = rader.map(({ antal: _antal, ...rad }) => medText(rad, idag));
    return { atgarder, antal, fler: sida * PER_SIDA < antal };
  }

  sida(vem: Vem, id: number): Promise<Atgardssida> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Atgard & { ansvarig_namn: string | null; process: string | null; enhet: string | null }>(
        'atgarder.sida',
        `select a.*, p.namn as ansvarig_namn, pr.nummer || ' ' || pr.namn as process,
           (select v.namn from enhet_version v where v.enhet_id = a.enhet_id order by v.fran desc limit 1) as enhet
         ${FRAN} where a.id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte();
      const { ansvarig_namn: namn, process, enhet, ...atgard } = rad;
      return {
        ...(await arendesida(tx, atgardFlode, atgard, `/atgarder/${id}`, this.klocka.idag())),
        atgard,
        status: atgardstexter.status[atgard.status as Atgardsstatus],
        ton: statuston[atgard.status as Atgardsstatus],
        ansvarig: namn ?? atgard.ansvarig,
        enhet,
        process: atgard.process_id === null ? null : { id: atgard.process_id, namn: process ?? '' },
        kallor: await kallorFor(tx, id),
      };
    });
  }

  /** The åtgärder that come from one case, risk or egenkontroll. */
  atgarderFor(vem: Vem, sak: string, sakId: number): Promise<Atgardsrad[]> {
    return this.databas.las(vem, (tx) => this.atgarderForI(tx, sak, sakId));
  }

  /** The same within a transaction that is already open. */
  async atgarderForI(tx: Tx, sak: string, sakId: number): Promise<Atgardsrad[]> {
    const rader = await tx.sql<Rad>(
      'atgarder.for-sak',
      `select ${RAD} ${FRAN} join atgard_kalla k on k.atgard_id = a.id
        where k.sak = $1 and k.sak_id = $2 order by a.klart_senast nulls last, a.ordning, a.id`,
      [sak, sakId],
    );
    const idag = this.klocka.idag();
    return rader.map((rad) => medText(rad, idag));
  }

  /** What a form offers: whom to make responsible, and where it belongs. */
  formval(vem: Vem): Promise<{ personer: Val[]; enheter: Val[] }> {
    return this.databas.las(vem, async (tx) => {
      const idag = this.klocka.idag();
      const personer = await tx.sql<Val>(
        'atgarder.personer',
        `select id as varde, namn || case when befattning = '' then '' else ', ' || befattning end as text
           from person where inaktiv_fran is null or inaktiv_fran > $1 order by namn collate "sv-x-icu", id`,
        [idag],
      );
      const enheter = await enheterVid(tx, idag);
      return { personer, enheter: enheter.map(({ id, vag }) => ({ varde: id, text: vag })) };
    });
  }
}

/** A source that the person may not see is left out, not named. */
const kallorFor = (tx: Tx, id: number): Promise<Kallvy[]> =>
  tx.sql<Kallvy>(
    'atgarder.kallor',
    `select 'Risk: ' || r.text as text, '/risker/' || r.id as url
       from atgard_kalla k join risk r on k.sak = 'risk' and r.id = k.sak_id where k.atgard_id = $1
     union all
     select 'Egenkontroll: ' || e.text, '/egenkontroller/' || e.id
       from atgard_kalla k join egenkontroll e on k.sak = 'egenkontroll' and e.id = k.sak_id where k.atgard_id = $1
     union all
     select 'Avvikelse ' || v.id, '/avvikelser/' || v.id
       from atgard_kalla k join avvikelse v on k.sak = 'avvikelse' and v.id = k.sak_id where k.atgard_id = $1
     union all
     select 'Synpunkt ' || s.id, '/synpunkter/' || s.id
       from atgard_kalla k join synpunkt s on k.sak = 'synpunkt' and s.id = k.sak_id where k.atgard_id = $1`,
    [id],
  );

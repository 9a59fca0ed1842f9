import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { enheterVid } from '../organisation/enhet.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { maskera } from '../plattform/text/personnummer.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import type { Val } from '../processer/process.queries.js';
import { atgardFlode } from './atgard.flode.js';
import type { Atgard } from './atgard.krav.js';
import { KALLTEXT } from './kallor.js';
import { atgardstexter, statuston, type Atgardsstatus, type Effekt } from './atgard.texter.js';

/** An åtgärd in a list. */
export interface Atgardsrad {
  readonly id: number;
  readonly text: string;
  readonly status: Atgardsstatus;
  readonly statustext: string;
  readonly ton: string;
  /** Person or function; null when nobody is named. */
  readonly ansvarig: string | null;
  readonly enhet: string | null;
  readonly klartSenast: string | null;
  readonly forsenad: boolean;
  readonly effekt: Effekt | null;
  readonly process: string | null;
  /** The last day that its effect is measured, when it is carried out and not yet followed up. */
  readonly matsTill: string | null;
}

/** A row as the lists read it. */
export interface Rad extends Omit<Atgardsrad, 'statustext' | 'ton' | 'forsenad' | 'matsTill'> {
  readonly typ: string | null;
  readonly mal: string | null;
  readonly genomford: string | null;
  readonly efterTill: string | null;
  readonly varv: number;
}

/** What it comes from. Without text and address it is there, but not for the one who asks to see. */
export interface Kallvy {
  readonly sak: string;
  readonly sakId: number;
  readonly text: string | null;
  readonly url: string | null;
}

export interface Atgardssida extends Arendesida {
  readonly atgard: Atgard;
  readonly status: string;
  readonly ton: string;
  readonly ansvarig: string | null;
  readonly enhet: string | null;
  readonly process: { readonly id: number; readonly namn: string } | null;
  readonly indikator: string | null;
  readonly kallor: readonly Kallvy[];
}

export const RAD = `a.id, a.text, a.status, coalesce(p.namn, a.ansvarig) as ansvarig, a.klart_senast as "klartSenast",
  a.effekt, pr.nummer || ' ' || pr.namn as process, a.typ, a.mal, a.genomford_datum as genomford, a.varv,
  a.efter_till as "efterTill",
  (select v.namn from enhet_version v where v.enhet_id = a.enhet_id order by v.fran desc limit 1) as enhet`;
export const RAD_FRAN = `from atgard a left join person p on p.id = a.ansvarig_person_id left join process pr on pr.id = a.process_id`;

/** Done is done: what remains after that is to follow up, which has no last day. */
export const OGJORDA: readonly Atgardsstatus[] = ['foreslagen', 'beslutad', 'pagar'];

export const medText = (rad: Rad, idag: string): Atgardsrad => ({
  ...{ id: rad.id, text: maskera(rad.text), status: rad.status, ansvarig: rad.ansvarig, enhet: rad.enhet },
  ...{ klartSenast: rad.klartSenast, effekt: rad.effekt, process: rad.process },
  matsTill: rad.status === 'genomford' ? rad.efterTill : null,
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

  sida(vem: Vem, id: number): Promise<Atgardssida> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<
        Atgard & {
          ansvarig_namn: string | null;
          process: string | null;
          enhet: string | null;
          indikator: string | null;
        }
      >(
        'atgarder.sida',
        `select a.*, p.namn as ansvarig_namn, pr.nummer || ' ' || pr.namn as process,
           (select v.namn from enhet_version v where v.enhet_id = a.enhet_id order by v.fran desc limit 1) as enhet,
           (select i.namn from indikator i where i.id = a.indikator_id) as indikator
         ${RAD_FRAN} where a.id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte();
      const { ansvarig_namn: namn, process, enhet, indikator, ...lagrad } = rad;
      const atgard = (await atgardFlode.fyllPa?.(tx, lagrad)) ?? lagrad;
      const sida = await arendesida(tx, atgardFlode, atgard, `/atgarder/${id}`, this.klocka.idag());
      return {
        ...sida,
        // that it goes on in the next plan is decided there, with the other rows
        handlingar: sida.handlingar.filter(({ handling }) => handling !== 'overfor'),
        atgard,
        status: atgardstexter.status[atgard.status as Atgardsstatus],
        ton: statuston[atgard.status as Atgardsstatus],
        ansvarig: namn ?? atgard.ansvarig,
        enhet,
        indikator,
        process: atgard.process_id === null ? null : { id: atgard.process_id, namn: process ?? '' },
        kallor: await kallorFor(tx, id),
      };
    });
  }

  /** What a new åtgärd is to come from. @throws FinnsInte for what is not there, or not for this person to see. */
  async kalla(vem: Vem, { sak, sakId }: { readonly sak: string; readonly sakId: number }): Promise<Kallvy> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ kalla: { text: string; url: string } | null }>(
        'atgarder.en-kalla',
        `select ${KALLTEXT} as kalla from (select $1::text as sak, $2::bigint as sak_id) k`,
        [sak, sakId],
      ),
    );
    if (!rad?.kalla) throw new FinnsInte();
    return { sak, sakId, ...rad.kalla };
  }

  /** The åtgärder that come from one case, risk or egenkontroll. */
  atgarderFor(vem: Vem, sak: string, sakId: number): Promise<Atgardsrad[]> {
    return this.databas.las(vem, (tx) => this.atgarderForI(tx, sak, sakId));
  }

  /** The same within a transaction that is already open. */
  async atgarderForI(tx: Tx, sak: string, sakId: number): Promise<Atgardsrad[]> {
    const rader = await tx.sql<Rad>(
      'atgarder.for-sak',
      `select ${RAD} ${RAD_FRAN} join atgard_kalla k on k.atgard_id = a.id
        where k.sak = $1 and k.sak_id = $2 order by a.klart_senast nulls last, a.ordning, a.id`,
      [sak, sakId],
    );
    const idag = this.klocka.idag();
    return rader.map((rad) => medText(rad, idag));
  }

  /** What the effect can be measured by. */
  indikatorval(vem: Vem): Promise<Val[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Val>(
        'atgarder.indikatorer',
        `select i.id as varde, i.namn as text from indikator i
         where exists (select 1 from indikatorserie s where s.indikator_id = i.id and s.giltig_till is null)
         order by i.namn collate "sv-x-icu", i.id`,
      ),
    );
  }

  /**
   * What a form offers: whom to make responsible, and where it belongs. Whoever is only a ledamot of the nämnd has no work
   * of the förvaltning to do.
   */
  formval(vem: Vem): Promise<{ personer: Val[]; enheter: Val[] }> {
    return this.databas.las(vem, async (tx) => {
      const idag = this.klocka.idag();
      const personer = await tx.sql<Val>(
        'atgarder.personer',
        `select id as varde, namn || case when befattning = '' then '' else ', ' || befattning end as text
           from person p where (inaktiv_fran is null or inaktiv_fran > $1)
             and not (exists (select from uppdrag u where u.person_id = p.id and u.roll = 'namndledamot')
               and not exists (select from uppdrag u where u.person_id = p.id and u.roll <> 'namndledamot'))
           order by namn collate "sv-x-icu", id`,
        [idag],
      );
      const enheter = await enheterVid(tx, idag);
      return { personer, enheter: enheter.map(({ id, vag }) => ({ varde: id, text: vag })) };
    });
  }
}

/** Every source is counted, and one that the person may not see is not named. */
const kallorFor = async (tx: Tx, id: number): Promise<Kallvy[]> => {
  const rader = await tx.sql<{ sak: string; sakId: number; kalla: { text: string; url: string } | null }>(
    'atgarder.kallor',
    `select k.sak, k.sak_id as "sakId", ${KALLTEXT} as kalla from atgard_kalla k where k.atgard_id = $1
     order by k.sak, k.sak_id`,
    [id],
  );
  return rader.map(({ sak, sakId, kalla }) =>
    kalla === null ? { sak: '', sakId: 0, text: null, url: null } : { sak, sakId, ...kalla },
  );
};

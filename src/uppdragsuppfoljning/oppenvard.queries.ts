import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import { kodtext } from '../processer/kodlistor.texter.js';
import { fyllPaUppdrag, oppenvardFlode } from './oppenvard.flode.js';
import type { Avbrott, Oppenvardsuppdrag, Uppfoljning } from './oppenvard.krav.js';
import { insatser, uppdragston, uppdragstexter, type Tidsgransslag } from './oppenvard.texter.js';
import { grans, sent, type Grans, type Gransrad } from './tidsgrans.js';

const PER_SIDA = 50;
const GRANSER = 500;

export interface Listfilter {
  readonly status?: Oppenvardsuppdrag['status'] | 'alla' | undefined;
  readonly enhet?: number | undefined;
  /** 0 is own regi. */
  readonly utforare?: number | undefined;
  readonly insats?: string | undefined;
  /** `<day of the beslut>_<id>` of the last one on the page before. */
  readonly efter?: string | undefined;
}

/** The days between which it should have been done, the last one too. */
export interface Gransfilter {
  readonly fran?: string | undefined;
  readonly till: string;
  readonly enhet?: number | undefined;
}

export interface Uppdragsrad {
  readonly id: number;
  readonly lopnummer: string;
  readonly enhet: string;
  readonly utforare: string | null;
  readonly insatstext: string;
  readonly statustext: string;
  readonly ton: string;
  readonly beslutad: string;
  /** What comes next, or what is late. */
  readonly nasta: Grans | null;
}

export interface Senrad extends Grans {
  readonly uppdragId: number;
  readonly lopnummer: string;
  readonly enhet: string;
  readonly utforare: string | null;
  readonly dagar: string;
}

export interface Uppdragssida extends Arendesida {
  readonly sak: Oppenvardsuppdrag;
  readonly enhet: string;
  readonly utforare: string | null;
  readonly granser: readonly Grans[];
  readonly uppfoljningar: readonly Uppfoljning[];
  readonly avbrotten: readonly Avbrott[];
}

const NAMN = `(select v.namn from enhet_version v where v.enhet_id = u.enhet_id order by v.fran desc limit 1) as enhet,
  (select f.namn from utforare f where f.id = u.utforare_id) as utforare`;

/** $1 is the last day, $2 the first and $3 the enhet. */
const OGJORDA = `from oppenvard_tidsgrans t join oppenvardsuppdrag u on u.id = t.uppdrag_id
  where t.gjord is null and t.bortfallen is null and t.senast between coalesce($2::date, '-infinity') and $1
    and ($3::bigint is null or t.enhet_id = $3)`;

const MARKOR = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})$/;

interface Rad extends Pick<Uppdragsrad, 'id' | 'lopnummer' | 'enhet' | 'utforare' | 'beslutad'> {
  readonly status: Oppenvardsuppdrag['status'];
  readonly insats: string;
  readonly slag: Tidsgransslag | null;
  readonly senast: string | null;
}

@Injectable()
export class OppenvardQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** The latest beslut first, a page at a time; each with what comes next of it. */
  lista(vem: Vem, filter: Listfilter): Promise<{ rader: Uppdragsrad[]; nasta: string | null }> {
    const idag = this.klocka.idag();
    const [, dag = null, id = null] = MARKOR.exec(filter.efter ?? '') ?? [];
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Rad>(
        'oppenvard.lista',
        `select u.id, u.lopnummer, u.status, u.insats, u.beslutad, ${NAMN}, g.slag, g.senast
         from oppenvardsuppdrag u left join lateral (
           select t.slag, t.senast from oppenvard_tidsgrans t
           where t.uppdrag_id = u.id and t.gjord is null and t.bortfallen is null order by t.senast, t.slag limit 1) g on true
         where ($1::text = 'alla' or ($1 = 'oppna' and u.status <> 'avslutat') or u.status = $1)
           and ($2::bigint is null or u.enhet_id = $2)
           and ($3::bigint is null or u.utforare_id = $3 or ($3 = 0 and u.utforare_id is null))
           and ($4::text is null or u.insats = $4)
           and ($5::date is null or (u.beslutad, u.id) < ($5, $6::bigint))
         order by u.beslutad desc, u.id desc limit ${PER_SIDA + 1}`,
        [
          ...[filter.status ?? 'oppna', filter.enhet ?? null, filter.utforare ?? null, filter.insats ?? null],
          ...[dag, id],
        ],
      );
      const synliga = rader.slice(0, PER_SIDA);
      const sista = synliga.at(-1);
      return {
        rader: synliga.map(({ status, insats, slag, senast, ...rad }) => ({
          ...rad,
          insatstext: kodtext(insatser, insats),
          statustext: uppdragstexter.status[status],
          ton: uppdragston[status],
          nasta: slag === null || senast === null ? null : grans({ slag, senast, gjord: null, bortfallen: null }, idag),
        })),
        nasta: rader.length > PER_SIDA && sista ? `${sista.beslutad}_${sista.id}` : null,
      };
    });
  }

  /** What is to be done in the days asked for and is not: the longest ago first, and no more than a page can hold. */
  overTiden(vem: Vem, { fran, till, enhet }: Gransfilter): Promise<Senrad[]> {
    const idag = this.klocka.idag();
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Gransrad & Pick<Senrad, 'uppdragId' | 'lopnummer' | 'enhet' | 'utforare'>>(
        'oppenvard.over-tiden',
        `select t.slag, t.senast, t.gjord, t.bortfallen, u.id as "uppdragId", u.lopnummer, ${NAMN} ${OGJORDA}
         order by t.senast, u.id, t.slag limit ${GRANSER}`,
        [till, fran ?? null, enhet ?? null],
      );
      return rader.map((rad) => ({ ...rad, ...grans(rad, idag), dagar: sent(rad.senast, idag) }));
    });
  }

  /** How many they are, however many the list of them shows. */
  async antalOverTiden(vem: Vem, { fran, till, enhet }: Gransfilter): Promise<number> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ antal: number }>('oppenvard.antal-over-tiden', `select count(*) as antal ${OGJORDA}`, [
        ...[till, fran ?? null, enhet ?? null],
      ]),
    );
    return rad?.antal ?? 0;
  }

  sida(vem: Vem, id: number): Promise<Uppdragssida> {
    const idag = this.klocka.idag();
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Oppenvardsuppdrag & { enhet: string; utforare: string | null }>(
        'oppenvard.sida',
        `select u.*, ${NAMN} from oppenvardsuppdrag u where u.id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte();
      const { enhet, utforare, ...bar } = rad;
      const sak = await fyllPaUppdrag(tx, bar);
      const granser = await tx.sql<Gransrad>(
        'oppenvard.sakens-granser',
        `select slag, senast, gjord, bortfallen from oppenvard_tidsgrans where uppdrag_id = $1 order by senast, slag`,
        [id],
      );
      return {
        ...(await arendesida(tx, oppenvardFlode, sak, `/oppenvardsuppdrag/${id}`, idag)),
        ...{ sak, enhet, utforare },
        granser: granser.map((en) => grans(en, idag)),
        uppfoljningar: await barn<Uppfoljning>(tx, 'uppfoljning', id),
        avbrotten: await barn<Avbrott>(tx, 'avbrott', id),
      };
    });
  }

  /** Where the one who asks may register: all enheter for some, the own ones for most. */
  enhetsval(vem: Vem): Promise<{ varde: number; text: string }[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql(
        'oppenvard.enhetsval',
        `select l.enhet_id as varde, l.namn as text from enhet_lage($1, $2) l join enhet e on e.id = l.enhet_id
         where l.oppen and e.niva = 'enhet' and ($3::bigint[] is null or l.enhet_id = any ($3))
         order by l.namn collate "sv-x-icu"`,
        [vem.namndId, this.klocka.idag(), egnaEnheter(vem)],
      ),
    );
  }

  utforarval(vem: Vem): Promise<{ varde: number; text: string }[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql('oppenvard.utforarval', 'select id as varde, namn as text from utforare order by namn collate "sv-x-icu"'),
    );
  }
}

const egnaEnheter = (vem: Vem): number[] | null =>
  harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef') ? null : [...new Set([...vem.enheter, ...vem.hemenheter])];

const barn = <Rad extends object>(tx: Tx, vad: 'uppfoljning' | 'avbrott', id: number): Promise<Rad[]> =>
  tx.sql<Rad>(`oppenvard.sakens-${vad}`, `select * from oppenvards${vad} where uppdrag_id = $1 order by id`, [id]);

import { Injectable } from '@nestjs/common';
import { AtgardQueries, type Atgardsrad } from '../atgarder/atgard.queries.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import type { Val } from '../processer/process.queries.js';
import { fyllPaGranskning, granskningFlode } from './granskning.flode.js';
import type { Granskning } from './granskning.krav.js';
import { granskningstexter, granskningston, type Granskningsstatus } from './granskning.texter.js';
import { resultattabeller, type Resultattabell } from './resultatvy.js';

export interface Granskningsrad {
  readonly id: number;
  readonly tema: string;
  readonly process: string | null;
  readonly period_fran: string;
  readonly period_till: string;
  readonly klar_senast: string;
  readonly ledare: string;
  readonly statustext: string;
  readonly ton: string;
  /** Akter that the one who asks still has to look at. */
  readonly mina: number;
}

export interface Fraga {
  readonly id: number;
  readonly nr: number;
  readonly text: string;
  readonly svarsslag: 'ja_nej' | 'skala';
}

/** How far each granskare has come; only for those who lead. */
export interface Framsteg {
  readonly id: number;
  readonly namn: string;
  readonly akter: number;
  readonly klara: number;
}

export interface Urvalsrad {
  readonly enhet: string;
  readonly i_listan: number;
  readonly valda: number;
}

export interface Granskningssida extends Arendesida {
  readonly granskning: Granskning;
  readonly statustext: string;
  readonly ton: string;
  readonly process: string | null;
  readonly ledare: string;
  readonly fragor: readonly Fraga[];
  readonly framsteg: readonly Framsteg[];
  readonly urval: readonly Urvalsrad[];
  readonly tabeller: readonly Resultattabell[];
  readonly atgarder: readonly Atgardsrad[];
  readonly mina: number;
}

const MINA = `(select count(*)::int from granskningsakt a where a.granskning_id = g.id and g.status = 'pagar'
  and ((a.granskare_id = $1 and a.klar_vid is null) or (a.andra_granskare_id = $1 and a.andra_klar_vid is null)))`;
const NAMN = `p.nummer || ' ' || p.namn as process, l.namn as ledare`;
const FRAN = `from granskning g join person l on l.id = g.skapad_av left join process p on p.id = g.process_id`;

@Injectable()
export class GranskningQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardQueries,
  ) {}

  /** What is mine to do first, then the latest. */
  async lista(vem: Vem): Promise<Granskningsrad[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Omit<Granskningsrad, 'statustext' | 'ton'> & { status: Granskningsstatus }>(
        'granskningar.lista',
        `select * from (select g.id, g.tema, g.period_fran, g.period_till, g.klar_senast, g.status, ${NAMN}, ${MINA} as mina
           ${FRAN}) r order by r.mina = 0, r.period_till desc, r.id desc`,
        [vem.personId],
      ),
    );
    return rader.map(({ status, ...rad }) => ({
      ...rad,
      statustext: granskningstexter.status[status],
      ton: granskningston[status],
    }));
  }

  sida(vem: Vem, id: number): Promise<Granskningssida> {
    return this.databas.las(vem, async (tx) => {
      const { rad, ...resten } = await granskningI(tx, id);
      const mina = await tx.en<{ mina: number }>(
        'granskningar.mina',
        `select ${MINA} as mina from granskning g where g.id = $2`,
        [vem.personId, id],
      );
      const sida = await arendesida(tx, granskningFlode, resten.granskning, `/granskningar/${id}`, this.klocka.idag());
      return {
        ...sida,
        ...resten,
        ...rad,
        framsteg: await framstegI(tx, id),
        atgarder: await this.atgarder.atgarderForI(tx, 'granskning', id),
        mina: mina?.mina ?? 0,
      };
    });
  }

  /**
   * One question as an indikator counts it: from every granskning with the same tema and the same question whose period
   * ends within these days and whose figures stand, so that what is looked at again makes a series. Per enhet, and all
   * together where enhetId is null; a protected number is left out.
   */
  andelar(
    vem: Vem,
    fragaId: number,
    fran: string,
    till: string,
  ): Promise<{ enhetId: number | null; taljare: number; namnare: number }[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql(
        'granskningar.andelar',
        `select r.enhet_id as "enhetId", sum(r.taljare)::int as taljare, sum(r.namnare)::int as namnare
         from granskningsfraga q join granskning o on o.id = q.granskning_id
           join granskning g on lower(g.tema) = lower(o.tema)
           join granskningsfraga f on f.granskning_id = g.id and lower(f.text) = lower(q.text) and f.svarsslag = q.svarsslag
           join granskningsresultat r on r.fraga_id = f.id
         where q.id = $1 and g.period_till between $2 and $3 and not r.skyddad and r.namnare > 0
         group by r.enhet_id order by r.enhet_id nulls first`,
        [fragaId, fran, till],
      ),
    );
  }

  /** What an indikator can be made of: every question that has figures, once for each tema, by its latest granskning. */
  fragorMedAndel(vem: Vem): Promise<Val[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Val>(
        'granskningar.fragor-med-andel',
        `select max(f.id) as varde, min(g.tema) || ': ' || min(f.text) as text
         from granskningsfraga f join granskning g on g.id = f.granskning_id
         where exists (select 1 from granskningsresultat r where r.fraga_id = f.id)
         group by lower(g.tema), lower(f.text), f.svarsslag order by 2`,
      ),
    );
  }
}

type Radtexter = Pick<Granskningssida, 'process' | 'ledare' | 'statustext' | 'ton'>;

/** The same within a transaction that is already open, for what is printed. */
export const granskningI = async (
  tx: Tx,
  id: number,
): Promise<Pick<Granskningssida, 'granskning' | 'fragor' | 'urval' | 'tabeller'> & { readonly rad: Radtexter }> => {
  const sak = await tx.en<Granskning & { process: string | null; ledare: string }>(
    'granskningar.granskning',
    `select g.*, ${NAMN} ${FRAN} where g.id = $1`,
    [id],
  );
  if (!sak) throw new FinnsInte();
  const { process, ledare, ...bar } = sak;
  const fragor = await tx.sql<Fraga>(
    'granskningar.fragorna',
    'select id, nr, text, svarsslag from granskningsfraga where granskning_id = $1 order by nr',
    [id],
  );
  const urval = await tx.sql<Urvalsrad>(
    'granskningar.urvalet',
    `select u.i_listan, u.valda, (select v.namn from enhet_version v where v.enhet_id = u.enhet_id order by v.fran desc
       limit 1) as enhet from granskningsurval u where u.granskning_id = $1 order by 3`,
    [id],
  );
  const status = bar.status as Granskningsstatus;
  return {
    granskning: await fyllPaGranskning(tx, bar),
    rad: { process, ledare, statustext: granskningstexter.status[status], ton: granskningston[status] },
    ...{ fragor, urval },
    tabeller: await resultattabeller(tx, id, fragor, urval),
  };
};

const framstegI = (tx: Tx, id: number): Promise<Framsteg[]> =>
  tx.sql<Framsteg>(
    'granskningar.framsteg',
    `select p.id, p.namn, count(a.id)::int as akter,
       count(a.id) filter (where case when a.granskare_id = p.id then a.klar_vid else a.andra_klar_vid end is not null)::int
         as klara
     from granskare r join person p on p.id = r.person_id
       left join granskningsakt a on a.granskning_id = r.granskning_id and p.id in (a.granskare_id, a.andra_granskare_id)
     where r.granskning_id = $1 group by p.id, p.namn order by p.namn`,
    [id],
  );

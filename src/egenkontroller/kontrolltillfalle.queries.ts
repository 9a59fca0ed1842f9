import { Injectable } from '@nestjs/common';
import { AtgardQueries, type Atgardsrad } from '../atgarder/atgard.queries.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import { periodtext } from './kontrollperioder.js';
import { fyllPaKontrolltillfalle, kontrolltillfalleFlode } from './kontrolltillfalle.flode.js';
import type { Kontrolltillfalle } from './kontrolltillfalle.krav.js';
import { kontrolltexter, kontrollton, type Kontrollgrupp, type Kontrollstatus } from './kontrolltillfalle.texter.js';

/** A kontroll in a list. */
export interface Tillfallesrad {
  readonly id: number;
  readonly egenkontrollId: number;
  readonly text: string;
  readonly processId: number;
  readonly process: string;
  /** Null when it is for the whole verksamhet. */
  readonly enhet: string | null;
  readonly period: string;
  readonly fran: string;
  readonly senast: string;
  readonly status: Kontrollstatus;
  readonly statustext: string;
  readonly ton: string;
  readonly ansvarig: string | null;
  readonly taljare: number | null;
  readonly namnare: number | null;
  readonly avvikelser: number | null;
  readonly skal: string;
  readonly missadDatum: string | null;
}

export interface Utfallsrad {
  readonly nr: number;
  readonly taljare: number | null;
  readonly namnare: number | null;
  readonly avvikelser: number;
  readonly text: string;
  readonly namn: string;
  readonly vid: Date;
}

/** The nearest of a group, and how many there are in it. */
export interface Gruppen {
  readonly antal: number;
  readonly rader: readonly Tillfallesrad[];
}
export type Minakontroller = Readonly<Record<Kontrollgrupp, Gruppen>>;

export interface Tillfallessida extends Arendesida {
  readonly tillfalle: Kontrolltillfalle;
  readonly rad: Tillfallesrad & { readonly omfattning: string | null; readonly malvarde: string | null };
  readonly utfall: readonly Utfallsrad[];
  readonly atgarder: readonly Atgardsrad[];
}

/** Of a group on the page, and of what is only to come. */
const PER_GRUPP = 100;
const KOMMANDE = 10;

type Rad = Omit<Tillfallesrad, 'period' | 'statustext' | 'ton'> & { readonly till: string };

const KOLUMNER = `t.id, t.egenkontroll_id as "egenkontrollId", e.text, e.process_id as "processId",
  p.nummer || ' ' || p.namn as process, t.fran, t.till, t.senast, t.status, a.namn as ansvarig, t.skal,
  t.missad_datum as "missadDatum", u.taljare, u.namnare, u.avvikelser,
  (select v.namn from enhet_version v where v.enhet_id = t.enhet_id and v.fran <= t.till
     order by v.fran desc limit 1) as enhet`;
const FRAN = `from kontrolltillfalle t join egenkontroll e on e.id = t.egenkontroll_id
  join process p on p.id = e.process_id left join person a on a.id = t.ansvarig_person_id
  left join lateral (select x.taljare, x.namnare, x.avvikelser from kontrollutfall x
    where x.kontrolltillfalle_id = t.id order by x.nr desc limit 1) u on true`;

const medText = ({ till, ...rad }: Rad): Tillfallesrad => ({
  ...rad,
  period: periodtext({ fran: rad.fran, till }),
  statustext: kontrolltexter.status[rad.status],
  ton: kontrollton[rad.status],
});

@Injectable()
export class KontrolltillfalleQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardQueries,
  ) {}

  /**
   * What this person has to do: her own, those of the enheter she leads, and for the kvalitetssamordnare what nobody
   * else has. The nearest in time first; each group is cut by itself, and counted whole. All of `alla`.
   */
  async mina(vem: Vem, alla?: Kontrollgrupp): Promise<Minakontroller> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad & { grupp: Kontrollgrupp; antal: number }>(
        'egenkontroller.mina',
        `with mina as (
           select id, grupp, row_number() over (partition by grupp order by senast, id) as nr,
             count(*) over (partition by grupp) as antal
           from (select id, senast, case when status = 'missad' then 'missade'
               when status not in ('planerad', 'pagar') then 'attGranska'
               when till <= $4 then 'nu' else 'kommande' end as grupp
             from kontrolltillfalle
             where status in ('planerad', 'pagar', 'inrapporterad', 'kvalitetssakrad', 'analyserad', 'missad')
               and (status <> 'missad' or skal = '')
               and (ansvarig_person_id = $1 or enhet_id = any ($2::bigint[]) or ($3 and enhet_id is null))) g)
         select ${KOLUMNER}, m.grupp, m.antal ${FRAN} join mina m on m.id = t.id
         where m.grupp = $5 or m.nr <= case m.grupp when 'kommande' then ${KOMMANDE} else ${PER_GRUPP} end
         order by t.senast, t.id`,
        [vem.personId, vem.enheter, vem.roller.includes('kvalitetssamordnare'), this.klocka.idag(), alla ?? null],
      ),
    );
    const gruppen = (den: Kontrollgrupp): Gruppen => {
      const har = rader.filter(({ grupp }) => grupp === den);
      return { antal: har[0]?.antal ?? 0, rader: har.map(({ grupp: _, antal: __, ...rad }) => medText(rad)) };
    };
    return {
      ...{ missade: gruppen('missade'), nu: gruppen('nu') },
      ...{ attGranska: gruppen('attGranska'), kommande: gruppen('kommande') },
    };
  }

  /** All of a year, for one process, one enhet or one egenkontroll when asked; in the order of the plan. */
  async arets(
    vem: Vem,
    ar: number,
    val: { process?: number | undefined; egenkontroll?: number | undefined } = {},
  ): Promise<Tillfallesrad[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad>(
        'egenkontroller.arets',
        `select ${KOLUMNER} ${FRAN} where t.ar = $1 and t.status <> 'struken'
           and ($2::bigint is null or e.process_id = $2) and ($3::bigint is null or e.id = $3)
         order by e.ordning, e.id, t.fran, t.enhet_id nulls first, t.id`,
        [ar, val.process ?? null, val.egenkontroll ?? null],
      ),
    );
    return rader.map(medText);
  }

  sida(vem: Vem, id: number): Promise<Tillfallessida> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Rad & { omfattning: string | null; malvarde: string | null }>(
        'egenkontroller.tillfallesrad',
        `select ${KOLUMNER}, e.omfattning, e.malvarde ${FRAN} where t.id = $1`,
        [id],
      );
      const sak = await tx.en<Kontrolltillfalle>(
        'egenkontroller.tillfalle',
        'select * from kontrolltillfalle where id = $1',
        [id],
      );
      if (!rad || !sak) throw new FinnsInte();
      const tillfalle = await fyllPaKontrolltillfalle(tx, sak);
      const adress = `/kontrolltillfallen/${id}`;
      return {
        ...(await arendesida(tx, kontrolltillfalleFlode, tillfalle, adress, this.klocka.idag())),
        tillfalle,
        rad: { ...medText(rad), omfattning: rad.omfattning, malvarde: rad.malvarde },
        utfall: await utfallI(tx, id),
        atgarder: await this.atgarder.atgarderForI(tx, 'kontrolltillfalle', id),
      };
    });
  }

  /** The years that have anything, latest first, and this one. */
  async aren(vem: Vem): Promise<number[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<{ ar: number }>('egenkontroller.aren', 'select distinct ar from kontrolltillfalle order by ar desc'),
    );
    const iAr = Number(this.klocka.idag().slice(0, 4));
    return [...new Set([iAr, ...rader.map(({ ar }) => ar)])].sort((a, b) => b - a);
  }
}

/** Every time that it has been reported, the latest first. */
const utfallI = (tx: Tx, id: number): Promise<Utfallsrad[]> =>
  tx.sql<Utfallsrad>(
    'egenkontroller.utfallen',
    `select u.nr, u.taljare, u.namnare, u.avvikelser, u.text, p.namn, u.rapporterad_vid as vid
     from kontrollutfall u join person p on p.id = u.rapporterad_av where u.kontrolltillfalle_id = $1 order by u.nr desc`,
    [id],
  );

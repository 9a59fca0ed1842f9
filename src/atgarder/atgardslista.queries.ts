import { stringify } from 'csv-stringify/sync';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { maskera } from '../plattform/text/personnummer.js';
import { atgardstyper, kodtext } from '../processer/kodlistor.texter.js';
import { atgardFlode } from './atgard.flode.js';
import { medText, OGJORDA, RAD, RAD_FRAN, type Atgardsrad, type Rad } from './atgard.queries.js';
import { atgardstexter, effekter, statuston, type Atgardsstatus } from './atgard.texter.js';

const PER_SIDA = 50;
const PA_TAVLAN = 6;
/** Beyond this nobody counts: the page says «fler än 1 000». */
const RAKNA_TILL = 1001;
const CSV_RADER = 20_000;

export const VYER = ['mina', 'enhet', 'forsenade', 'vantar', 'alla'] as const;
export type Vy = (typeof VYER)[number];

export interface Atgardsfilter {
  /** All that are open when left out. */
  readonly vy?: Vy | undefined;
  readonly status?: Atgardsstatus | undefined;
  readonly typ?: string | undefined;
  readonly enhet?: number | undefined;
  readonly ar?: number | undefined;
  readonly process?: number | undefined;
  /** Where the page before ended. */
  readonly efter?: string | undefined;
}

export interface Atgardslista {
  readonly atgarder: readonly Atgardsrad[];
  /** At most 1 001. */
  readonly antal: number;
  readonly nasta: string | null;
}

export interface Tavla {
  readonly kolumner: readonly {
    readonly status: Atgardsstatus;
    readonly rubrik: string;
    readonly ton: string;
    readonly antal: number;
    readonly forsenade: number;
    readonly atgarder: readonly Atgardsrad[];
  }[];
}

const ALLA_STATUSAR = Object.keys(atgardstexter.status) as Atgardsstatus[];
const OPPNA = ALLA_STATUSAR.filter((status) => !atgardFlode.slut.includes(status));
const DAG = `coalesce(a.klart_senast, '9999-12-31'::date)`;
/** `<last day>_<id>` of the last row shown. */
const MARKOR = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})$/;

const statusarna = ({ vy, status }: Atgardsfilter): readonly Atgardsstatus[] => {
  if (status !== undefined) return [status];
  if (vy === 'alla') return ALLA_STATUSAR;
  return vy === 'vantar' ? ['genomford'] : vy === 'forsenade' ? OGJORDA : OPPNA;
};

/** What holds for the rows: SQL, its values, and a name that is unique for the combination. */
const villkor = (vem: Vem, filter: Atgardsfilter, idag: string) => {
  const varden: unknown[] = [vem.namndId, statusarna(filter)];
  const delar = ['a.namnd_id = $1', 'a.status = any ($2)'];
  let namn = '';
  const och = (bokstav: string, sql: (nr: string) => string, varde: unknown): void => {
    if (varde === undefined) return;
    varden.push(varde);
    delar.push(sql(`$${varden.length}`));
    namn += bokstav;
  };
  if (filter.vy === 'mina') och('m', (nr) => `a.ansvarig_person_id = ${nr}`, vem.personId ?? 0);
  if (filter.vy === 'enhet') och('h', (nr) => `a.enhet_id = any (${nr})`, [...vem.enheter, ...vem.hemenheter]);
  if (filter.vy === 'forsenade') och('f', (nr) => `a.klart_senast < ${nr}`, idag);
  och('t', (nr) => `a.typ = ${nr}`, filter.typ);
  och('e', (nr) => `a.enhet_id = ${nr}`, filter.enhet);
  och('a', (nr) => `a.plan_ar = ${nr}`, filter.ar);
  och('p', (nr) => `a.process_id = ${nr}`, filter.process);
  return { sql: delar.join(' and '), varden, namn };
};

/** The worklist, the board and the file: the same rows for the same choices. */
@Injectable()
export class AtgardslistaQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** What is nearest in time first; what has no last day comes at the end. */
  lista(vem: Vem, filter: Atgardsfilter): Promise<Atgardslista> {
    const idag = this.klocka.idag();
    const { sql, varden, namn } = villkor(vem, filter, idag);
    return this.databas.las(vem, async (tx) => {
      const [rader, antal] = await Promise.all([
        sidan(tx, filter, { sql, varden, namn }, PER_SIDA + 1),
        tx.en<{ antal: number }>(
          `atgarder.rakna-${namn}`,
          `select count(*) as antal from (select 1 from atgard a where ${sql} limit ${RAKNA_TILL}) n`,
          varden,
        ),
      ]);
      const visas = rader.slice(0, PER_SIDA);
      const sista = visas.at(-1);
      return {
        atgarder: visas.map((rad) => medText(rad, idag)),
        antal: antal?.antal ?? 0,
        nasta: rader.length > PER_SIDA && sista ? `${sista.klartSenast ?? '9999-12-31'}_${sista.id}` : null,
      };
    });
  }

  /** Every status that is not an end, with how many there are and the nearest of them. */
  tavla(vem: Vem, filter: Pick<Atgardsfilter, 'vy' | 'enhet' | 'ar'>): Promise<Tavla> {
    const idag = this.klocka.idag();
    const { sql, varden, namn } = villkor(vem, { ...filter, status: undefined }, idag);
    return this.databas.las(vem, async (tx) => {
      const dag = `$${varden.length + 1}`;
      const rader = await tx.sql<Rad & { antal: number; forsenade: number }>(
        `atgarder.tavla-${namn}`,
        `select * from (
           select ${RAD}, row_number() over w as plats, count(*) over (partition by a.status) as antal,
             count(*) filter (where a.klart_senast < ${dag}) over (partition by a.status) as forsenade
           ${RAD_FRAN} where ${sql} window w as (partition by a.status order by ${DAG}, a.id)) r
         where r.plats <= ${PA_TAVLAN} order by r.plats`,
        [...varden, idag],
      );
      return {
        kolumner: OPPNA.map((status) => {
          const har = rader.filter((rad) => rad.status === status);
          return {
            ...{ status, rubrik: atgardstexter.status[status], ton: statuston[status] },
            antal: har[0]?.antal ?? 0,
            forsenade: OGJORDA.includes(status) ? (har[0]?.forsenade ?? 0) : 0,
            atgarder: har.map((rad) => medText(rad, idag)),
          };
        }),
      };
    });
  }

  /** The list as a Swedish Excel opens it; a cell that looks like a formula is made text. */
  async csv(vem: Vem, filter: Atgardsfilter): Promise<string> {
    const alla = villkor(vem, filter, this.klocka.idag());
    const rader = await this.databas.las(vem, (tx) => sidan(tx, { ...filter, efter: undefined }, alla, CSV_RADER));
    return stringify(
      rader.map((rad) => [
        ...[rad.id, maskera(rad.text), atgardstexter.status[rad.status], kodtext(atgardstyper, rad.typ), rad.ansvarig],
        ...[rad.enhet, rad.process, rad.klartSenast, rad.genomford, rad.mal, rad.efterTill],
        ...[rad.effekt === null ? '' : effekter[rad.effekt], rad.varv],
      ]),
      {
        header: true,
        columns: RUBRIKER,
        ...{ bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true },
      },
    );
  }
}

const RUBRIKER = [
  ...['Nummer', 'Åtgärd', 'Status', 'Typ', 'Ansvarig', 'Enhet', 'Process', 'Klart senast', 'Genomförd', 'Mål'],
  ...['Mäts till och med', 'Effekt', 'Varv'],
];

type Villkor = ReturnType<typeof villkor>;

const sidan = (tx: Tx, filter: Atgardsfilter, { sql, varden, namn }: Villkor, antal: number): Promise<Rad[]> => {
  const markor = MARKOR.exec(filter.efter ?? '');
  const nr = varden.length;
  return tx.sql<Rad>(
    `atgarder.lista-${namn}${markor === null ? '' : '-efter'}-${antal}`,
    `select ${RAD} ${RAD_FRAN}
     where ${sql} ${markor === null ? '' : `and (${DAG}, a.id) > ($${nr + 1}::date, $${nr + 2}::bigint)`}
     order by ${DAG}, a.id limit ${antal}`,
    [...varden, ...(markor?.slice(1) ?? [])],
  );
};

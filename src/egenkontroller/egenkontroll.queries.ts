import { Injectable } from '@nestjs/common';
import { AtgardQueries, type Atgardsrad } from '../atgarder/atgard.queries.js';
import { Databas, type Tx } from '../database/databas.js';
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
  readonly ansvarigPersonId: number | null;
  readonly ansvarigPerson: string | null;
  readonly rapportdagar: number;
  readonly indikatorId: number | null;
  readonly indikatornamn: string | null;
  readonly risker: readonly { readonly id: number; readonly text: string }[];
  readonly krav: readonly { readonly id: number; readonly text: string; readonly samlingId: number }[];
  readonly enheter: readonly { readonly id: number; readonly namn: string }[];
  readonly tidigare: readonly Tidigare[];
  readonly handelser: readonly { readonly tid: Date; readonly rubrik: string; readonly lagrum: readonly string[] }[];
  readonly atgarder: readonly Atgardsrad[];
}

/** How it read before a change. */
export interface Tidigare {
  readonly version: number;
  readonly text: string;
  readonly frekvens: string;
  readonly omfattning: string | null;
  readonly namn: string;
  readonly vid: Date;
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

const GJORT: Readonly<Record<string, string>> = {
  skapa: 'lade till egenkontrollen',
  andra: 'ändrade egenkontrollen',
  aterstall: 'tog tillbaka en ändring av egenkontrollen',
};

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
        Rad &
          Pick<
            Egenkontroll,
            | 'planAr'
            | 'version'
            | 'malvarde'
            | 'indikator'
            | 'ansvarigPersonId'
            | 'ansvarigPerson'
            | 'rapportdagar'
            | 'indikatorId'
            | 'indikatornamn'
          >
      >(
        'egenkontroller.sida',
        `select ${KOLUMNER}, e.plan_ar as "planAr", e.version, e.malvarde, e.indikator,
           e.ansvarig_person_id as "ansvarigPersonId", a.namn as "ansvarigPerson", e.rapportdagar,
           e.indikator_id as "indikatorId", i.namn as indikatornamn
         from egenkontroll e join process p on p.id = e.process_id left join person a on a.id = e.ansvarig_person_id
           left join indikator i on i.id = e.indikator_id where e.id = $1`,
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
        ...(await kopplatI(tx, id)),
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

  /** The krav that the process answers to. */
  valbaraKrav(vem: Vem, processId: number): Promise<Val[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Val>(
        'egenkontroller.valbara-krav',
        `select k.id as varde, s.namn || ' ' || k.nr || '. ' || left(k.text, 140) as text
         from krav_process x join krav k on k.id = x.krav_id join kravsamling s on s.id = k.kravsamling_id
         where x.process_id = $1 order by s.namn, k.nr`,
        [processId],
      ),
    );
  }
}

const kopplatI = async (tx: Tx, id: number): Promise<Pick<Egenkontroll, 'krav' | 'enheter' | 'tidigare'>> => {
  const krav = await tx.sql<Egenkontroll['krav'][number]>(
    'egenkontroller.kraven',
    `select k.id, k.kravsamling_id as "samlingId", s.namn || ' ' || k.nr || '. ' || k.text as text
     from egenkontroll_krav x join krav k on k.id = x.krav_id join kravsamling s on s.id = k.kravsamling_id
     where x.egenkontroll_id = $1 order by s.namn, k.nr`,
    [id],
  );
  const enheter = await tx.sql<Egenkontroll['enheter'][number]>(
    'egenkontroller.enheterna',
    `select x.enhet_id as id, (select v.namn from enhet_version v where v.enhet_id = x.enhet_id order by v.fran desc
       limit 1) as namn from egenkontroll_enhet x where x.egenkontroll_id = $1 order by 2`,
    [id],
  );
  const tidigare = await tx.sql<Omit<Tidigare, 'frekvens'> & { frekvens: string | null }>(
    'egenkontroller.alla-tidigare',
    `select t.version, t.uppgifter->>'text' as text, t.uppgifter->>'frekvens' as frekvens,
       t.uppgifter->>'omfattning' as omfattning, p.namn, t.andrad_vid as vid
     from egenkontroll_tidigare t join person p on p.id = t.andrad_av where t.egenkontroll_id = $1
     order by t.version desc limit 20`,
    [id],
  );
  return {
    ...{ krav, enheter },
    tidigare: tidigare.map((en) => ({ ...en, frekvens: kodtext(frekvenser, en.frekvens) })),
  };
};

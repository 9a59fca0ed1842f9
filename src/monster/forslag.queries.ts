import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import { forslagFlode, fyllPaForslag, OPPNA } from './forslag.flode.js';
import type { Forslag } from './forslag.krav.js';
import { forslagston, forslagstexter, monsterslag, type Forslagsstatus, type Monsterslag } from './forslag.texter.js';
import { meningFor, type Mening } from './meningar.js';
import { bakom, perManad, type Bakomrad, type Manadsantal } from './bakom.queries.js';

interface Gemensamt extends Mening {
  readonly slagtext: string;
  readonly statustext: string;
  readonly ton: string;
}

export interface Forslagsrad extends Gemensamt {
  readonly id: number;
  readonly upptackt: string;
  readonly sedd: string;
  /** It is open and was not there the last night. */
  readonly borta: boolean;
}

export interface Forslagssida extends Arendesida, Gemensamt {
  readonly forslag: Forslag;
  readonly enheter: readonly { readonly id: number; readonly namn: string }[];
  readonly process: string | null;
  readonly borta: boolean;
  /** The styrdokument of the process. */
  readonly rutiner: readonly { readonly id: number; readonly titel: string }[];
  readonly atgarder: readonly { readonly id: number; readonly text: string }[];
  /** Whether this reader may open what is counted at all. */
  readonly serRader: boolean;
  readonly rader: readonly Bakomrad[];
  readonly antalRader: number;
  readonly manader: readonly Manadsantal[];
}

export interface Forslagsfilter {
  readonly visa: 'oppna' | 'avgjorda' | 'alla';
  readonly slag?: Monsterslag | undefined;
  /** The first one when left out. */
  readonly sida?: number | undefined;
}

export const PER_SIDA = 50;

type Rad = Forslag & { enhetsnamn: string[]; process: string | null; sistsedd: string };

/** Who opens single cases in the line; the förvaltningschef gets the pattern alone. */
const SER_RADER = ['kvalitetssamordnare', 'enhetschef', 'verksamhetschef'] as const;

const SELECT = `select m.*, p.nummer || ' ' || p.namn as process,
    (select max(x.sedd_datum) from monsterforslag x) as sistsedd,
    array(select (select v.namn from enhet_version v where v.enhet_id = e.id order by v.fran desc limit 1)
      from unnest(m.enheter) with ordinality as e (id, nr) order by e.nr) as enhetsnamn
  from monsterforslag m left join process p on p.id = m.process_id`;

/** $1 is what to show, $2 the statuses that are open and $3 the kind. */
const VALDA = `($1 = 'alla' or (m.status = any ($2)) = ($1 = 'oppna')) and ($3::text is null or m.slag = $3)`;

const gemensamt = ({ slag, vad, tal, status, enhetsnamn, process }: Rad): Gemensamt => ({
  ...meningFor({ slag, vad, tal, enheter: enhetsnamn, process }),
  slagtext: monsterslag[slag].etikett,
  statustext: forslagstexter.status[status as Forslagsstatus],
  ton: forslagston[status as Forslagsstatus],
});

/** The night job has been round since, and did not see it. */
const arBorta = ({ status, sedd_datum: sedd, sistsedd }: Rad): boolean =>
  OPPNA.includes(status as Forslagsstatus) && sedd < sistsedd;

@Injectable()
export class ForslagQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** The newest first, those that wait above those that are decided; a page at a time. */
  async lista(vem: Vem, { visa, slag, sida = 1 }: Forslagsfilter): Promise<Forslagsrad[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad>(
        'monster.lista',
        `${SELECT} where ${VALDA}
         order by m.status = any ($2) desc, m.upptackt_datum desc, m.id desc limit ${PER_SIDA} offset $4`,
        [visa, OPPNA, slag ?? null, (sida - 1) * PER_SIDA],
      ),
    );
    return rader.map((rad) => ({
      ...gemensamt(rad),
      ...{ id: rad.id, upptackt: rad.upptackt_datum, sedd: rad.sedd_datum, borta: arBorta(rad) },
    }));
  }

  /** How many they are on all pages. */
  async antal(vem: Vem, { visa, slag }: Forslagsfilter): Promise<number> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ antal: number }>('monster.antal', `select count(*) as antal from monsterforslag m where ${VALDA}`, [
        ...[visa, OPPNA, slag ?? null],
      ]),
    );
    return rad?.antal ?? 0;
  }

  sida(vem: Vem, id: number): Promise<Forslagssida> {
    const idag = this.klocka.idag();
    const serRader = harRoll(vem, ...SER_RADER);
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Rad>('monster.sida', `${SELECT} where m.id = $1`, [id]);
      if (!rad) throw new FinnsInte();
      const { enhetsnamn, process, sistsedd: _, ...bar } = rad;
      const forslag = fyllPaForslag(bar);
      const bakomliggande = serRader ? await bakom(tx, forslag) : { rader: [], antal: 0 };
      return {
        ...(await arendesida(tx, forslagFlode, forslag, `/monster/${String(id)}`, idag)),
        ...gemensamt(rad),
        ...{ forslag, process, serRader, borta: arBorta(rad) },
        enheter: forslag.enheter.map((enhet, nr) => ({ id: enhet, namn: enhetsnamn[nr] ?? '' })),
        rutiner: forslag.process_id === null ? [] : await rutinerI(tx, forslag.process_id),
        atgarder: await atgarderMot(tx, id),
        rader: bakomliggande.rader,
        antalRader: bakomliggande.antal,
        manader: serRader ? await perManad(tx, forslag, idag) : [],
      };
    });
  }
}

const rutinerI = (tx: Tx, processId: number): Promise<{ id: number; titel: string }[]> =>
  tx.sql(
    'monster.rutiner',
    `select distinct s.id, (select v.titel from styrdokument_version v where v.styrdokument_id = s.id
        order by v.nr desc limit 1) as titel
     from aktivitet a join aktivitet_rutin r on r.aktivitet_id = a.id join styrdokument s on s.id = r.styrdokument_id
     where a.process_id = $1 order by 2`,
    [processId],
  );

const atgarderMot = (tx: Tx, id: number): Promise<{ id: number; text: string }[]> =>
  tx.sql(
    'monster.atgarder',
    `select a.id, a.text from atgard_kalla k join atgard a on a.id = k.atgard_id
     where k.sak = 'monsterforslag' and k.sak_id = $1 order by a.id`,
    [id],
  );

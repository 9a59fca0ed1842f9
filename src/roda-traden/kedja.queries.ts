import { Injectable } from '@nestjs/common';
import { effekter, type Effekt } from '../atgarder/atgard.texter.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { kontrollton, kontrolltexter, type Kontrollstatus } from '../egenkontroller/kontrolltillfalle.texter.js';
import { decimal, plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Processfakta } from './kring.js';
import { lasUtfall } from './kring.queries.js';

export interface Utfallsrad {
  readonly id: number;
  readonly text: string;
  readonly datum: string;
  readonly avvikelser: number | null;
  readonly statustext: string;
  readonly ton: string;
}

export interface Indikatorrad {
  readonly id: number;
  readonly namn: string;
  /** With its unit; nothing when there is none. */
  readonly vardetext: string;
  readonly maltext: string;
  readonly till: string | null;
}

export interface Arenderad {
  readonly id: number;
  readonly datum: string;
}

export interface Effektrad {
  readonly id: number;
  readonly text: string;
  readonly effekttext: string;
  readonly hur: string;
  /** What was counted before and after, when the system has counted. */
  readonly raknat: string;
  readonly efterTill: string | null;
}

/** What is shown of a process besides the plan itself. Rows only as far as the reader may see them. */
export interface Kedjerader {
  readonly fran: string;
  readonly till: string;
  readonly fakta: Processfakta | null;
  readonly utfall: readonly Utfallsrad[];
  readonly indikatorer: readonly Indikatorrad[];
  readonly avvikelser: readonly Arenderad[];
  readonly klagomal: readonly Arenderad[];
  readonly monster: readonly { readonly id: number }[];
  readonly kopplade: number;
  readonly effekter: readonly Effektrad[];
}

const VISAS = 20;

@Injectable()
export class KedjeQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  rader(vem: Vem, processId: number, ar: number): Promise<Kedjerader> {
    const till = this.klocka.idag();
    const fran = plusDagar(till, -364);
    return this.databas.las(vem, async (tx) => ({
      ...{ fran, till },
      fakta: (await lasUtfall(tx, ar, till)).find(({ id }) => id === processId) ?? null,
      utfall: await utfallen(tx, processId, ar),
      indikatorer: await indikatorerna(tx, processId),
      avvikelser: await tx.sql<Arenderad>('roda-traden.kedjans-avvikelser', AVVIKELSER, [processId, fran, till]),
      klagomal: await tx.sql<Arenderad>('roda-traden.kedjans-klagomal', KLAGOMAL, [processId, fran, till]),
      monster: await tx.sql<{ id: number }>(
        'roda-traden.kedjans-monster',
        `select id from monsterforslag where process_id = $1 and status in ('ny', 'overvags') order by id desc`,
        [processId],
      ),
      kopplade:
        (
          await tx.en<{ antal: number }>(
            'roda-traden.kopplade',
            'select count(*)::int as antal from process_kategori where process_id = $1',
            [processId],
          )
        )?.antal ?? 0,
      effekter: await effekterna(tx, processId, ar),
    }));
  }
}

const SLAG = (sak: string): string =>
  `array(select k.kod from process_kategori k where k.process_id = $1 and k.sak = '${sak}')`;
const AVVIKELSER = `select a.id, a.rapporterad_datum as datum from monster_avvikelse a
  where a.huvudarende_id is null and a.rapporterad_datum between $2 and $3 and a.kategorier && ${SLAG('avvikelse')}
  order by a.rapporterad_datum desc, a.id desc limit ${String(VISAS)}`;
const KLAGOMAL = `select s.id, s.inkom_datum as datum from monster_klagomal s
  where s.inkom_datum between $2 and $3 and s.kategorier && ${SLAG('synpunkt')}
  order by s.inkom_datum desc, s.id desc limit ${String(VISAS)}`;

/** The latest that has come so far as to be reported, or that was missed. */
const utfallen = async (tx: Tx, processId: number, ar: number): Promise<Utfallsrad[]> => {
  const rader = await tx.sql<Omit<Utfallsrad, 'statustext' | 'ton'> & { status: Kontrollstatus }>(
    'roda-traden.kedjans-utfall',
    `select t.id, e.text || coalesce(', ' || (
        select v.namn from enhet_version v where v.enhet_id = t.enhet_id order by v.fran desc limit 1), '') as text,
       t.till as datum, t.status, (select u.avvikelser from kontrollutfall u where u.kontrolltillfalle_id = t.id
         order by u.nr desc limit 1) as avvikelser
     from kontrolltillfalle t join egenkontroll e on e.id = t.egenkontroll_id
     where e.process_id = $1 and e.plan_ar = $2 and t.status not in ('planerad', 'pagar', 'struken')
     order by t.till desc, t.id desc limit ${String(VISAS)}`,
    [processId, ar],
  );
  return rader.map(({ status, ...rad }) => ({
    ...rad,
    statustext: kontrolltexter.status[status],
    ton: kontrollton[status],
  }));
};

const tal = (varde: number | null, enhet: string): string =>
  varde === null ? '' : `${decimal(varde, Number.isInteger(varde) ? 0 : 1)} ${enhet}`;

const indikatorerna = async (tx: Tx, processId: number): Promise<Indikatorrad[]> => {
  const rader = await tx.sql<{
    id: number;
    namn: string;
    enhet: string;
    mal: number | null;
    varde: number | null;
    till: string | null;
  }>(
    'roda-traden.kedjans-indikatorer',
    `select i.id, i.namn, s.enhet, s.mal, v.varde, v.till
     from indikator i join indikatorserie s on s.indikator_id = i.id and s.giltig_till is null
     left join lateral (select x.varde, x.till from indikatorvarde x where x.serie_id = s.id and x.varde is not null
       and x.enhet_id is null and coalesce(x.kon, 'T') = 'T' order by x.till desc limit 1) v on true
     where i.process_id = $1 and i.status <> 'avslutad' order by i.namn, i.id`,
    [processId],
  );
  return rader.map(({ id, namn, enhet, mal, varde, till }) => ({
    ...{ id, namn, till, vardetext: tal(varde, enhet), maltext: tal(mal, enhet) },
  }));
};

/** What has been done, and whether it helped. */
const effekterna = async (tx: Tx, processId: number, ar: number): Promise<Effektrad[]> => {
  const rader = await tx.sql<{
    id: number;
    text: string;
    effekt: Effekt | null;
    hur: string | null;
    efterTill: string | null;
    fore: number | null;
    efter: number | null;
    enhet: string | null;
  }>(
    'roda-traden.kedjans-effekter',
    `select a.id, a.text, a.effekt, a.effekt_text as hur, a.efter_till as "efterTill", e.fore_varde as fore,
       e.efter_varde as efter, e.enhet
     from atgard a left join atgard_effekt e on e.atgard_id = a.id and e.varv = a.varv
     where a.process_id = $1 and a.plan_ar = $2 and a.status in ('genomford', 'uppfoljd', 'avslutad')
     order by a.ordning, a.id`,
    [processId, ar],
  );
  return rader.map(({ effekt, hur, fore, efter, enhet, ...rad }) => ({
    ...rad,
    hur: hur ?? '',
    effekttext: effekt === null ? '' : effekter[effekt],
    raknat: fore === null || efter === null ? '' : `${tal(fore, enhet ?? '')} före, ${tal(efter, enhet ?? '')} efter`,
  }));
};

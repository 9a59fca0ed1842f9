import type { Tx } from '../../../database/databas.js';
import { utvecklingISql, type Utveckling } from '../../../indikatorer/utveckling.texter.js';
import { effekter, atgardstexter, type Atgardsstatus, type Effekt } from '../../../atgarder/atgard.texter.js';
import { SKR_SKALA } from '../../../processer/skalor.texter.js';
import { risktexter, type Riskstatus } from '../../../riskanalyser/risk.texter.js';

/** A line of the year's plan, and what became of it. */
export type Planrad = {
  readonly process: string;
  readonly text: string;
  readonly utveckling: Utveckling;
} & (
  | {
      readonly slag: 'risk';
      readonly fore: Bedomning | null;
      readonly efter: Bedomning | null;
      /** Above the middle bands of the scale that it was first assessed on. */
      readonly hog: boolean;
      readonly lage: string;
    }
  | {
      readonly slag: 'egenkontroll';
      readonly id: number;
      readonly planerade: number;
      readonly gjorda: number;
      readonly mal: string;
      readonly taljare: number | null;
      readonly namnare: number | null;
    }
  | { readonly slag: 'atgard'; readonly lage: string; readonly effekt: string }
);

export interface Bedomning {
  readonly s: number;
  readonly k: number;
}

const bedomning = (s: number | null, k: number | null): Bedomning | null =>
  s === null || k === null ? null : { s, k };

/** The plan of the year, line by line: risks, then egenkontroller, then åtgärder, each in the plan's order. */
export const planraderna = async (tx: Tx, ar: number): Promise<Planrad[]> => [
  ...(await riskrader(tx, ar)),
  ...(await kontrollrader(tx, ar)),
  ...(await atgardsrader(tx, ar)),
];

const riskrader = async (tx: Tx, ar: number): Promise<Planrad[]> => {
  const rader = await tx.sql<{
    process: string;
    text: string;
    status: Riskstatus;
    utveckling: Utveckling;
    s0: number | null;
    k0: number | null;
    s1: number | null;
    k1: number | null;
    hog: boolean;
  }>(
    'berattelse.planens-risker',
    `select p.nummer || ' ' || p.namn as process, t.text, t.status, ${utvecklingISql.risk} as utveckling,
       coalesce(f.sannolikhet, t.sannolikhet) as s0, coalesce(f.konsekvens, t.konsekvens) as k0, t.sannolikhet as s1, t.konsekvens as k1,
       coalesce(coalesce(f.sannolikhet * f.konsekvens, t.sannolikhet * t.konsekvens) > coalesce(
         (select s.mattlig_till from riskskala s where s.id = coalesce(f.skala_id, t.skala_id)),
         ${String(SKR_SKALA.mattligTill)}), false) as hog
     from risk t join process p on p.id = t.process_id
       left join lateral (select b.sannolikhet, b.konsekvens, b.skala_id from riskbedomning b where b.risk_id = t.id
         order by b.id limit 1) f on true
     where t.namnd_id = $1 and t.plan_ar = $2 order by p.ordning, t.ordning, t.id`,
    [tx.vem.namndId, ar],
  );
  return rader.map(({ process, text, status, utveckling, s0, k0, s1, k1, hog }) => ({
    ...{ slag: 'risk', process, text, hog, fore: bedomning(s0, k0), efter: bedomning(s1, k1) },
    ...{ lage: risktexter.status[status], utveckling },
  }));
};

const kontrollrader = async (tx: Tx, ar: number): Promise<Planrad[]> => {
  const rader = await tx.sql<{
    id: number;
    process: string;
    text: string;
    mal: string | null;
    utveckling: Utveckling;
    planerade: number;
    gjorda: number;
    taljare: number | null;
    namnare: number | null;
  }>(
    'berattelse.planens-kontroller',
    `select p.nummer || ' ' || p.namn as process, t.id, t.text, t.malvarde as mal,
       ${utvecklingISql.egenkontroll} as utveckling, count(k.id)::int as planerade,
       count(k.id) filter (where k.status not in ('planerad', 'pagar', 'missad'))::int as gjorda,
       sum(u.taljare)::float8 as taljare, sum(u.namnare)::float8 as namnare
     from egenkontroll t join process p on p.id = t.process_id
       left join kontrolltillfalle k on k.egenkontroll_id = t.id and k.ar = $2 and k.status <> 'struken'
       left join lateral (select x.taljare, x.namnare from kontrollutfall x where x.kontrolltillfalle_id = k.id
         order by x.nr desc limit 1) u on true
     where t.namnd_id = $1 and t.plan_ar = $2
     group by p.ordning, p.nummer, p.namn, t.ordning, t.id order by p.ordning, t.ordning, t.id`,
    [tx.vem.namndId, ar],
  );
  return rader.map(({ mal, ...rad }) => ({ slag: 'egenkontroll', ...rad, mal: mal ?? 'Anges inte' }));
};

const atgardsrader = async (tx: Tx, ar: number): Promise<Planrad[]> => {
  const rader = await tx.sql<{
    process: string | null;
    text: string;
    status: Atgardsstatus;
    effekt: Effekt | null;
    utveckling: Utveckling;
  }>(
    'berattelse.planens-atgarder',
    `select p.nummer || ' ' || p.namn as process, t.text, t.status, t.effekt, ${utvecklingISql.atgard} as utveckling
     from atgard t left join process p on p.id = t.process_id
     where t.namnd_id = $1 and t.plan_ar = $2 order by p.ordning, t.ordning, t.id`,
    [tx.vem.namndId, ar],
  );
  return rader.map(({ process, text, status, effekt, utveckling }) => ({
    ...{ slag: 'atgard', process: process ?? '', text, utveckling, lage: atgardstexter.status[status] },
    effekt: effekt === null ? 'Inte uppföljd' : effekter[effekt],
  }));
};

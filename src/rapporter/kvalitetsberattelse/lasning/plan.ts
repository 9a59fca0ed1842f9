import type { Tx } from '../../../database/databas.js';
import { effekter, atgardstexter, type Atgardsstatus, type Effekt } from '../../../atgarder/atgard.texter.js';
import { SKR_SKALA } from '../../../processer/skalor.texter.js';
import { risktexter, type Riskstatus } from '../../../riskanalyser/risk.texter.js';

/** Klar, pågår or ej: what became of a line of the plan. */
export type Utveckling = 'klar' | 'pagar' | 'ej';

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
    s0: number | null;
    k0: number | null;
    s1: number | null;
    k1: number | null;
    hog: boolean;
  }>(
    'berattelse.planens-risker',
    `select p.nummer || ' ' || p.namn as process, r.text, r.status, coalesce(f.sannolikhet, r.sannolikhet) as s0,
       coalesce(f.konsekvens, r.konsekvens) as k0, r.sannolikhet as s1, r.konsekvens as k1,
       coalesce(coalesce(f.sannolikhet * f.konsekvens, r.sannolikhet * r.konsekvens) > coalesce(
         (select s.mattlig_till from riskskala s where s.id = coalesce(f.skala_id, r.skala_id)),
         ${String(SKR_SKALA.mattligTill)}), false) as hog
     from risk r join process p on p.id = r.process_id
       left join lateral (select b.sannolikhet, b.konsekvens, b.skala_id from riskbedomning b where b.risk_id = r.id
         order by b.id limit 1) f on true
     where r.namnd_id = $1 and r.plan_ar = $2 order by p.ordning, r.ordning, r.id`,
    [tx.vem.namndId, ar],
  );
  return rader.map(({ process, text, status, s0, k0, s1, k1, hog }) => ({
    ...{ slag: 'risk', process, text, hog, fore: bedomning(s0, k0), efter: bedomning(s1, k1) },
    lage: risktexter.status[status],
    utveckling: riskutveckling(status),
  }));
};

const riskutveckling = (status: Riskstatus): Utveckling => {
  if (status === 'stangd' || status === 'accepterad') return 'klar';
  return status === 'atgardas' || status === 'bevakas' ? 'pagar' : 'ej';
};

const kontrollrader = async (tx: Tx, ar: number): Promise<Planrad[]> => {
  const rader = await tx.sql<{
    id: number;
    process: string;
    text: string;
    mal: string | null;
    planerade: number;
    gjorda: number;
    taljare: number | null;
    namnare: number | null;
  }>(
    'berattelse.planens-kontroller',
    `select p.nummer || ' ' || p.namn as process, e.id, e.text, e.malvarde as mal, count(t.id)::int as planerade,
       count(t.id) filter (where t.status not in ('planerad', 'pagar', 'missad'))::int as gjorda,
       sum(u.taljare)::float8 as taljare, sum(u.namnare)::float8 as namnare
     from egenkontroll e join process p on p.id = e.process_id
       left join kontrolltillfalle t on t.egenkontroll_id = e.id and t.ar = $2 and t.status <> 'struken'
       left join lateral (select x.taljare, x.namnare from kontrollutfall x where x.kontrolltillfalle_id = t.id
         order by x.nr desc limit 1) u on true
     where e.namnd_id = $1 and e.plan_ar = $2
     group by p.ordning, p.nummer, p.namn, e.ordning, e.id order by p.ordning, e.ordning, e.id`,
    [tx.vem.namndId, ar],
  );
  return rader.map(({ mal, ...rad }) => ({
    ...{ slag: 'egenkontroll', ...rad, mal: mal ?? 'Anges inte' },
    utveckling: rad.gjorda === 0 ? 'ej' : rad.gjorda < rad.planerade ? 'pagar' : 'klar',
  }));
};

const atgardsrader = async (tx: Tx, ar: number): Promise<Planrad[]> => {
  const rader = await tx.sql<{
    process: string | null;
    text: string;
    status: Atgardsstatus;
    effekt: Effekt | null;
    genomford: boolean;
  }>(
    'berattelse.planens-atgarder',
    `select p.nummer || ' ' || p.namn as process, a.text, a.status, a.effekt, a.genomford_datum is not null as genomford
     from atgard a left join process p on p.id = a.process_id
     where a.namnd_id = $1 and a.plan_ar = $2 order by p.ordning, a.ordning, a.id`,
    [tx.vem.namndId, ar],
  );
  return rader.map(({ process, text, status, effekt, genomford }) => ({
    ...{ slag: 'atgard', process: process ?? '', text, lage: atgardstexter.status[status] },
    effekt: effekt === null ? 'Inte uppföljd' : effekter[effekt],
    utveckling: genomford ? 'klar' : status === 'pagar' || status === 'beslutad' ? 'pagar' : 'ej',
  }));
};

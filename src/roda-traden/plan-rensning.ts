import { ATGARD_START } from '../atgarder/atgard.flode.js';
import type { Tx } from '../database/databas.js';
import { RISK_BEDOMD, RISK_START } from '../riskanalyser/risk.flode.js';
import type { Planfil } from './plan-kolumner.js';
import type { Planskillnad } from './planskillnad.js';

/**
 * Rows that the files no longer have. Such a row is taken away only when nobody has worked on it (no händelse, and its
 * first status) and nothing refers to it; otherwise it stays, and the report says so. Åtgärder first, processes last,
 * so that what leant on a row is gone before the row itself is asked.
 */
const SATSER: readonly { readonly fil: Planfil; readonly text: string; readonly start?: readonly string[] }[] = [
  {
    fil: 'atgarder',
    start: [ATGARD_START],
    text: `delete from atgard a where a.id = any ($1::bigint[]) and a.plan_ar = $2 and a.status = any ($3)
      and not exists (select 1 from atgard_kalla k where k.atgard_id = a.id and k.sak <> 'risk')
      and not exists (select 1 from handelse h where h.sak = 'atgard' and h.sak_id = a.id) returning a.id`,
  },
  {
    fil: 'egenkontroller',
    text: `delete from egenkontroll e where e.id = any ($1::bigint[]) and e.plan_ar = $2
      and not exists (select 1 from atgard_kalla k where k.sak = 'egenkontroll' and k.sak_id = e.id)
      and not exists (select 1 from kontrolltillfalle t where t.egenkontroll_id = e.id)
      and not exists (select 1 from handelse h where h.sak = 'egenkontroll' and h.sak_id = e.id) returning e.id`,
  },
  {
    fil: 'risker',
    start: [RISK_START, RISK_BEDOMD],
    text: `delete from risk r where r.id = any ($1::bigint[]) and r.plan_ar = $2 and r.status = any ($3)
      and not exists (select 1 from atgard_kalla k where k.sak = 'risk' and k.sak_id = r.id)
      and not exists (select 1 from egenkontroll_risk x where x.risk_id = r.id)
      and not exists (select 1 from handelse h where h.sak = 'risk' and h.sak_id = r.id) returning r.id`,
  },
  {
    fil: 'processer',
    text: `delete from plan_process pp where pp.process_id = any ($1::bigint[]) and pp.plan_ar = $2
     
      and not exists (select 1 from risk r where r.process_id = pp.process_id and r.plan_ar = $2)
      and not exists (select 1 from egenkontroll e where e.process_id = pp.process_id and e.plan_ar = $2)
      and not exists (select 1 from atgard a where a.process_id = pp.process_id and a.plan_ar = $2)
      and not exists (select 1 from handelse h where h.sak = 'process' and h.sak_id = pp.process_id)
      returning pp.process_id as id`,
  },
  {
    fil: 'texter',
    text: `delete from plantext t where t.id = any ($1::bigint[]) and t.plan_ar = $2
      returning t.id`,
  },
];

export interface Rensning {
  readonly borttagna: readonly string[];
  readonly kvar: readonly string[];
}

export const rensaPlan = async (
  tx: Tx,
  ar: number,
  skillnad: Planskillnad,
): Promise<Readonly<Record<Planfil, Rensning>>> => {
  const ut: Partial<Record<Planfil, Rensning>> = {};
  for (const { fil, text, start } of SATSER) {
    const { borta } = skillnad[fil];
    const varden = [borta.map(({ id }) => id), ar, ...(start ? [start] : [])];
    const rader = await tx.sql<{ id: number }>(`roda-traden.rensa-${fil}`, text, varden);
    const gick = new Set(rader.map(({ id }) => id));
    ut[fil] = {
      borttagna: borta.filter(({ id }) => gick.has(id)).map(({ nyckel }) => nyckel),
      kvar: borta.filter(({ id }) => !gick.has(id)).map(({ nyckel }) => nyckel),
    };
  }
  await stallSist(tx, ar, skillnad);
  await taBortProcesserUtanPlan(
    tx,
    skillnad.processer.borta.map(({ id }) => id),
  );
  return ut as Record<Planfil, Rensning>;
};

/** A process outlives its plans: it goes only when it stands in none, in no year. */
const taBortProcesserUtanPlan = async (tx: Tx, ider: readonly number[]): Promise<void> => {
  await tx.sql(
    'roda-traden.rensa-utan-plan',
    `delete from process p where p.id = any ($1::bigint[])
      and not exists (select 1 from plan_process x where x.process_id = p.id)
      and not exists (select 1 from risk r where r.process_id = p.id)
      and not exists (select 1 from egenkontroll e where e.process_id = p.id)
      and not exists (select 1 from atgard a where a.process_id = p.id)`,
    [ider],
  );
};

/** What stays although the files have let it go comes after what they hold. */
const stallSist = async (tx: Tx, ar: number, skillnad: Planskillnad): Promise<void> => {
  for (const [fil, tabell, id] of [
    ['processer', 'plan_process', 'process_id'],
    ['risker', 'risk', 'id'],
    ['egenkontroller', 'egenkontroll', 'id'],
    ['atgarder', 'atgard', 'id'],
  ] as const) {
    const { nya, andrade, oforandrade, borta } = skillnad[fil];
    const ider = borta.map((rad) => rad.id);
    await tx.sql(
      `roda-traden.sist-${fil}`,
      `update ${tabell} t set ordning = $3 + array_position($1::bigint[], t.${id})
        where t.${id} = any ($1::bigint[]) and t.plan_ar = $2`,
      [ider, ar, nya.length + andrade.length + oforandrade],
    );
  }
};

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Kvalitetslogg } from '../../src/processer/kvalitetslogg.service.js';
import { PlanImport } from '../../src/roda-traden/plan-import.service.js';
import { PlanQueries } from '../../src/roda-traden/plan.queries.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { helPlan, somFiler } from './planfiler.js';

let db: Provdatabas;
let namnd: Namnd;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
});
afterAll(() => db.stang());

it('tar inte tillbaka en bedömning som har gjorts här sedan dess, men ändrar den som bara är planens', async () => {
  const klocka = new StalldKlocka('2020-03-01');
  const planimport = new PlanImport(db.databas, new Kvalitetslogg(klocka), klocka);
  await planimport.lasIn(namnd.samordnare, 2020, somFiler(helPlan()));
  await db.agare.query(
    `with r as (update risk set sannolikhet = 1, konsekvens = 1 where nyckel = 'R1' returning namnd_id, id)
     insert into riskbedomning (namnd_id, risk_id, sannolikhet, konsekvens) select namnd_id, id, 1, 1 from r`,
  );
  const plan = helPlan();
  for (const rad of plan.risker.slice(0, 2)) Object.assign(rad, { sannolikhet: '4', konsekvens: '4' });
  await planimport.lasIn(namnd.samordnare, 2020, somFiler(plan));
  const { risker } = await new PlanQueries(db.databas, new StalldKlocka('2026-11-22')).planunderlag(
    namnd.samordnare,
    2020,
  );
  expect(risker.slice(0, 2).map((risk) => [risk.sannolikhet, risk.konsekvens])).toEqual([
    [1, 1],
    [4, 4],
  ]);
});

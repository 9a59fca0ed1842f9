import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { ProcessQueries } from '../../processer/process.queries.js';
import { RiskService } from '../../riskanalyser/risk.service.js';
import { RiskanalysQueries } from '../../riskanalyser/riskanalys.queries.js';
import { RiskanalysService } from '../../riskanalyser/riskanalys.service.js';
import { exempelvem } from './exempelvem.js';
import type { Exempelnamnd } from './organisation.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';

const AR = 2025;

/**
 * Three riskanalyser of the example: one waits for its decision, one is under way and one is only planned. The risks are
 * those of the imported plan, so that the plan still counts as many as it did.
 */
export const skapaRiskanalyser = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  exempel: Exempelnamnd,
  vem: Vem,
): Promise<void> => {
  const service = app.get(RiskanalysService, { strict: false });
  const queries = app.get(RiskanalysQueries, { strict: false });
  if ((await queries.lista(vem)).length > 0) return;
  await agaRisker(app, vem);
  const processer = await app.get(ProcessQueries, { strict: false }).valbara(vem, AR);
  const processen = (namn: string): number | undefined => {
    const funnen = processer.find(({ text }) => text.endsWith(namn));
    return funnen === undefined ? undefined : Number(funnen.varde);
  };
  const team = 'Enhetschef\nTvå socialsekreterare\nFörste socialsekreterare\nBrukarrådet för unga';

  const beredd = await service.planera(vem, {
    ...{ anledning: 'arlig', rubrik: 'Årlig riskanalys av familjehemsvården', datum: '2026-10-06', team },
    avgransning: 'Gäller familjehem och jourhem. Gäller inte konsulentstödda hem, som har egen riskanalys.',
    processId: processen('Familjehem'),
  });
  await taInAlla(app, vem, beredd, processen('Familjehem'));
  await beslutaOm(app, vem, await exempelvem(agare, exempel, 'verksamhetschef@exempel.se'), beredd);
  const forsta = await service.planera(vem, {
    ...{
      anledning: 'forandring',
      rubrik: 'Riskanalys inför ny organisation av mottagningen',
      datum: '2026-11-17',
      team,
    },
    avgransning: 'Gäller förhandsbedömningar från den dag mottagningen delas i två grupper.',
    processId: processen('Förhandsbedömning'),
  });
  await taInAlla(app, vem, forsta, processen('Förhandsbedömning'), false);
  await service.planera(vem, {
    ...{ anledning: 'handelse', rubrik: 'Riskanalys efter uteblivna umgängesplaner', datum: '2026-12-08' },
  });
};

/** Who owns each risk of the year, and in which aktivitet it may happen where the process is described. */
const agaRisker = (app: Pick<INestApplicationContext, 'get'>, vem: Vem): Promise<unknown> =>
  app.get(Databas, { strict: false }).skriv(vem, (tx) =>
    tx.sql(
      'exempel.riskagare',
      `update risk r set
         riskagare_id = (select id from person where epost = case r.riskagare when 'Enhetschef'
           then 'enhetschef@exempel.se' else 'verksamhetschef@exempel.se' end),
         aktivitet_id = (select a.id from aktivitet a where a.process_id = r.process_id
           order by abs(a.ordning - 1 - r.ordning % 4), a.id limit 1)
       where r.plan_ar = $1`,
      [AR],
    ),
  );

const taInAlla = async (
  app: Pick<INestApplicationContext, 'get'>,
  vem: Vem,
  id: number,
  processId: number | undefined,
  lamna = true,
): Promise<void> => {
  const service = app.get(RiskanalysService, { strict: false });
  let { version } = await service.paborja(vem, id, { version: 1 });
  const val = await app.get(RiskanalysQueries, { strict: false }).oanalyserade(vem, AR, processId ?? null);
  for (const { varde } of val.slice(0, 4))
    ({ version } = await service.taIn(vem, id, { version, riskId: Number(varde) }));
  if (!lamna) return;
  const sammanfattning = 'Största risken är att barnet inte får tala enskilt med sin handläggare.';
  await service.lamna(vem, id, { version, sammanfattning });
};

/** One risk is met and assessed again, one is watched and one is accepted. */
const beslutaOm = async (app: Pick<INestApplicationContext, 'get'>, vem: Vem, chef: Vem, id: number): Promise<void> => {
  const risker = app.get(RiskService, { strict: false });
  const { risker: rader } = await app.get(RiskanalysQueries, { strict: false }).sida(vem, id);
  const [en, annan, tredje] = rader;
  const till = '2027-03-31';
  if (en) {
    const markerad = await risker.taMed(vem, en.id, { version: 1 });
    const { version, konsekvens } = await risker.atgarda(vem, en.id, { version: markerad.version });
    const motivering = 'Samtal med barnet bokas nu redan när hemmet väljs.';
    await risker.omvardera(vem, en.id, { version, sannolikhet: 1, konsekvens: konsekvens ?? 1, motivering });
  }
  if (annan) {
    const motivering = 'Bemanningen är på väg upp. Vi ser om det räcker.';
    await risker.bevaka(chef, annan.id, { version: 1, motivering, till });
  }
  if (tredje) {
    const motivering = 'Risken är liten och egenkontrollen fångar den.';
    await risker.acceptera(chef, tredje.id, { version: 1, motivering, till });
  }
};

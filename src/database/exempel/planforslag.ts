import type { INestApplicationContext } from '@nestjs/common';
import { PlanforslagQueries } from '../../rapporter/planforslag/planforslag.queries.js';
import { PlanforslagService } from '../../rapporter/planforslag/planforslag.service.js';
import type { Vem } from '../vem.js';

const AR = 2027;

/** The next plan, begun: what the system proposes for it, some of it decided on. Made once. */
export const skapaPlanforslag = async (app: INestApplicationContext, vem: Vem): Promise<void> => {
  const queries = app.get(PlanforslagQueries, { strict: false });
  if ((await queries.ar(vem)).some(({ ar }) => ar === AR)) return;
  const service = app.get(PlanforslagService, { strict: false });
  await service.taFram(vem, AR);
  await service.behallGruppen(vem, AR, 'risk_hog');
  const [rutiner] = (await queries.grupper(vem, AR, 'vantar')).filter(({ grund }) => grund === 'rutin');
  const forsta = rutiner?.rader[0];
  if (forsta)
    await service.stryk(vem, forsta.id, {
      version: forsta.version,
      motivering: 'Rutinen gås igenom redan i år, tillsammans med den om förhandsbedömning.',
    });
};

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import { PlanImport } from '../../roda-traden/plan-import.service.js';
import { planfiler } from '../../roda-traden/plan-kolumner.js';
import { systemFor } from '../vem.js';

/** Beside this file, also when built: nest-cli.json copies it. */
const MAPP = new URL('./nacka-2020/', import.meta.url);

/** Nacka's Kvalitetsplan 2020 as the plan of the example nämnd. Through the import, so it can be run again and again. */
export async function skapaNackasPlan(app: Pick<INestApplicationContext, 'get'>, namndId: number): Promise<void> {
  const filer = await Promise.all(
    planfiler.map(async (fil) => ({
      namn: `${fil}.csv`,
      innehall: await readFile(fileURLToPath(new URL(`${fil}.csv`, MAPP))),
    })),
  );
  const { problem } = await app.get(PlanImport, { strict: false }).lasIn(systemFor(namndId), 2020, filer);
  const [forsta] = problem;
  if (forsta)
    throw new Error(`Exempelplanen går inte att läsa in: ${forsta.fil} rad ${String(forsta.rad)}: ${forsta.text}`);
}

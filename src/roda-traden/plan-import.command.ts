import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../app.module.js';
import { lasInstallningar } from '../config/las-installningar.js';
import { Startfel } from '../config/startfel.js';
import { oppnaDatabas } from '../database/kommandodatabas.js';
import { migrera } from '../database/migrera.js';
import { systemFor } from '../database/vem.js';
import { Fel } from '../plattform/fel.js';
import type { Infil } from './plan-import.js';
import { PlanImport, type Filrapport, type Importsvar } from './plan-import.service.js';

// npm run plan:import -- 2020 mapp/ [--prova]: the same import as on the page. Every problem is printed, and then exit 1.

const HJALP = 'Skriv: npm run plan:import -- ÅR MAPP [--prova] [--namnd ID]';

interface Val {
  readonly ar: number;
  readonly mapp: string;
  readonly prova: boolean;
  readonly namnd: number | null;
}

const lasVal = (): Val => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { prova: { type: 'boolean', default: false }, namnd: { type: 'string' } },
  });
  const [ar = '', mapp] = positionals;
  if (!/^20\d\d$/.test(ar) || mapp === undefined) throw new Startfel(HJALP);
  if (values.namnd !== undefined && !/^\d+$/.test(values.namnd))
    throw new Startfel('--namnd ska vara nämndens nummer.');
  return { ar: Number(ar), mapp, prova: values.prova, namnd: values.namnd === undefined ? null : Number(values.namnd) };
};

/** Every CSV file of the folder, as bytes: the import finds out how they are written. */
const lasFiler = async (mapp: string): Promise<Infil[]> => {
  const namn = await readdir(mapp).catch(() => {
    throw new Startfel(`Mappen ${mapp} går inte att läsa.`);
  });
  const csv = namn.filter((ett) => ett.toLowerCase().endsWith('.csv')).sort();
  if (csv.length === 0) throw new Startfel(`Mappen ${mapp} har inga CSV-filer.`);
  return Promise.all(csv.map(async (ett) => ({ namn: ett, innehall: await readFile(join(mapp, ett)) })));
};

const valjNamnd = async (agareUrl: string, id: number | null): Promise<number> => {
  const klient = new pg.Client({ connectionString: agareUrl });
  await klient.connect();
  const { rows } = await klient
    .query<{ id: string }>('select id from namnd where $1::bigint is null or id = $1 order by id limit 1', [id])
    .finally(() => klient.end());
  if (!rows[0])
    throw new Startfel(id === null ? 'Det finns ingen nämnd i databasen.' : `Det finns ingen nämnd ${String(id)}.`);
  return Number(rows[0].id);
};

const kor = async ({ ar, mapp, prova, namnd }: Val): Promise<Importsvar> => {
  const filer = await lasFiler(mapp);
  const installningar = lasInstallningar();
  const databas = await oppnaDatabas(installningar);
  try {
    await migrera(databas.agareUrl);
    Object.assign(installningar, { databaseUrl: databas.appUrl, roll: 'webb' });
    const vem = systemFor(await valjNamnd(databas.agareUrl, namnd));
    const nestval = { logger: ['error'], abortOnError: false } satisfies Parameters<
      typeof NestFactory.createApplicationContext
    >[1];
    const app = await NestFactory.createApplicationContext(AppModule.med(installningar), nestval);
    try {
      const planimport = app.get(PlanImport, { strict: false });
      return await (prova ? planimport.prova(vem, ar, filer) : planimport.lasIn(vem, ar, filer));
    } finally {
      await app.close();
    }
  } finally {
    await databas.stang();
  }
};

const filrad = ({ fil, nya, andrade, oforandrade, borttagna, kvar }: Filrapport): string =>
  `${fil}.csv: ${nya.length} nya, ${andrade.length} ändrade, ${oforandrade} oförändrade, ` +
  `${borttagna.length} borttagna${kvar.length > 0 ? `, ${kvar.length} kvar som inte finns i filen (${kvar.join(', ')})` : ''}`;

try {
  const val = lasVal();
  const { problem, filer } = await kor(val);
  for (const { fil, rad, kolumn, text } of problem) {
    const plats = [fil, rad === null ? '' : `rad ${rad}`, kolumn ?? ''].filter((del) => del !== '').join(', ');
    process.stderr.write(`${plats}: ${text}\n`);
  }
  if (filer === null) {
    process.stderr.write(`${problem.length} problem. Inget är inläst.\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(`${filer.map(filrad).join('\n')}\n`);
    process.stdout.write(val.prova ? 'Provläst: inget är sparat.\n' : `Planen för ${val.ar} är inläst.\n`);
  }
} catch (fel) {
  const begripligt = fel instanceof Startfel || fel instanceof Fel;
  process.stderr.write(`${begripligt ? fel.message : `Planen kunde inte läsas in: ${String(fel)}`}\n`);
  process.exitCode = 1;
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Startfel } from '../config/startfel.js';
import { iProdukten, lasNamndval, misslyckas } from '../kommando.js';
import type { Infil } from './plan-import.js';
import { PlanImport, type Filrapport } from './plan-import.service.js';

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
  return { ar: Number(ar), mapp, prova: values.prova, namnd: lasNamndval(values.namnd) };
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

const filrad = ({ fil, nya, andrade, oforandrade, borttagna, kvar }: Filrapport): string =>
  `${fil}.csv: ${nya.length} nya, ${andrade.length} ändrade, ${oforandrade} oförändrade, ` +
  `${borttagna.length} borttagna${kvar.length > 0 ? `, ${kvar.length} kvar som inte finns i filen (${kvar.join(', ')})` : ''}`;

try {
  const val = lasVal();
  const infiler = await lasFiler(val.mapp);
  const { problem, filer } = await iProdukten(val.namnd, (app, vem) => {
    const planimport = app.get(PlanImport, { strict: false });
    return val.prova ? planimport.prova(vem, val.ar, infiler) : planimport.lasIn(vem, val.ar, infiler);
  });
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
  misslyckas(fel, 'Planen kunde inte läsas in');
}

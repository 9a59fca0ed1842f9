import { writeFile } from 'node:fs/promises';
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
import { Utskrift } from './utskrift.service.js';
import type { Rapportslag } from './underlag.js';

// npm run rapport -- kvalitetsplan 2020 --ut plan.pdf: the same document as on screen, from the command line.

const HJALP = 'Skriv: npm run rapport -- kvalitetsplan|kvalitetsberattelse ÅR --ut FIL.pdf [--namnd ID]';

interface Val {
  readonly slag: Rapportslag;
  readonly ar: number;
  readonly ut: string;
  readonly namnd: number | null;
}

const lasVal = (): Val => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ut: { type: 'string' }, namnd: { type: 'string' } },
  });
  const [slag, ar = ''] = positionals;
  if ((slag !== 'kvalitetsplan' && slag !== 'kvalitetsberattelse') || !/^20\d\d$/.test(ar) || !values.ut)
    throw new Startfel(HJALP);
  if (values.namnd !== undefined && !/^\d+$/.test(values.namnd))
    throw new Startfel('--namnd ska vara nämndens nummer.');
  return { slag, ar: Number(ar), ut: values.ut, namnd: values.namnd === undefined ? null : Number(values.namnd) };
};

/** The nämnd that was asked for, or the first one. */
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

const skriv = async ({ slag, ar, ut, namnd }: Val): Promise<void> => {
  const installningar = lasInstallningar();
  const databas = await oppnaDatabas(installningar);
  try {
    await migrera(databas.agareUrl);
    // this process prints one document; the queue is left to the workers
    Object.assign(installningar, { databaseUrl: databas.appUrl, roll: 'webb' });
    const vem = systemFor(await valjNamnd(databas.agareUrl, namnd));
    const app = await NestFactory.createApplicationContext(AppModule.med(installningar), {
      logger: ['error'],
      abortOnError: false,
    });
    try {
      const { pdf, sidor, kalla } = await app.get(Utskrift, { strict: false }).skrivUt(vem, slag, ar);
      await writeFile(ut, pdf).catch((orsak: unknown) => {
        throw new Startfel(`Filen ${ut} gick inte att skriva.`, { cause: orsak });
      });
      process.stdout.write(`${ut}: ${String(sidor)} sidor, ${kalla}.\n`);
    } finally {
      await app.close();
    }
  } finally {
    await databas.stang();
  }
};

try {
  await skriv(lasVal());
} catch (fel) {
  const begripligt = fel instanceof Startfel || fel instanceof Fel;
  process.stderr.write(`${begripligt ? fel.message : `Dokumentet kunde inte göras: ${String(fel)}`}\n`);
  process.exitCode = 1;
}

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from './app.module.js';
import { lasInstallningar } from './config/las-installningar.js';
import { Startfel } from './config/startfel.js';
import { oppnaDatabas } from './database/kommandodatabas.js';
import { migrera } from './database/migrera.js';
import { systemFor, type Vem } from './database/vem.js';
import { Fel } from './plattform/fel.js';

/** `--namnd` of a command: a number, or left out for the first nämnd. @throws Startfel */
export const lasNamndval = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (!/^\d+$/.test(text)) throw new Startfel('--namnd ska vara nämndens nummer.');
  return Number(text);
};

/**
 * Runs a command in the whole product, on behalf of a nämnd, beside a living copy or alone. The queue is left to the
 * workers: this process does one thing and ends.
 * @throws Startfel when there is no such database or nämnd
 */
export const iProdukten = async <T>(
  namnd: number | null,
  gor: (app: INestApplicationContext, vem: Vem) => Promise<T>,
): Promise<T> => {
  const installningar = lasInstallningar();
  const databas = await oppnaDatabas(installningar);
  try {
    await migrera(databas.agareUrl);
    Object.assign(installningar, { databaseUrl: databas.appUrl, roll: 'webb' });
    const vem = systemFor(await valjNamnd(databas.agareUrl, namnd));
    const nestval = { logger: ['error' as const], abortOnError: false };
    const app = await NestFactory.createApplicationContext(AppModule.med(installningar), nestval);
    try {
      return await gor(app, vem);
    } finally {
      await app.close();
    }
  } finally {
    await databas.stang();
  }
};

/** Tells the one at the terminal what went wrong, and ends with 1. */
export const misslyckas = (fel: unknown, inledning: string): void => {
  const begripligt = fel instanceof Startfel || fel instanceof Fel;
  process.stderr.write(`${begripligt ? fel.message : `${inledning}: ${String(fel)}`}\n`);
  process.exitCode = 1;
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

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
import { Klocka } from './plattform/klocka/klocka.js';

/** `--namnd` of a command: a number, or left out for the first nämnd. @throws Startfel */
export const lasNamndval = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (!/^\d+$/.test(text)) throw new Startfel('--namnd ska vara nämndens nummer.');
  return Number(text);
};

/**
 * Runs a command in the whole product, beside a living copy or alone: on behalf of a nämnd, or as the person with that
 * e-post, with no more than she may do. The queue is left to the workers: this process does one thing and ends.
 * @throws Startfel when there is no such database, nämnd or person
 */
export const iProdukten = async <T>(
  som: number | null | { readonly epost: string },
  gor: (app: INestApplicationContext, vem: Vem) => Promise<T>,
): Promise<T> => {
  const installningar = lasInstallningar();
  const databas = await oppnaDatabas(installningar);
  try {
    await migrera(databas.agareUrl);
    Object.assign(installningar, { databaseUrl: databas.appUrl, roll: 'webb' });
    const nestval = { logger: ['error' as const], abortOnError: false };
    const app = await NestFactory.createApplicationContext(AppModule.med(installningar), nestval);
    try {
      const vem =
        typeof som === 'object' && som !== null
          ? await personen(databas.agareUrl, som.epost, app.get(Klocka, { strict: false }).idag())
          : systemFor(await valjNamnd(databas.agareUrl, som));
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

const personen = async (agareUrl: string, epost: string, idag: string): Promise<Vem> => {
  const klient = new pg.Client({ connectionString: agareUrl });
  await klient.connect();
  const { rows } = await klient
    .query<{ vem: Vem | null }>('select vem_for(id, $2) as vem from person where lower(epost) = lower($1)', [
      epost,
      idag,
    ])
    .finally(() => klient.end());
  if (!rows[0]?.vem) throw new Startfel(`Det finns ingen aktiv person med e-posten ${epost}.`);
  return rows[0].vem;
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

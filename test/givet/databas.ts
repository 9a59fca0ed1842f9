import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { appDataSource } from '../../src/database/data-source.js';
import { Databas } from '../../src/database/databas.js';
import { MALL, SERVER_VARIABEL } from './postgres.js';

export interface Provdatabas {
  /** The gateway, as the role that the product runs as. */
  readonly databas: Databas;
  readonly dataSource: DataSource;
  /** The owner, past the gateway: to set a situation or to look behind it. */
  readonly agare: pg.Pool;
  readonly appUrl: string;
  readonly agareUrl: string;
  stang(): Promise<void>;
}

/** A fresh, migrated and empty database of the test's own. Knows the entities that the test has imported. */
export async function nyDatabas(): Promise<Provdatabas> {
  const server = provserver();
  const namn = `prov_${randomBytes(8).toString('hex')}`;
  await somSuper(server.superUrl, `create database ${namn} template ${MALL} owner kvalitet_agare strategy file_copy`);
  const appUrl = medDatabas(server.appUrl, namn);
  const agareUrl = medDatabas(server.agareUrl, namn);
  const dataSource = new DataSource({
    ...appDataSource(appUrl, 5),
    entities: getMetadataArgsStorage().tables.map((tabell) => tabell.target),
  });
  await dataSource.initialize();
  const agare = new pg.Pool({ connectionString: agareUrl, max: 3, options: '-c timezone=Europe/Stockholm' });
  // `stang` ends connections that a test has left open
  agare.on('error', () => undefined);
  return {
    databas: new Databas(dataSource),
    dataSource,
    agare,
    appUrl,
    agareUrl,
    stang: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await agare.end();
      await somSuper(server.superUrl, `drop database if exists ${namn} with (force)`);
    },
  };
}

function provserver(): { appUrl: string; agareUrl: string; superUrl: string } {
  const uppgift = process.env[SERVER_VARIABEL];
  if (!uppgift) throw new Error("Jest's globalSetup has not started PostgreSQL: see test/givet/postgres.setup.mjs.");
  return JSON.parse(uppgift) as { appUrl: string; agareUrl: string; superUrl: string };
}

async function somSuper(url: string, sats: string): Promise<void> {
  const klient = new pg.Client({ connectionString: url });
  await klient.connect();
  try {
    await klient.query(sats);
  } finally {
    await klient.end();
  }
}

const medDatabas = (url: string, namn: string): string => {
  const adress = new URL(url);
  adress.pathname = `/${namn}`;
  return adress.href;
};

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hemligheter } from '../config/hemligheter.js';
import type { Installningar } from '../config/installningar.js';
import { Startfel } from '../config/startfel.js';
import { startaInbaddadPostgres } from './inbaddad-postgres.js';
import { levandePostmaster } from './inbaddad-postmaster.js';

/** The database as a command reaches it, beside a living product or alone. */
export interface Kommandodatabas {
  readonly appUrl: string;
  readonly agareUrl: string;
  stang(): Promise<void>;
}

const inget = (): Promise<void> => Promise.resolve();

/**
 * Opens the database that the settings point at. A running embedded product is joined and not disturbed.
 * @throws Startfel when there is no database to open.
 */
export const oppnaDatabas = async (installningar: Installningar): Promise<Kommandodatabas> => {
  const { inbaddad, dataDir, databaseUrl, databaseAgareUrl } = installningar;
  if (!inbaddad) {
    if (!databaseUrl || !databaseAgareUrl)
      throw new Startfel('DATABASE_URL och DATABASE_AGARE_URL behövs båda för att köra kommandot.');
    return { appUrl: databaseUrl, agareUrl: databaseAgareUrl, stang: inget };
  }
  const mapp = join(dataDir, 'pg');
  if (!existsSync(mapp)) throw new Startfel(`Det finns ingen databas i ${dataDir}. Ange rätt mapp med DATA_DIR.`);
  const postmaster = await levandePostmaster(mapp);
  if (!postmaster) {
    const server = await startaInbaddadPostgres({ dataDir });
    return { appUrl: server.appUrl, agareUrl: server.agareUrl, stang: () => server.stoppa() };
  }
  const losen = hemligheter(dataDir);
  const adress = (roll: string, hemlighet: string): string =>
    `postgres://${roll}:${hemlighet}@127.0.0.1:${String(postmaster.port)}/kvalitet`;
  return {
    appUrl: adress('kvalitet_app', losen.appLosen),
    agareUrl: adress('kvalitet_agare', losen.agareLosen),
    stang: inget,
  };
};

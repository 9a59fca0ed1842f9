import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Installningar } from './config/installningar.js';
import { lasInstallningar } from './config/las-installningar.js';
import { Startfel } from './config/startfel.js';
import { skapaExempel } from './database/exempel/exempel.js';
import { startaInbaddadPostgres } from './database/inbaddad-postgres.js';
import { granskaDatabas, migrera } from './database/migrera.js';
import { Logg } from './plattform/logg/logg.js';
import { nyAdapter, utrustaWebb } from './plattform/web/utrusta.js';
import { valkommen } from './valkommen.js';
import { webbval } from './webbval.js';

/** What has been started, to be stopped in the opposite order: pages and workers, pools, PostgreSQL. */
const igang: (() => Promise<unknown>)[] = [];
let logg = new Logg('info');
let stoppas = false;

async function starta(): Promise<void> {
  const installningar = lasInstallningar();
  logg = new Logg(installningar.loggniva);
  await startaDatabas(installningar);
  if (installningar.roll === 'arbetare') {
    const app = await NestFactory.createApplicationContext(AppModule.med(installningar), nestval());
    igang.push(() => app.close());
    logg.log('Arbetaren är igång.', 'Start');
    return;
  }
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.med(installningar), nyAdapter(), nestval());
  igang.push(() => app.close());
  await utrustaWebb(app, webbval(installningar));
  await app.init();
  const exempel = installningar.inbaddad ? await skapaExempel(app, installningar.databaseAgareUrl ?? '') : null;
  await lyssna(app, installningar);
  if (exempel) process.stdout.write(valkommen(installningar.basUrl, exempel));
}

/** Embedded: ours to start and migrate. Otherwise somebody else's: migrated only if we were given the owner's address. */
async function startaDatabas(installningar: Installningar): Promise<void> {
  if (installningar.inbaddad) {
    const postgres = await startaInbaddadPostgres({
      dataDir: installningar.dataDir,
      vidFall: () => void avsluta(1, 'Databasen stannade utan att ha blivit ombedd. Se pg.log i datamappen.'),
    });
    igang.push(() => postgres.stoppa());
    installningar.databaseUrl = postgres.appUrl;
    installningar.databaseAgareUrl = postgres.agareUrl;
  }
  if (installningar.databaseAgareUrl) await migrera(installningar.databaseAgareUrl);
  await granskaDatabas(installningar.databaseUrl ?? '');
}

async function lyssna(app: NestFastifyApplication, { port, vardadress }: Installningar): Promise<void> {
  await app.listen(port, vardadress).catch((orsak: unknown) => {
    if ((orsak as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Startfel(`Port ${port} används redan av ett annat program. Välj en annan med PORT.`, { cause: orsak });
    }
    throw orsak;
  });
  logg.log(`Tjänsten lyssnar på ${vardadress}:${port}.`, 'Start');
}

const nestval = () => ({ logger: logg, abortOnError: false });

/** Stops everything and ends the process. What hangs gets twenty seconds; PostgreSQL stops anyway when we are gone. */
async function avsluta(kod: number, varfor?: string): Promise<void> {
  if (stoppas) return;
  stoppas = true;
  if (varfor) process.stderr.write(`${varfor}\n`);
  setTimeout(() => process.exit(1), 20_000).unref();
  for (const stoppa of igang.reverse()) {
    await stoppa().catch((fel: unknown) => logg.error(fel, 'Stopp'));
  }
  process.exit(kod);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stoppas) process.exit(1);
    void avsluta(0);
  });
}
process.on('uncaughtException', (fel) => {
  logg.fatal(fel, 'Oväntat fel');
  void avsluta(1);
});

await starta().catch((fel: unknown) => {
  if (!(fel instanceof Startfel)) logg.fatal(fel, 'Start');
  void avsluta(1, fel instanceof Startfel ? fel.message : 'Tjänsten kunde inte starta. Orsaken står i raden ovan.');
});

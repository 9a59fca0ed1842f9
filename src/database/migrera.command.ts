import { lasInstallningar } from '../config/las-installningar.js';
import { Startfel } from '../config/startfel.js';
import { oppnaDatabas } from './kommandodatabas.js';
import { migrera } from './migrera.js';

// npm run migrera: brings the schema up to date as its owner, before web and workers of a new release are started.

try {
  const databas = await oppnaDatabas(lasInstallningar());
  await migrera(databas.agareUrl).finally(() => databas.stang());
  process.stdout.write('Databasen är uppdaterad.\n');
} catch (fel) {
  process.stderr.write(
    `${fel instanceof Startfel ? fel.message : `Databasen kunde inte uppdateras: ${String(fel)}`}\n`,
  );
  process.exitCode = 1;
}

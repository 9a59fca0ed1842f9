import { lasInstallningar } from '../config/las-installningar.js';
import { oppnaDatabas } from '../database/kommandodatabas.js';
import { kontrolleraKedjor } from './kedjekontroll.js';

// npm run handelselogg: verifies the händelselogg of every nämnd; ends with 1 and the first broken row if it does not.

try {
  const databas = await oppnaDatabas(lasInstallningar());
  const hel = await kontrolleraKedjor(databas.agareUrl, (rad) => process.stdout.write(`${rad}\n`)).finally(() =>
    databas.stang(),
  );
  process.exitCode = hel ? 0 : 1;
} catch (fel) {
  process.stderr.write(`${fel instanceof Error ? fel.message : 'Kontrollen gick inte att göra.'}\n`);
  process.exitCode = 1;
}

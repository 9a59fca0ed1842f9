/**
 * Two hundred who send a synpunkt at the same moment, and then fifty chefer who work for a minute while medarbetare
 * report: nothing may be lost and nothing doubled. Prints what it took, and ends with 1 when something is wrong.
 *   npm run last                     a minute
 *   npm run last -- --sekunder=10    shorter
 */
import { parseArgs } from 'node:util';
import { setTimeout as vanta } from 'node:timers/promises';
import { allaSkickar, oppnaFormular } from './allmanhet.mjs';
import { arbeta, rapportera } from './arbetsdag.mjs';
import { bristerna, summor } from './lastkontroll.mjs';
import { stada, startaDatabas, startaProdukt } from './miljo.mjs';
import { CHEFER, laddaOrganisation } from './organisation.mjs';
import { Svarstider } from './svarstider.mjs';

const AVSANDARE = 200;
/** The public form refuses who is quicker than a person can be. */
const LASER_FRAGORNA = 3500;

const lasSekunder = () => {
  const { values } = parseArgs({ options: { sekunder: { type: 'string', default: '60' } } });
  const sekunder = Number(values.sekunder);
  if (!Number.isInteger(sekunder) || sekunder < 1 || sekunder > 3600)
    throw new Error('--sekunder ska vara ett heltal från 1 till 3600.');
  return sekunder;
};

/** @returns sentences on what was lost or doubled */
const prova = async (sekunder) => {
  const miljo = await startaDatabas();
  const namnd = await laddaOrganisation(miljo.agare);
  const { bas } = await startaProdukt(miljo);
  const tider = new Svarstider();
  /** What the product has promised: every good answer, by what it was about. */
  const bok = { synpunkter: new Map(), rapporter: new Map(), handlingar: [], atgarder: new Map() };

  const sida = `${bas}/synpunkt/${namnd.namndId}`;
  const oppnade = await oppnaFormular(tider, sida, AVSANDARE);
  await vanta(LASER_FRAGORNA);
  await allaSkickar(tider, sida, oppnade, bok);

  const slut = performance.now() + sekunder * 1000;
  await Promise.all([
    ...namnd.chefer.map((chef) => arbeta({ tider, bas, bok, slut, ...chef })),
    ...namnd.medarbetare.map((en) => rapportera({ tider, bas, bok, slut, ...en })),
  ]);

  console.log(`${AVSANDARE} skickade samtidigt, sedan arbetade ${CHEFER} chefer i ${sekunder} s.\n`);
  for (const rad of tider.tabell()) console.log(rad);
  console.log(`\n${await summor(miljo.agare, namnd.namndId)}`);
  return [...tider.ovantat.map((ett) => `Oväntat svar. ${ett}`), ...(await bristerna(miljo.agare, namnd.namndId, bok))];
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void stada().finally(() => process.exit(130)));
}
let kod = 1;
try {
  const brister = await prova(lasSekunder());
  for (const brist of brister.slice(0, 20)) console.error(brist);
  if (brister.length > 20) console.error(`… och ${brister.length - 20} till.`);
  if (brister.length === 0) kod = 0;
  console.log(brister.length === 0 ? 'Inget är förlorat och inget dubbelt.' : `${brister.length} fel.`);
} catch (fel) {
  console.error(`Lastprovet gick inte att göra: ${fel.message}`);
  if (process.env.DEBUG) console.error(fel);
}
await stada();
process.exit(kod);

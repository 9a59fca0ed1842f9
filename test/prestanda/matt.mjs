/** How things are measured: both sides in turn, so that what else the machine does hits them alike. */
import { performance } from 'node:perf_hooks';

export const median = (varden) => {
  const ordnade = [...varden].sort((a, b) => a - b);
  const mitt = ordnade.length >> 1;
  return ordnade.length % 2 ? ordnade[mitt] : (ordnade[mitt - 1] + ordnade[mitt]) / 2;
};

export const sekunder = async (gor) => {
  const start = performance.now();
  await gor();
  return (performance.now() - start) / 1000;
};

/**
 * Runs every side once a round and gives the medians per side, and per side its ratio to the first one: the median over
 * the rounds of what was measured in the same round.
 * @param sidor functions that give a speed (more is better); the first is what the others are held against
 * @param varmning rounds before, thrown away: what is held against each other is servers that have been running a while
 */
export const iTurOchOrdning = async (sidor, varv, varmning = 1) => {
  const namn = Object.keys(sidor);
  const varden = Object.fromEntries(namn.map((ett) => [ett, []]));
  for (let v = -varmning; v < varv; v++) {
    for (const ett of v % 2 ? namn : [...namn].reverse()) {
      const fart = await sidor[ett]();
      if (v >= 0) varden[ett].push(fart);
    }
  }
  const [ankare] = namn;
  return Object.fromEntries(
    namn.map((ett) => [
      ett,
      { fart: median(varden[ett]), kvot: median(varden[ett].map((fart, i) => fart / varden[ankare][i])) },
    ]),
  );
};

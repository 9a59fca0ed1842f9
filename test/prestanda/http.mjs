/** List and insert over HTTP, the product against bare fastify and pg on the same database. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { loggaIn, stadaSedan, startaServer } from './miljo.mjs';
import { iTurOchOrdning } from './matt.mjs';

const ANSLUTNINGAR = 16;
const SEKUNDER = 2;
const VARV = 7;
/** Ten seconds of load a side: the compiler is still at work in the first ones, and the more code the longer. */
const VARMNING = 5;

export const forberedHttp = async (miljo, produkt, { namnder }) => {
  const barBas = await startaServer('bar-server.mjs', { DATABASE_URL: miljo.agareUrl });
  const generator = fork(join(import.meta.dirname, 'last.mjs'));
  stadaSedan(async () => void generator.kill());
  const last = async (uppdrag) => {
    generator.send({ uppdrag, sekunder: SEKUNDER });
    const [{ perSekund, fel }] = await once(generator, 'message');
    if (fel) throw new Error(`Lasten mot ${uppdrag[0].adress}: ${fel}`);
    return perSekund;
  };
  const samordnare = await loggaIn(miljo.agare, namnder[0].samordnare);
  const rapportorer = [];
  for (const namnd of namnder) rapportorer.push(await loggaIn(miljo.agare, namnd.medarbetare));
  return { last, bas: produkt.bas, barBas, namnder, samordnare, rapportorer };
};

/** GET of the worklist: 50 rows and a capped count, in a nämnd with 100 000 avvikelser. */
export const mattLista = ({ last, bas, barBas, namnder, samordnare }) => {
  const alla = (uppdrag) => Array.from({ length: ANSLUTNINGAR }, () => uppdrag);
  return iTurOchOrdning(
    {
      bar: () => last(alla({ adress: `${barBas}/avvikelser/${namnder[0].namndId}`, metod: 'GET', huvud: {} })),
      produkt: () => last(alla({ adress: `${bas}/avvikelser`, metod: 'GET', huvud: samordnare })),
    },
    VARV,
    VARMNING,
  );
};

/** POST of a report with 1 KB of text: over sixteen nämnder, and all in one, whose händelselogg is one chain. */
export const mattSkapa = ({ last, bas, barBas, namnder, rapportorer }) => {
  const [dag] = new Date(Date.now() - 24 * 3600_000).toISOString().split('T');
  const form = ({ enheter }) => ({
    nyckel: '%NYCKEL%',
    enhetId: enheter[0].id,
    intraffadDatum: dag,
    intraffadTid: '10:30',
    beror: 'enskild',
    handelseforlopp: 'Insatsen uteblev under förmiddagen och den enskilde fick vänta. '.repeat(16),
    omedelbarAtgard: 'Ringde den enskilde och ordnade en ny tid samma dag.',
    enhetBekraftad: true,
  });
  const bar = (namnd) => ({
    adress: `${barBas}/avvikelser/${namnd.namndId}`,
    metod: 'POST',
    huvud: {},
    kropp: JSON.stringify({
      ...form(namnd),
      enhetVersion: namnd.enheter[0].version,
      rapportor: namnd.medarbetare.personId,
    }),
  });
  const produkt = (namnd, i) => ({
    adress: `${bas}/avvikelser`,
    metod: 'POST',
    huvud: rapportorer[i],
    kropp: JSON.stringify(form(namnd)),
  });
  const spridda = namnder.slice(0, ANSLUTNINGAR);
  return iTurOchOrdning(
    {
      bar: () => last(spridda.map(bar)),
      produkt: () => last(spridda.map(produkt)),
      enNamnd: () => last(spridda.map(() => produkt(namnder[1], 1))),
    },
    VARV,
    VARMNING,
  );
};

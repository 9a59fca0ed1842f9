import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Startfel } from '../config/startfel.js';
import { iProdukten, misslyckas } from '../kommando.js';
import type { Importrapport } from './arendeimport.queries.js';
import { ArendeimportService } from './arendeimport.service.js';
import { arSak, SAKER, type Sak } from './importfalt.js';
import { Inlasning } from './inlasning.service.js';

// npm run arende:import -- avvikelse fil.xlsx --system Flexite --som namn@kommun.se [--prova]: the same reading as on the
// page, by what has been said there of the columns of that system. Every problem is printed, and then exit 1.

const HJALP = `Skriv: npm run arende:import -- ${SAKER.join('|')} FIL --system NAMN --som EPOST [--prova]`;

interface Val {
  readonly sak: Sak;
  readonly fil: string;
  readonly kallsystem: string;
  readonly epost: string;
  readonly prova: boolean;
}

const lasVal = (): Val => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { system: { type: 'string' }, som: { type: 'string' }, prova: { type: 'boolean', default: false } },
  });
  const [sak = '', fil] = positionals;
  const { system, som, prova } = values;
  if (!arSak(sak) || fil === undefined || system === undefined || som === undefined) throw new Startfel(HJALP);
  return { sak, fil, kallsystem: system, epost: som, prova };
};

const skriv = (id: number, { problem, antalProblem, ...antal }: Importrapport, prova: boolean): void => {
  for (const { rad, kolumn, text } of problem) {
    const plats = [rad === null ? '' : `rad ${String(rad)}`, kolumn ?? ''].filter((del) => del !== '').join(', ');
    process.stderr.write(`${plats === '' ? '' : `${plats}: `}${text}\n`);
  }
  if (antalProblem > 0) {
    process.stderr.write(
      `${String(antalProblem)} problem. Inget är inläst. Vad kolumnerna betyder ändras på sidan /arendeimport/${String(id)}.\n`,
    );
    process.exitCode = 1;
    return;
  }
  process.stdout.write(
    `${String(antal.nya)} nya ärenden (${String(antal.avslutade)} avslutade, ${String(antal.oppna)} öppna), ` +
      `${String(antal.redan)} redan inlästa.\n`,
  );
  process.stdout.write(prova ? 'Provläst: inget ärende är sparat.\n' : 'Ärendena är inlästa.\n');
};

try {
  const { sak, fil, kallsystem, epost, prova } = lasVal();
  const innehall = await readFile(fil).catch(() => {
    throw new Startfel(`Filen ${fil} går inte att läsa.`);
  });
  await iProdukten({ epost }, async (app, vem) => {
    const inlasning = app.get(Inlasning, { strict: false });
    const id = await app.get(ArendeimportService, { strict: false }).laddaUpp(vem, { sak, kallsystem, innehall });
    const provad = await inlasning.kor(vem, id, 'prova');
    const klar = prova || provad.antalProblem > 0 ? provad : await inlasning.kor(vem, id, 'las_in');
    skriv(id, klar, prova);
  });
} catch (fel) {
  misslyckas(fel, 'Ärendena kunde inte läsas in');
}

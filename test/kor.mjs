// The whole check, as README and CI run it: the cheap groups first, two at a time, then every test. It stops at the
// first group that fails and shows what that group said. The last line is always `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** Two lanes for two cores; inside a lane in order. A lane holds [name to show, npm script]. */
const BANOR = [
  [['lint', 'lint']],
  [
    ['format', 'format:check'],
    ['typer', 'types'],
    ['bygge', 'build'],
    ['arkitektur', 'arkitektur'],
  ],
];

const igang = new Set();

/** Runs one npm script in its own process group, so that all of it can be ended. */
const kor = (skript, argument, ut) =>
  new Promise((klar) => {
    const barn = spawn('npm', ['run', '--silent', skript, '--', ...argument], {
      stdio: ['ignore', ut, ut],
      detached: true,
    });
    let sagt = '';
    igang.add(barn);
    barn.stdout?.on('data', (bit) => (sagt += bit));
    barn.stderr?.on('data', (bit) => (sagt += bit));
    barn.on('error', (fel) => klar({ kod: 1, sagt: fel.message }));
    barn.on('close', (kod) => {
      igang.delete(barn);
      klar({ kod: kod ?? 1, sagt });
    });
  });

const avbryt = (signal) => {
  for (const barn of igang) {
    try {
      process.kill(-barn.pid, signal);
    } catch {
      // it ended by itself in between
    }
  }
};
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    avbryt(signal);
    slut(0, 1, 'avbruten');
  });
}

const slut = (gront, rott, stannade) => {
  if (stannade) console.log(`\nStannade vid: ${stannade}`);
  console.log(`${gront} passed, ${rott} failed`);
  process.exit(rott === 0 ? 0 : 1);
};

const sekunder = (fran) => `${((performance.now() - fran) / 1000).toFixed(1)} s`;

let stannad = null;
const korBana = async (bana) => {
  for (const [namn, skript] of bana) {
    if (stannad) return;
    const start = performance.now();
    const { kod, sagt } = await kor(skript, [], 'pipe');
    if (stannad) return;
    if (kod !== 0) {
      stannad = namn;
      console.log(`✗ ${namn} (npm run ${skript})\n\n${sagt.trimEnd()}`);
      avbryt('SIGTERM');
      return;
    }
    console.log(`✓ ${namn} ${sekunder(start)}`);
  }
};

await Promise.all(BANOR.map(korBana));
if (stannad) slut(0, 1, stannad);

const mapp = mkdtempSync(join(tmpdir(), 'prov-'));
const fil = join(mapp, 'svar.json');
const start = performance.now();
const prov = kor('jest', ['--json', `--outputFile=${fil}`], 'inherit');
// The file is the last thing jest does. A process that then lives on holds something open, and would hold CI for ever.
const vakt = setInterval(() => {
  if (!existsSync(fil)) return;
  clearInterval(vakt);
  setTimeout(() => {
    console.log('jest avslutades inte: ett prov eller globalSetup håller något öppet.');
    avbryt('SIGKILL');
  }, 15_000).unref();
}, 500);
const { kod } = await prov;
clearInterval(vakt);
let gront = 0;
let rott = 0;
try {
  const svar = JSON.parse(readFileSync(fil, 'utf8'));
  gront = svar.numPassedTests;
  // A spec that cannot even be run has no tests to count, but it has failed all the same.
  rott = svar.numFailedTests + svar.numRuntimeErrorTestSuites;
} catch {
  console.log('jest gav inget resultat.');
}
rmSync(mapp, { recursive: true, force: true });
if (kod !== 0 || gront === 0) rott = Math.max(rott, 1);
console.log(`${rott === 0 ? '✓' : '✗'} prov ${sekunder(start)}`);
slut(gront, rott, rott === 0 ? '' : 'prov');

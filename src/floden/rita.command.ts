import { mkdir, rm, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hittaFloden } from './flodesfiler.js';
import { flodessida } from './matris.js';

// npm run floden: draws every flow into test/matris, and takes away the pages of flows that are gone.
const mapp = join(import.meta.dirname, '../../test/matris');
const floden = await hittaFloden(join(import.meta.dirname, '..'));
await mkdir(mapp, { recursive: true });
for (const fil of await readdir(mapp)) if (fil.endsWith('.md')) await rm(join(mapp, fil));
for (const flode of floden) await writeFile(join(mapp, `${flode.namn}.md`), flodessida(flode));
process.stdout.write(`${floden.length} flöden ritade i test/matris.\n`);

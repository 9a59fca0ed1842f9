import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Startfel } from '../config/startfel.js';
import { iProdukten, lasNamndval, misslyckas } from '../kommando.js';
import type { Rapportslag } from './underlag.js';
import { Utskrift } from './utskrift.service.js';

// npm run rapport -- kvalitetsplan 2020 --ut plan.pdf: the same document as on screen, from the command line.

const HJALP = 'Skriv: npm run rapport -- kvalitetsplan|kvalitetsberattelse ÅR --ut FIL.pdf [--namnd ID]';

interface Val {
  readonly slag: Rapportslag;
  readonly ar: number;
  readonly ut: string;
  readonly namnd: number | null;
}

const lasVal = (): Val => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ut: { type: 'string' }, namnd: { type: 'string' } },
  });
  const [slag, ar = ''] = positionals;
  if ((slag !== 'kvalitetsplan' && slag !== 'kvalitetsberattelse') || !/^20\d\d$/.test(ar) || !values.ut)
    throw new Startfel(HJALP);
  return { slag, ar: Number(ar), ut: values.ut, namnd: lasNamndval(values.namnd) };
};

try {
  const { slag, ar, ut, namnd } = lasVal();
  const rad = await iProdukten(namnd, async (app, vem) => {
    const { pdf, sidor, kalla } = await app.get(Utskrift, { strict: false }).skrivUt(vem, slag, ar);
    await writeFile(ut, pdf).catch((orsak: unknown) => {
      throw new Startfel(`Filen ${ut} gick inte att skriva.`, { cause: orsak });
    });
    return `${ut}: ${String(sidor)} sidor, ${kalla}.\n`;
  });
  process.stdout.write(rad);
} catch (fel) {
  misslyckas(fel, 'Dokumentet kunde inte göras');
}

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Startfel } from '../config/startfel.js';
import { iProdukten, lasNamndval, misslyckas } from '../kommando.js';
import type { Halvar } from './halvar.js';
import { rapportslag } from './rapport.texter.js';
import type { Rapportslag } from './underlag.js';
import { Utskrift } from './utskrift.service.js';

// npm run rapport -- kvalitetsplan 2020 --ut plan.pdf: the same document as on screen, from the command line.

const HJALP =
  'Skriv: npm run rapport -- kvalitetsplan|kvalitetsberattelse|halvarsredovisning ÅR --ut FIL.pdf [--halvar 1|2] [--namnd ID]';

const arSlag = (slag: string): slag is Rapportslag => slag in rapportslag;

interface Val {
  readonly slag: Rapportslag;
  readonly ar: number;
  readonly halvar: Halvar | null;
  readonly ut: string;
  readonly namnd: number | null;
}

const lasVal = (): Val => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ut: { type: 'string' }, namnd: { type: 'string' }, halvar: { type: 'string' } },
  });
  const [slag, ar = ''] = positionals;
  if (slag === undefined || !arSlag(slag) || !/^20\d\d$/.test(ar) || !values.ut) throw new Startfel(HJALP);
  const halvar = values.halvar === '1' ? 1 : values.halvar === '2' ? 2 : null;
  if ((slag === 'halvarsredovisning') !== (halvar !== null)) throw new Startfel(HJALP);
  return { slag, ar: Number(ar), halvar, ut: values.ut, namnd: lasNamndval(values.namnd) };
};

try {
  const { slag, ar, halvar, ut, namnd } = lasVal();
  const rad = await iProdukten(namnd, async (app, vem) => {
    const { pdf, sidor, kalla } = await app.get(Utskrift, { strict: false }).skrivUt(vem, slag, ar, halvar);
    await writeFile(ut, pdf).catch((orsak: unknown) => {
      throw new Startfel(`Filen ${ut} gick inte att skriva.`, { cause: orsak });
    });
    return `${ut}: ${String(sidor)} sidor, ${kalla}.\n`;
  });
  process.stdout.write(rad);
} catch (fel) {
  misslyckas(fel, 'Dokumentet kunde inte göras');
}

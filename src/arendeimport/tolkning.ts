import { setImmediate as slapp } from 'node:timers/promises';
import { tolkaCell } from './cell.js';
import { granskaAvvikelse } from './gammal-avvikelse.js';
import { granskaLexSarah } from './gammal-lex-sarah.js';
import { granskaSynpunkt } from './gammal-synpunkt.js';
import { IMPORTSAKER, type Importfalt, type Sak } from './importfalt.js';
import { PAUS_EFTER, type Filrad, type LastFil, type Problem } from '../plattform/tabellfil/tabellfil.js';
import type { Mappning } from './mappning.js';
import { Radvarden, type Brist, type Enhetsplats } from './radvarden.js';

/** A row that is whole: it can be stored as it is. */
export interface Tolkad {
  readonly rad: number;
  readonly kallId: string;
  readonly varden: Radvarden;
}

export interface Tolkning {
  readonly rader: readonly Tolkad[];
  /** In the order of the file. Nothing is stored while there is any. */
  readonly problem: readonly Problem[];
}

/** Where an enhet stood on a day; null for an enhet that is not there. */
export type Enhetsvisare = (enhetId: number, dag: string) => Enhetsplats | null;

const GRANSKA: Readonly<Record<Sak, (rad: Radvarden) => Brist[]>> = {
  avvikelse: granskaAvvikelse,
  lex_sarah: granskaLexSarah,
  synpunkt: granskaSynpunkt,
};

interface Kolumnlage {
  readonly falt: Importfalt;
  /** Places in the row whose texts are put together. */
  readonly platser: readonly number[];
  /** What the problem is said to stand in. */
  readonly kolumn: string | null;
}

/**
 * Reads every row by the mapping. Pure: nothing is stored, so it is also the dry run. All problems come at once, each
 * with its row and column.
 */
export const tolka = async (
  sak: Sak,
  fil: LastFil,
  mappning: Mappning,
  enhetVid: Enhetsvisare,
  idag: string,
): Promise<Tolkning> => {
  const kolumnlagen = IMPORTSAKER[sak].falt.map((falt) => kolumnlage(falt, fil.kolumner, mappning));
  const problem = [...fil.problem, ...kolumnlagen.flatMap((lage) => kolumnproblem(lage, mappning))];
  const saknas = new Set(kolumnlagen.filter(({ platser }) => platser.length === 0).map(({ falt }) => falt.namn));
  const rader: Tolkad[] = [];
  const sedda = new Map<string, number>();
  for (const [nr, filrad] of fil.rader.entries()) {
    if (nr % PAUS_EFTER === 0) await slapp();
    const { varden, brister } = lasRad(filrad, kolumnlagen, saknas, mappning, idag);
    const dag = varden.get(IMPORTSAKER[sak].dag);
    const enhetId = varden.get('enhet');
    const enhet = typeof enhetId === 'string' && typeof dag === 'string' ? enhetVid(Number(enhetId), dag) : null;
    if (typeof enhetId === 'string' && typeof dag === 'string' && !enhet)
      brister.push({ falt: 'enhet', text: 'Enheten som valts finns inte längre. Välj en annan.' });
    const rad = new Radvarden(varden, enhet);
    // what hangs together is asked of rows whose parts could be read
    if (brister.length === 0) brister.push(...GRANSKA[sak](rad));
    const kallId = rad.en('kall_id');
    const forsta = kallId === null ? undefined : sedda.get(kallId);
    if (forsta !== undefined)
      brister.push({ falt: 'kall_id', text: `”${String(kallId)}” står redan på rad ${String(forsta)}.` });
    if (kallId !== null && forsta === undefined) sedda.set(kallId, filrad.rad);
    for (const { falt, text } of brister) problem.push({ rad: filrad.rad, kolumn: kolumnFor(falt, kolumnlagen), text });
    if (brister.length === 0 && kallId !== null) rader.push({ rad: filrad.rad, kallId, varden: rad });
  }
  return { rader, problem: problem.sort((a, b) => (a.rad ?? 0) - (b.rad ?? 0)) };
};

const kolumnlage = (falt: Importfalt, kolumner: readonly string[], mappning: Mappning): Kolumnlage => {
  const platser = kolumner.flatMap((kolumn, nr) => (mappning.kolumner[kolumn] === falt.namn ? [nr] : []));
  const namn = platser.map((plats) => kolumner[plats]).join(' + ');
  return { falt, platser, kolumn: namn === '' ? null : namn };
};

const kolumnproblem = ({ falt, platser, kolumn }: Kolumnlage, mappning: Mappning): Problem[] => {
  if (platser.length > 1 && falt.innehall.slag !== 'text')
    return [{ rad: 1, kolumn, text: `Flera kolumner läses som ”${falt.etikett}”. Välj en av dem.` }];
  return platser.length === 0 && falt.tvingande && mappning.standard[falt.namn] === undefined
    ? [{ rad: 1, kolumn: null, text: `Ingen kolumn läses som ”${falt.etikett}”, som alla ärenden ska ha.` }]
    : [];
};

const lasRad = (
  { celler }: Filrad,
  kolumnlagen: readonly Kolumnlage[],
  saknas: ReadonlySet<string>,
  mappning: Mappning,
  idag: string,
) => {
  const varden = new Map<string, string | readonly string[] | null>();
  const brister: Brist[] = [];
  for (const { falt, platser } of kolumnlagen) {
    const texter = platser.map((plats) => celler[plats] ?? '').filter((text) => text !== '');
    const svar = tolkaCell(falt, texter.join('\n\n'), mappning, idag);
    if ('fel' in svar) {
      brister.push({ falt: falt.namn, text: svar.fel });
      continue;
    }
    const varde = svar.varde ?? standardFor(falt, mappning);
    varden.set(falt.namn, varde);
    if (varde === null && falt.tvingande && !saknas.has(falt.namn))
      brister.push({ falt: falt.namn, text: `${falt.etikett} saknas.` });
  }
  return { varden, brister };
};

const standardFor = (falt: Importfalt, mappning: Mappning): string | readonly string[] | null => {
  const kod = mappning.standard[falt.namn];
  if (kod === undefined) return null;
  return falt.innehall.slag === 'kod' && falt.innehall.flera ? [kod] : kod;
};

const kolumnFor = (falt: string, kolumnlagen: readonly Kolumnlage[]): string | null => {
  const lage = kolumnlagen.find((ett) => ett.falt.namn === falt);
  return lage?.kolumn ?? lage?.falt.etikett ?? null;
};

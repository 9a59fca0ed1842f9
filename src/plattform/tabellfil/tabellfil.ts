import { setImmediate as slapp } from 'node:timers/promises';
import { fileTypeFromBuffer } from 'file-type';
import { csvposter } from '../text/csvposter.js';
import { avkoda, harTrasigaTecken } from '../text/teckenkod.js';
import { lasArbetsbok } from './arbetsbok.js';
import { Olaslig } from './olaslig.js';

/** Where something is wrong; as a spreadsheet counts, the header row being 1. */
export interface Problem {
  readonly rad: number | null;
  readonly kolumn: string | null;
  readonly text: string;
}

export interface Filrad {
  readonly rad: number;
  /** As many as there are columns, trimmed. */
  readonly celler: readonly string[];
}

export interface LastFil {
  readonly filtyp: 'csv' | 'xlsx';
  readonly kolumner: readonly string[];
  readonly rader: readonly Filrad[];
  /** What is wrong with the file itself, whatever its columns mean. */
  readonly problem: readonly Problem[];
}

/** Others get their turn while a big file is read. */
export const PAUS_EFTER = 1_000;
export const HOGST_RADER = 100_000;
const HOGST_KOLUMNER = 200;
const GAMMAL_EXCEL = 'Filen är en arbetsbok i det gamla formatet xls. Spara den som xlsx eller CSV och försök igen.';
const ANNAT = 'Filen är varken en CSV-fil eller en arbetsbok från Excel (xlsx).';

/** Whatever the other system or the spreadsheet saved, judged by what it holds. @throws Olaslig */
export const lasTabellfil = async (innehall: Buffer): Promise<LastFil> => {
  const typ = await fileTypeFromBuffer(innehall).catch(() => undefined);
  if (typ?.ext === 'cfb') throw new Olaslig(GAMMAL_EXCEL);
  if (typ?.ext === 'xlsx') return tillFil('xlsx', await lasArbetsbok(innehall));
  if (typ && typ.ext !== 'xml') throw new Olaslig(ANNAT);
  const avkodad = avkoda(innehall);
  if ('fel' in avkodad) throw new Olaslig(avkodad.fel);
  const rader: (readonly string[] | { readonly fel: string })[] = [];
  for (const post of csvposter(avkodad.text)) {
    rader.push('fel' in post ? { fel: post.fel } : post.falt);
    if (rader.length % PAUS_EFTER === 0) await slapp();
  }
  return tillFil('csv', rader);
};

const arTom = (celler: readonly string[]): boolean => celler.every((cell) => cell === '');

const tillFil = (
  filtyp: LastFil['filtyp'],
  alla: readonly (readonly string[] | { readonly fel: string })[],
): LastFil => {
  const [huvud, ...ovriga] = alla;
  if (huvud === undefined || alla.every((rad) => Array.isArray(rad) && arTom(rad as string[])))
    throw new Olaslig('Filen är tom.');
  if ('fel' in huvud) throw new Olaslig(`Rubrikraden går inte att läsa. ${huvud.fel}`);
  if (arTom(huvud)) throw new Olaslig('Rubrikraden ska stå på rad 1, men den är tom.');
  if (huvud.length > HOGST_KOLUMNER) throw new Olaslig(`Filen har fler än ${String(HOGST_KOLUMNER)} kolumner.`);
  if (ovriga.length > HOGST_RADER)
    throw new Olaslig(`Filen har fler än ${String(HOGST_RADER)} rader. Dela den, till exempel efter år.`);
  const kolumner = unika(huvud);
  const problem: Problem[] = [];
  const rader: Filrad[] = [];
  ovriga.forEach((post, nr) => {
    const rad = nr + 2;
    if ('fel' in post) return problem.push({ rad, kolumn: null, text: post.fel });
    if (arTom(post)) return 0;
    if (post.slice(kolumner.length).some((cell) => cell !== '')) {
      const text = `Raden har ${String(post.length)} fält men rubrikraden ${String(kolumner.length)}. En text med avgränsningstecken eller radbrytning ska stå inom citattecken.`;
      return problem.push({ rad, kolumn: null, text });
    }
    problem.push(...trasiga(post, rad, kolumner));
    return rader.push({ rad, celler: kolumner.map((_, kolumn) => post[kolumn] ?? '') });
  });
  if (rader.length === 0 && problem.length === 0) throw new Olaslig('Filen har rubriker men inga rader.');
  return { filtyp, kolumner, rader, problem };
};

const trasiga = (celler: readonly string[], rad: number, kolumner: readonly string[]): Problem[] =>
  celler.flatMap((cell, nr) =>
    harTrasigaTecken(cell)
      ? [
          {
            rad,
            kolumn: kolumner[nr] ?? null,
            text: 'Texten har trasiga tecken (å, ä och ö är förstörda). Spara om filen från källan som UTF-8.',
          },
        ]
      : [],
  );

/** A column is known by its name: one without gets its number, and the second of two gets it too. */
const unika = (rubriker: readonly string[]): string[] => {
  const namn: string[] = [];
  for (const [nr, rubrik] of rubriker.entries()) {
    const ett = rubrik.replace(/\s+/g, ' ').trim().slice(0, 120);
    const nummer = String(nr + 1);
    if (ett === '') namn.push(`Kolumn ${nummer}`);
    else namn.push(namn.includes(ett) ? `${ett} (kolumn ${nummer})` : ett);
  }
  return namn;
};

import { csvposter } from '../plattform/text/csvposter.js';
import { somSkrevs } from '../plattform/text/formel.js';
import { avkoda, harTrasigaTecken } from '../plattform/text/teckenkod.js';
import type { Problem } from './planunderlag.js';

export interface Planrad {
  /** As a spreadsheet counts, the header row being 1. */
  readonly rad: number;
  /** Trimmed, by column name; a name the header lacks is not there. */
  readonly varden: ReadonlyMap<string, string>;
}

export interface LastPlanfil {
  readonly kolumner: readonly string[];
  readonly rader: readonly Planrad[];
  readonly problem: readonly Problem[];
  /** False when a row was lost, so that a key that is missed elsewhere may have stood there. */
  readonly hel: boolean;
}

/** One CSV file as rows by column name. Reads on past every broken row, so that all problems come at once. */
export function lasPlanfil(fil: string, innehall: string | Buffer): LastPlanfil {
  const problem: Problem[] = [];
  const avkodad = avkoda(innehall);
  if ('fel' in avkodad) return ingenting(fil, avkodad.fel);
  if (avkodad.text.trim() === '') return ingenting(fil, 'Filen är tom.');

  const lista = [...csvposter(avkodad.text)];
  const huvud = lista[0];
  if (huvud === undefined || 'fel' in huvud) {
    return ingenting(fil, `Rubrikraden går inte att läsa. ${huvud?.fel ?? ''}`.trim(), 1);
  }
  if (huvud.falt.every((falt) => falt === ''))
    return ingenting(fil, 'Rubrikraden ska stå på rad 1, men den är tom.', 1);
  const kolumner = huvud.falt.map(kolumnnamn);
  problem.push(...dubblaKolumner(fil, kolumner));

  const rader: Planrad[] = [];
  let hel = true;
  lista.slice(1).forEach((post, index) => {
    const rad = index + 2;
    const kolumn = (nr: number): string => kolumner[nr] || `kolumn ${String(nr + 1)}`;
    if ('fel' in post) {
      hel = false;
      problem.push({ fil, rad, kolumn: post.kolumn === null ? null : kolumn(post.kolumn), text: post.fel });
      return;
    }
    if (post.falt.every((falt) => falt === '')) return;
    post.falt.forEach((falt, nr) => {
      if (falt !== '' && nr < kolumner.length && kolumner[nr] === '') {
        problem.push({ fil, rad, kolumn: kolumn(nr), text: 'Värdet står i en kolumn utan rubrik.' });
      }
      if (harTrasigaTecken(falt)) {
        problem.push({
          fil,
          rad,
          kolumn: kolumn(nr),
          text: 'Texten har trasiga tecken (å, ä och ö är förstörda). Spara om filen från källan som UTF-8.',
        });
      }
    });
    problem.push(...felAntal(fil, rad, post.falt, kolumner));
    rader.push({
      rad,
      varden: new Map(post.falt.slice(0, kolumner.length).map((falt, nr) => [kolumn(nr), somSkrevs(falt)])),
    });
  });
  return { kolumner: kolumner.filter((namn) => namn !== ''), rader, problem, hel };
}

function ingenting(fil: string, text: string, rad: number | null = null): LastPlanfil {
  return { kolumner: [], rader: [], problem: [{ fil, rad, kolumn: null, text }], hel: false };
}

/** "Klart senast" and "klart_senast" are the same column. */
function kolumnnamn(rubrik: string): string {
  return rubrik
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .replace(/[\s-]+/g, '_');
}

function dubblaKolumner(fil: string, kolumner: readonly string[]): Problem[] {
  const dubbla = kolumner.filter((namn, nr) => namn !== '' && kolumner.indexOf(namn) < nr);
  return [...new Set(dubbla)].map((kolumn) => ({
    fil,
    rad: 1,
    kolumn,
    text: `Kolumnen "${kolumn}" finns mer än en gång.`,
  }));
}

function felAntal(fil: string, rad: number, falt: readonly string[], kolumner: readonly string[]): Problem[] {
  const overflodiga = falt.slice(kolumner.length).some((varde) => varde !== '');
  if (falt.length >= kolumner.length && !overflodiga) return [];
  const text =
    `Raden har ${String(falt.length)} fält men rubrikraden ${String(kolumner.length)}. ` +
    'En text med avgränsningstecken eller radbrytning ska stå inom citattecken.';
  return [{ fil, rad, kolumn: null, text }];
}

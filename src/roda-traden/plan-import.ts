import { byggPlan } from './plan-bygg.js';
import { celfel, delar } from './plan-cell.js';
import { lasPlanfil, type LastPlanfil, type Planrad } from './plan-fil.js';
import { planfiler, planKolumner, type Planfil, type Plankolumn } from './plan-kolumner.js';
import type { Planunderlag, Problem } from './planunderlag.js';

export interface Infil {
  readonly namn: string;
  readonly innehall: string | Buffer;
}

/**
 * Reads a kommun's own plan in the format of `planKolumner`. Pure: nothing is stored, so it is also the dry run.
 * Lists every problem at once; the plan holds the rows that are whole, and must not be stored while `problem` has
 * anything in it.
 */
export function tolkaPlan(filer: readonly Infil[], ar: number): { plan: Planunderlag; problem: Problem[] } {
  const problem: Problem[] = [];
  const last = lasAlla(filer, problem);
  for (const [slag, fil] of last) {
    const saknade = kolumnfel(slag, fil, problem);
    const sedda = new Map<string, Map<string, number>>();
    for (const rad of fil.rader) {
      for (const kolumn of planKolumner[slag]) {
        if (saknade.has(kolumn.namn) || !rad.varden.has(kolumn.namn)) continue;
        const cell = varde(rad, kolumn.namn);
        const texter = [
          ...celfel(kolumn, cell),
          ...dubblettfel(kolumn, cell, rad.rad, sedda),
          ...hanvisningsfel(kolumn, cell, last),
        ];
        for (const text of texter) problem.push({ fil: fil.namn, rad: rad.rad, kolumn: kolumn.namn, text });
      }
      problem.push(...datumordning(fil.namn, rad));
    }
  }
  const felrader = new Set(problem.map((p) => `${p.fil}:${String(p.rad)}`));
  const hela = (slag: Planfil): readonly Planrad[] => {
    const fil = last.get(slag);
    return fil?.rader.filter((rad) => !felrader.has(`${fil.namn}:${String(rad.rad)}`)) ?? [];
  };
  return { plan: byggPlan(ar, hela), problem: ordna(problem, last) };
}

type Namngiven = LastPlanfil & { readonly namn: string; readonly nycklar: ReadonlySet<string> };

function lasAlla(filer: readonly Infil[], problem: Problem[]): Map<Planfil, Namngiven> {
  const last = new Map<Planfil, Namngiven>();
  for (const { namn, innehall } of filer) {
    const slag = planfiler.find((planfil) => planfil === filslag(namn));
    if (slag === undefined) {
      const text = `Okänd fil. Filerna ska heta ${planfiler.map((fil) => `${fil}.csv`).join(', ')}.`;
      problem.push({ fil: namn, rad: null, kolumn: null, text });
    } else if (last.has(slag)) {
      problem.push({ fil: namn, rad: null, kolumn: null, text: `Filen ${slag}.csv finns mer än en gång.` });
    } else {
      const fil = lasPlanfil(namn, innehall);
      last.set(slag, { ...fil, namn, nycklar: new Set(fil.rader.map((rad) => varde(rad, 'nyckel'))) });
      problem.push(...fil.problem);
      if (slag === 'processer' && fil.hel && fil.rader.length === 0) {
        problem.push({ fil: namn, rad: null, kolumn: null, text: 'Filen har ingen process.' });
      }
    }
  }
  for (const slag of planfiler) {
    // A plan may do without narrative; that is a gap, not an error.
    if (slag === 'texter' || last.has(slag)) continue;
    problem.push({ fil: `${slag}.csv`, rad: null, kolumn: null, text: `Filen ${slag}.csv saknas.` });
  }
  return new Map(planfiler.flatMap((slag) => (last.has(slag) ? [[slag, last.get(slag) as Namngiven] as const] : [])));
}

/** "C:\plan\Åtgärder.CSV" → "atgarder" */
function filslag(namn: string): string {
  const bas = namn
    .replace(/^.*[\\/]/, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return bas.replace(/\.csv$/, '');
}

function kolumnfel(slag: Planfil, fil: Namngiven, problem: Problem[]): Set<string> {
  const kanda = planKolumner[slag].map((kolumn) => kolumn.namn);
  const saknade = planKolumner[slag].filter((kolumn) => kolumn.tvingande && !fil.kolumner.includes(kolumn.namn));
  if (fil.kolumner.length === 0) return new Set(kanda);
  for (const kolumn of new Set(fil.kolumner.filter((namn) => !kanda.includes(namn)))) {
    const text = `Okänd kolumn "${kolumn}". Kolumnerna i ${slag}.csv är ${kanda.join(', ')}.`;
    problem.push({ fil: fil.namn, rad: 1, kolumn, text });
  }
  for (const { namn } of saknade) {
    problem.push({ fil: fil.namn, rad: 1, kolumn: namn, text: `Kolumnen "${namn}" saknas.` });
  }
  return new Set(saknade.map((kolumn) => kolumn.namn));
}

function dubblettfel(kolumn: Plankolumn, cell: string, rad: number, sedda: Map<string, Map<string, number>>): string[] {
  if (!kolumn.unik || cell === '') return [];
  const tidigare = sedda.get(kolumn.namn) ?? new Map<string, number>();
  sedda.set(kolumn.namn, tidigare);
  const forsta = tidigare.get(cell);
  if (forsta !== undefined) return [`"${cell}" står redan som ${kolumn.namn} på rad ${String(forsta)}.`];
  tidigare.set(cell, rad);
  return [];
}

function hanvisningsfel(kolumn: Plankolumn, cell: string, last: ReadonlyMap<Planfil, Namngiven>): string[] {
  const { innehall } = kolumn;
  if (innehall.slag !== 'hanvisning' || cell === '') return [];
  const mal = last.get(innehall.fil);
  // With the file or a row of it lost, every reference would seem wrong: that problem is told once, over there.
  if (!mal?.hel || !mal.kolumner.includes('nyckel')) return [];
  return (innehall.flera ? delar(cell) : [cell])
    .filter((nyckel) => !mal.nycklar.has(nyckel))
    .map((nyckel) => `"${nyckel}" finns inte som nyckel i ${innehall.fil}.csv.`);
}

function datumordning(fil: string, rad: Planrad): Problem[] {
  const [start, klart] = [varde(rad, 'startdatum'), varde(rad, 'klart_senast')];
  if (start === '' || klart === '' || klart >= start) return [];
  return [{ fil, rad: rad.rad, kolumn: 'klart_senast', text: `"${klart}" är före startdatum ${start}.` }];
}

function ordna(problem: readonly Problem[], last: ReadonlyMap<Planfil, Namngiven>): Problem[] {
  const filer = [...last.values()].map((fil) => fil.namn);
  const plats = (p: Problem): number => (filer.includes(p.fil) ? filer.indexOf(p.fil) : planfiler.length);
  return [...problem].sort((a, b) => plats(a) - plats(b) || (a.rad ?? 0) - (b.rad ?? 0));
}

function varde(rad: Planrad, kolumn: string): string {
  return rad.varden.get(kolumn) ?? '';
}

import { stringify } from 'csv-stringify/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { somText } from '../../src/plattform/text/formel.js';
import { tolkaPlan, type Infil } from '../../src/roda-traden/plan-import.js';
import { planfiler, planKolumner, type Planfil } from '../../src/roda-traden/plan-kolumner.js';
import type { Planunderlag, Problem } from '../../src/roda-traden/planunderlag.js';

export type Rader = Record<Planfil, Record<string, string>[]>;

const NACKA = join(process.cwd(), 'src/database/exempel/nacka-2020');

export function nackasFiler(): Infil[] {
  return planfiler.map((fil) => ({ namn: `${fil}.csv`, innehall: readFileSync(join(NACKA, `${fil}.csv`)) }));
}

export function nackasPlan(): Planunderlag {
  return tolkaPlan(nackasFiler(), 2020).plan;
}

/** A small plan in which nothing is missing. */
export function helPlan(): Rader {
  return {
    processer: [
      { nyckel: 'P1', nummer: '4.1', namn: 'Utredning', slag: 'Huvudprocess', grupp: 'Barn och familj' },
      { nyckel: 'P2', nummer: '5.1', namn: 'Lex Sarah', slag: 'stödprocess', grupp: 'Stödprocesser' },
    ],
    risker: [
      risk('R1', 'P1', 'Självbestämmande och integritet|Helhetssyn och samordning', 'Risk att barnet inte hörs.'),
      risk('R2', 'P1', 'Trygghet och säkerhet|Kunskapsbaserad verksamhet', 'Risk att skydd dröjer.'),
      risk('R3', 'P2', 'Tillgänglighet|Effektivitet', 'Risk att skyldigheten inte är känd.'),
    ],
    egenkontroller: [egenkontroll('E1', 'P1', 'R1|R2'), egenkontroll('E2', 'P2', '')],
    atgarder: [atgard('A1', 'P1', 'R1|R2'), atgard('A2', 'P2', '')],
    texter: [
      'Självbestämmande och integritet',
      'Helhetssyn och samordning',
      'Trygghet och säkerhet',
      'Kunskapsbaserad verksamhet',
      'Tillgänglighet',
      'Effektivitet',
    ].map((omrade, nr) => ({
      nyckel: `T${String(nr + 1)}`,
      kapitel: '3',
      ordning: String(nr + 1),
      rubrik: omrade,
      kvalitetsomrade: omrade,
      text: 'Så här ser det ut.',
    })),
  };
}

function risk(nyckel: string, process: string, kvalitetsomrade: string, text: string): Record<string, string> {
  const bedomning = { sannolikhet: '2', konsekvens: '4', riskagare: 'Enhetschef' };
  return { nyckel, process, kvalitetsomrade, deltema: '', text, ...bedomning };
}

function egenkontroll(nyckel: string, process: string, risker: string): Record<string, string> {
  return {
    nyckel,
    process,
    text: 'Andel barn som hörts enskilt.',
    risker,
    metod: 'Aktgranskning',
    frekvens: 'Varje kvartal',
    omfattning: '10 akter per enhet',
    ansvarig: 'Gruppledare',
    malvarde: 'minst 90 %',
    indikator: '',
  };
}

function atgard(nyckel: string, process: string, risker: string): Record<string, string> {
  return {
    nyckel,
    process,
    text: 'Utbilda i barnsamtal.',
    risker,
    ansvarig: 'Enhetschef',
    startdatum: '2020-02-01',
    klart_senast: '2020-02-29',
    mal: 'Alla har gått utbildningen',
    typ: 'Utbildning',
    effektmatning: 'Andelen hörda barn före och efter',
  };
}

export function somFiler(rader: Rader, delimiter = ';'): { namn: string; innehall: string }[] {
  return planfiler.map((fil) => ({
    namn: `${fil}.csv`,
    innehall: stringify(rader[fil].map(somCeller), {
      header: true,
      delimiter,
      columns: planKolumner[fil].map((kolumn) => kolumn.namn).filter((namn) => rader[fil].every((rad) => namn in rad)),
    }),
  }));
}

/** The complete plan after a change, as it comes out of the import; the change must not break the format. */
export function plan(andra: (rader: Rader) => void = () => undefined): Planunderlag {
  const rader = helPlan();
  andra(rader);
  const tolkad = tolkaPlan(somFiler(rader), 2020);
  if (tolkad.problem.length > 0) throw new Error(JSON.stringify(tolkad.problem));
  return tolkad.plan;
}

export function problemMed(andra: (rader: Rader) => void): Problem[] {
  const rader = helPlan();
  andra(rader);
  return tolkaPlan(somFiler(rader), 2020).problem;
}

/** The complete plan with one file as the given text or bytes. */
export function problemNar(fil: Planfil, innehall: string | Buffer): Problem[] {
  const namn = `${fil}.csv`;
  return tolkaPlan([...somFiler(helPlan()).filter((annan) => annan.namn !== namn), { namn, innehall }], 2020).problem;
}

/** As our own file has it: what a spreadsheet would take for a formula is text. */
const somCeller = (rad: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(rad).map(([namn, varde]) => [namn, somText(varde)]));

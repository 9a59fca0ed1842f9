import type { Filrad, LastFil, Problem } from '../../plattform/tabellfil/tabellfil.js';
import { personnummerI } from '../../plattform/text/personnummer.js';
import { tolkaKod } from '../../processer/kodlistor.texter.js';
import { fyllsI, type Indikator, type Serie } from '../indikator.krav.js';
import { konen } from '../indikator.texter.js';
import { rakna } from './matt.js';
import { periodnamn, tolkaPeriod } from './perioder.js';
import type { Vardepost } from './vardelagring.js';

/** The columns of a file with values, as the template has them. */
export const VARDEKOLUMNER = [
  { namn: 'Indikator', tvingande: true, beskrivning: 'Indikatorns kod.' },
  { namn: 'Period', tvingande: true, beskrivning: '2025, 2025-03, 2025K1, 2025T1 eller 2025H1.' },
  { namn: 'Enhet', tvingande: false, beskrivning: 'Enhetens namn. Tomt är hela nämnden.' },
  { namn: 'Kön', tvingande: false, beskrivning: 'Totalt, Kvinnor eller Män. Tomt är totalt.' },
  { namn: 'Täljare', tvingande: false, beskrivning: 'För antal, andel och kvot.' },
  { namn: 'Nämnare', tvingande: false, beskrivning: 'För andel och kvot. Andelen räknas ut.' },
  { namn: 'Värde', tvingande: false, beskrivning: 'För medelvärde, median, index och ja eller nej (1 eller 0).' },
  { namn: 'Svarsfrekvens', tvingande: false, beskrivning: 'I procent.' },
  { namn: 'Bortfall', tvingande: false, beskrivning: 'Antal som inte gick att räkna.' },
  { namn: 'Kommentar', tvingande: false, beskrivning: 'Saknas värdet: skriv varför och lämna siffrorna tomma.' },
] as const;
type Kolumn = (typeof VARDEKOLUMNER)[number]['namn'];

export interface Uppslag {
  readonly indikatorer: readonly { readonly indikator: Indikator; readonly serier: readonly Serie[] }[];
  readonly enheter: readonly { readonly id: number; readonly namn: string }[];
  readonly idag: string;
  /** Whether the person may give a value for the enhet; null is the whole nämnd. */
  readonly far: (indikator: Indikator, enhetId: number | null) => boolean;
}

export interface Filpost {
  readonly rad: number;
  readonly indikatorId: number;
  readonly post: Vardepost;
}

export interface Tolkadfil {
  readonly poster: readonly Filpost[];
  /** Rows that nobody has filled in yet. */
  readonly tomma: number;
  readonly problem: readonly Problem[];
}

/** What is wrong with a cell, in a sentence. */
class Cellfel extends Error {
  constructor(
    readonly kolumn: Kolumn,
    text: string,
  ) {
    super(text);
  }
}

const utjamnat = (text: string): string => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');

/** Every row of the file as a value, or why it cannot be one. */
export const tolkaVardefil = (fil: LastFil, uppslag: Uppslag): Tolkadfil => {
  const plats = new Map(VARDEKOLUMNER.map(({ namn }) => [namn, kolumnen(fil.kolumner, namn)]));
  const saknas = VARDEKOLUMNER.filter(({ namn, tvingande }) => tvingande && (plats.get(namn) ?? -1) < 0);
  if (saknas.length > 0) {
    const text = `Kolumnen ${saknas.map(({ namn }) => namn).join(' och ')} saknas. Utgå från mallen.`;
    return { poster: [], tomma: 0, problem: [...fil.problem, { rad: 1, kolumn: null, text }] };
  }
  const problem: Problem[] = [...fil.problem];
  const poster: Filpost[] = [];
  const sedda = new Map<string, number>();
  let tomma = 0;
  for (const rad of fil.rader) {
    const cell = (namn: Kolumn): string => rad.celler[plats.get(namn) ?? -1] ?? '';
    try {
      if (arTom(cell)) tomma += 1;
      else poster.push(tolkaRad(rad, cell, uppslag, sedda));
    } catch (fel) {
      if (!(fel instanceof Cellfel)) throw fel;
      problem.push({ rad: rad.rad, kolumn: fel.kolumn, text: fel.message });
    }
  }
  return { poster, tomma, problem };
};

const kolumnen = (kolumner: readonly string[], namn: string): number =>
  kolumner.findIndex((en) => utjamnat(en) === utjamnat(namn));

/** As the template leaves it. */
const arTom = (cell: (namn: Kolumn) => string): boolean =>
  (['Täljare', 'Nämnare', 'Värde', 'Kommentar'] as const).every((namn) => cell(namn) === '');

const tolkaRad = (
  { rad }: Filrad,
  cell: (namn: Kolumn) => string,
  uppslag: Uppslag,
  sedda: Map<string, number>,
): Filpost => {
  const kod = utjamnat(cell('Indikator'));
  const funnen = uppslag.indikatorer.find(({ indikator }) => utjamnat(indikator.kod) === kod);
  if (!funnen) throw new Cellfel('Indikator', `Ingen indikator har koden ”${cell('Indikator').slice(0, 40)}”.`);
  const { indikator, serier } = funnen;
  if (indikator.status !== 'aktiv') throw new Cellfel('Indikator', 'Indikatorn följs inte längre.');
  if (!fyllsI(indikator)) throw new Cellfel('Indikator', 'Indikatorns värden hämtas och fylls inte i.');
  const period = tolkaPeriod(indikator.frekvens, cell('Period'));
  if (!period) throw new Cellfel('Period', `”${cell('Period').slice(0, 20)}” är ingen period för indikatorn.`);
  if (period.till > uppslag.idag)
    throw new Cellfel('Period', `${periodnamn(indikator.frekvens, period)} är inte slut än.`);
  const serie = serier.find(
    ({ giltig_fran: fran, giltig_till: till }) => fran <= period.fran && (till === null || till >= period.fran),
  );
  if (!serie) throw new Cellfel('Period', 'Indikatorn räknades inte då.');
  const enhetId = enheten(cell('Enhet'), uppslag);
  if (!uppslag.far(indikator, enhetId))
    throw new Cellfel('Enhet', 'Du kan bara fylla i värden för enheter som du leder.');
  const kon = cell('Kön') === '' ? null : tolkaKod(konen, cell('Kön'));
  if (cell('Kön') !== '' && kon === null) throw new Cellfel('Kön', 'Skriv Totalt, Kvinnor eller Män.');
  const nyckel = [indikator.id, period.fran, enhetId, kon ?? 'T'].join();
  const forra = sedda.get(nyckel);
  if (forra !== undefined) throw new Cellfel('Period', `Samma värde står redan på rad ${forra}.`);
  const siffror = siffrorna(cell, indikator);
  sedda.set(nyckel, rad);
  return {
    rad,
    indikatorId: indikator.id,
    post: { serieId: serie.id, enhetId, kon, ...period, ...siffror },
  };
};

const enheten = (namn: string, { enheter }: Uppslag): number | null => {
  if (namn === '') return null;
  const funna = enheter.filter((en) => utjamnat(en.namn) === utjamnat(namn));
  if (funna.length !== 1 || !funna[0])
    throw new Cellfel(
      'Enhet',
      funna.length === 0 ? `Ingen enhet heter ”${namn.slice(0, 40)}”.` : 'Flera enheter heter så.',
    );
  return funna[0].id;
};

const siffrorna = (cell: (namn: Kolumn) => string, { matform, kalla }: Indikator) => {
  const [taljare, namnare, varde] = [tal(cell, 'Täljare'), tal(cell, 'Nämnare'), tal(cell, 'Värde')];
  const raknat = rakna(matform, { taljare, namnare, varde });
  if ('fel' in raknat) throw new Cellfel(KOLUMN[raknat.falt], raknat.fel);
  const kommentar = cell('Kommentar');
  if (raknat.varde === null && kommentar === '') throw new Cellfel('Kommentar', 'Skriv varför värdet saknas.');
  if (kommentar.length > 1000) throw new Cellfel('Kommentar', 'Kommentaren får ha högst 1 000 tecken.');
  if (personnummerI(kommentar).length > 0)
    throw new Cellfel('Kommentar', 'Texten innehåller något som ser ut som ett personnummer. Ta bort det.');
  const [svarsfrekvens, bortfall] = [tal(cell, 'Svarsfrekvens'), tal(cell, 'Bortfall')];
  if (svarsfrekvens !== null && (svarsfrekvens < 0 || svarsfrekvens > 100))
    throw new Cellfel('Svarsfrekvens', 'Skriv svarsfrekvensen i procent, 0–100.');
  if (bortfall !== null && bortfall < 0) throw new Cellfel('Bortfall', 'Bortfallet är 0 eller mer.');
  return {
    ...raknat,
    svarsfrekvens,
    bortfall,
    kommentar,
    kalla: kalla === 'hand' ? ('fil' as const) : kalla,
    kallaId: null,
    hamtadVid: null,
  };
};

const KOLUMN = { taljare: 'Täljare', namnare: 'Nämnare', varde: 'Värde' } as const;

/** A number with a decimal comma or point; empty is null, never 0. */
const tal = (cell: (namn: Kolumn) => string, kolumn: Kolumn): number | null => {
  const rent = cell(kolumn)
    .replace(/[\s\u00a0\u2009\u202f%]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  if (rent === '') return null;
  if (!/^-?\d{1,15}(\.\d+)?$/.test(rent)) throw new Cellfel(kolumn, `”${cell(kolumn).slice(0, 20)}” är inget tal.`);
  return Number(rent);
};

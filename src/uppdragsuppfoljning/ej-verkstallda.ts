import { kodtext } from '../processer/kodlistor.texter.js';
import type { Dokumentdel } from '../processer/dokument.js';
import type { Ejverkstalldrad } from './ej-verkstallda.queries.js';
import type { Kvartal } from './kvartal.js';
import { insatser } from './oppenvard.texter.js';
import { dolj, type Cell } from './smatal.js';

export interface Statistiktabell {
  readonly rubrik: string;
  /** There was nothing to count. */
  readonly tom?: boolean;
  readonly rubriker: readonly string[];
  readonly rader: readonly { readonly namn: string; readonly celler: readonly string[] }[];
}

const SUMMA = 'Totalt';
const SLAG = {
  ej_verkstallt: 'Beslut som inte har verkställts inom tre månader',
  avbrutet: 'Avbrutna beslut som inte har verkställts på nytt inom tre månader',
} as const;
const TIDER = [
  { namn: '3–6 månader', under: 183 },
  { namn: '6–12 månader', under: 366 },
  { namn: 'Mer än 12 månader', under: Infinity },
] as const;

/** «–» for what is not published. */
const visad = (cell: Cell): string => (cell === null ? '–' : String(cell));

/** Rows and columns with their sums, and nothing from which a single person could be made out. */
const tabellen = (
  rubrik: string,
  namn: readonly string[],
  kolumner: readonly string[],
  antal: readonly (readonly number[])[],
): Statistiktabell => {
  const summa = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);
  const medRadsumma = antal.map((rad) => [...rad, summa(rad)]);
  const sist = [...kolumner, SUMMA].map((_, k) => summa(medRadsumma.map((rad) => rad[k] ?? 0)));
  const celler = dolj([...medRadsumma, sist]);
  return {
    rubrik,
    rubriker: ['', ...kolumner, SUMMA],
    rader: [...namn, SUMMA].map((rad, r) => ({ namn: rad, celler: (celler[r] ?? []).map(visad) })),
  };
};

/** The report to kommunfullmäktige: how many, which insatser, how long. SoL 34 kap. 3 §. Never one beslut by itself. */
export const statistik = (rader: readonly Ejverkstalldrad[]): Statistiktabell[] =>
  (Object.keys(SLAG) as (keyof typeof SLAG)[]).flatMap((slag) => {
    const av = rader.filter((rad) => rad.slag === slag);
    const typer = Object.keys(insatser).filter((insats) => av.some((rad) => rad.insats === insats));
    if (av.length === 0)
      return [{ rubrik: SLAG[slag], tom: true, rubriker: ['', SUMMA], rader: [{ namn: SUMMA, celler: ['0'] }] }];
    return [
      tabellen(
        SLAG[slag],
        typer.map((insats) => kodtext(insatser, insats)),
        ['Flickor och kvinnor', 'Pojkar och män', 'Uppgift saknas'],
        typer.map((insats) =>
          ['K', 'M', null].map((kon) => av.filter((rad) => rad.insats === insats && rad.kon === kon).length),
        ),
      ),
      tabellen(
        `${SLAG[slag]}: tid sedan beslutet`,
        ['Beslut'],
        TIDER.map(({ namn }) => namn),
        [
          TIDER.map(
            ({ under }, nr) => av.filter(({ dagar }) => dagar < under && dagar >= (TIDER[nr - 1]?.under ?? 0)).length,
          ),
        ],
      ),
    ];
  });

/** What is printed of it. */
export const statistikrapport = (
  { namn }: Kvartal,
  rader: readonly Ejverkstalldrad[],
): { titel: string; ingress: string; delar: Dokumentdel[] } => ({
  titel: `Ej verkställda beslut om öppenvård, ${namn}`,
  ingress:
    'Statistikrapport till kommunfullmäktige enligt 34 kap. 3 § socialtjänstlagen (2025:400). Antal från 1 till 4 visas inte, och inte heller det som de kan räknas ut från: då står ett streck.',
  delar: statistik(rader).map(({ rubrik, rubriker, rader: tabell }) => ({
    rubrik,
    tabell: { rubriker, rader: tabell.map(({ namn: rad, celler }) => [rad, ...celler]) },
  })),
});

import { arSiffra, arTabell, type Cell, type Figur, type Siffra, type Tabell } from '../underlag.js';
import { OVRIGA } from './ihopslagning.js';

const I_TABELL = 'dolt';
const I_TEXT = '[dolt tal]';

/** The same data with what is hidden taken away: from cells and sentences, and from the bars and words of the charts. */
export const medDolda = (data: unknown, dolda: ReadonlySet<Siffra>): unknown => gom(data, dolda, I_TEXT);

const gom = (varde: unknown, dolda: ReadonlySet<Siffra>, mark: string): unknown => {
  // a list of rows is a table, whatever template draws it
  if (Array.isArray(varde)) return varde.map((del) => gom(del, dolda, arSiffra(del) ? mark : I_TABELL));
  if (typeof varde !== 'object' || varde === null) return varde;
  if (arSiffra(varde)) return offentlig(varde, dolda, mark);
  const inuti = arTabell(varde) ? I_TABELL : mark;
  const delar = Object.fromEntries(Object.entries(varde).map(([namn, del]) => [namn, gom(del, dolda, inuti)]));
  return arFigur(varde) ? ritad(varde, delar.tabell as Tabell) : delar;
};

const offentlig = (siffra: Siffra, dolda: ReadonlySet<Siffra>, mark: string): Siffra => {
  const { taljare: _t, namnare: _n, meningar: _m, ...kvar } = siffra;
  return dolda.has(siffra) ? { ...kvar, varde: null, visas: mark, dold: true } : kvar;
};

const arFigur = (varde: object): varde is Figur => 'slag' in varde && 'alt' in varde && 'tabell' in varde;

/** The chart of what the table beside it still shows: what the table does not hold is not drawn either. */
const ritad = (figur: Figur, tabell: Tabell): Figur => {
  const bok = uppslag(tabell);
  switch (figur.slag) {
    case 'stapel':
    case 'liggande': {
      const etiketter = kvarvarande(figur.etiketter, tabell);
      const celler = etiketter.map((etikett) => bok(etikett));
      return {
        ...figur,
        etiketter,
        tabell,
        varden: celler.map(vardet),
        alt: uppraknat({ ...figur, etiketter }, celler),
      };
    }
    case 'linje': {
      const etiketter = kvarvarande(figur.etiketter, tabell);
      const namnen = figur.serier.map(({ namn }) => namn);
      return {
        ...figur,
        etiketter,
        tabell,
        alt: hanvisning(figur),
        serier: kvarvarande(namnen, tabell).map((namn) => ({
          namn,
          varden: etiketter.map((etikett) => vardet(bok(etikett, namn) ?? bok(namn, etikett))),
        })),
      };
    }
    case 'riskmatris':
      return {
        ...figur,
        tabell,
        alt: hanvisning(figur),
        antal: figur.antal.map((rad, k) =>
          rad.map((_, s) => vardet(bok(String(k + 1), `Sannolikhet ${String(s + 1)}`))),
        ),
      };
  }
};

/** The headings that the table still has: those that are one now stand as one, last. */
const kvarvarande = (namn: readonly string[], { grovre }: Tabell): readonly string[] => {
  const { ovriga = [], kolumner = [] } = grovre ?? {};
  const kvar = namn.filter((ett) => !ovriga.includes(ett) && !kolumner.includes(ett));
  return namn.some((ett) => ovriga.includes(ett)) ? [...kvar, OVRIGA] : kvar;
};

/** A cell by the heading of its row, and by its column's; without one, the last number of the row, which bars are drawn of. */
const uppslag =
  (tabell: Tabell) =>
  (rad: string, kolumn?: string): Siffra | undefined => {
    const raden = tabell.rader.find(([forsta]) => text(forsta) === rad);
    const nr = kolumn === undefined ? -1 : tabell.kolumner.findIndex(({ rubrik }) => rubrik === kolumn);
    const cell = kolumn === undefined ? raden?.slice(1).findLast((ett) => typeof ett !== 'string') : raden?.[nr];
    return typeof cell === 'object' ? cell : undefined;
  };

const text = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.visas : (cell ?? ''));
const vardet = (cell: Siffra | undefined): number | null => cell?.varde ?? null;

const SLAG = {
  stapel: 'Stapeldiagram',
  liggande: 'Diagram med liggande staplar',
  linje: 'Linjediagram',
  riskmatris: 'Riskmatris',
} as const;

const uppraknat = (figur: Figur & { etiketter: readonly string[] }, celler: readonly (Siffra | undefined)[]): string =>
  `${SLAG[figur.slag]}: ${figur.etiketter.map((etikett, i) => `${etikett} ${celler[i]?.visas ?? I_TABELL}`).join(', ')}.`;

const hanvisning = (figur: Figur): string => `${SLAG[figur.slag]}: ${figur.rubrik}. Talen står i tabellen intill.`;

import { liggandeStaplar, type LiggandeStaplar } from '../plattform/diagram/liggande-staplar.js';
import { linjediagram } from '../plattform/diagram/linjediagram.js';
import { procent } from '../plattform/klocka/datum.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import { MALGRUPPER, malgrupper, svarsval, vetEj, VET_EJ, type Malgrupp } from './enkat.texter.js';
import type { Fragerad } from './enkat.queries.js';

/** Counts of a group of people on one question, as the database lets them be seen. */
export interface Resultatrad {
  readonly fragaId: number;
  readonly del: 'alla' | 'enhet' | 'malgrupp';
  readonly enhetId: number | null;
  readonly enhet: string | null;
  readonly malgrupp: Malgrupp | null;
  /** How many answered, those who did not know left out; null when the group is hidden. */
  readonly antal: number | null;
  readonly varden: Readonly<Record<string, number>> | null;
}

/** A round with its counts, to draw a line over time. */
export interface Tidsrad {
  readonly id: number;
  readonly namn: string;
  readonly stanger: string;
  readonly rader: readonly Resultatrad[];
}

export interface Gruppresultat {
  readonly namn: string;
  readonly antal: number | null;
  /** The share of good answers; null when it is hidden, unknown, or nobody answered. */
  readonly andel: string | null;
  readonly svar: readonly { readonly text: string; readonly antal: number | null; readonly andel: string | null }[];
}

export interface Frageresultat {
  readonly id: number;
  readonly nr: number;
  readonly text: string;
  readonly arFritext: boolean;
  readonly alla: Gruppresultat | null;
  readonly godText: string;
  readonly enheter: readonly Gruppresultat[];
  readonly malgrupper: readonly Gruppresultat[];
  readonly rubriker: readonly string[];
  readonly staplar: LiggandeStaplar | null;
  readonly diagram: SafeHtml | null;
  readonly overTid: { readonly diagram: SafeHtml; readonly rader: readonly Gruppresultat[] } | null;
}

/** The words of a question for those who read the result: of the oldest of those who were asked. */
export const frageText = (fraga: Pick<Fragerad, Malgrupp>, lasare: readonly Malgrupp[] = MALGRUPPER): string =>
  [...MALGRUPPER]
    .reverse()
    .filter((en) => lasare.includes(en))
    .map((en) => fraga[en])
    .find((text) => text !== '') ?? '';

const grupp = (fraga: Fragerad, namn: string, rad: Resultatrad | undefined): Gruppresultat => {
  const { antal = 0, varden = null } = rad ?? {};
  const goda = fraga.goda.reduce((summa, varde) => summa + (varden?.[varde] ?? 0), 0);
  return {
    namn,
    antal,
    andel: varden === null || antal === null || fraga.goda.length === 0 ? null : procent(goda, antal, 0),
    svar: [...svarsval(fraga.slag, fraga.alternativ), vetEj()].map(({ varde, text }) => ({
      text,
      antal: varden === null ? (antal === 0 ? 0 : null) : (varden[varde] ?? 0),
      andel: varde === VET_EJ || varden === null || antal === null ? null : procent(varden[varde] ?? 0, antal, 0),
    })),
  };
};

const godText = (fraga: Fragerad): string => {
  const goda = svarsval(fraga.slag, fraga.alternativ).filter(({ varde }) => fraga.goda.includes(varde));
  return goda.map(({ text }) => text.toLowerCase()).join(' eller ');
};

const staplarna = (fraga: Fragerad, text: string, { svar, antal }: Gruppresultat): LiggandeStaplar => ({
  id: `fraga-${fraga.id}`,
  titel: text,
  beskrivning: `Antal svar: ${svar.map((ett) => `${ett.text} ${ett.antal ?? 0}`).join(', ')}. Totalt ${antal ?? 0} svar.`,
  kategorier: svar.map(({ text }) => text),
  serier: [{ namn: 'Antal svar', varden: svar.map((ett) => ett.antal) }],
  sortering: 'given',
});

const overTid = (fraga: Fragerad, nr: number, omgangar: readonly Tidsrad[]): Frageresultat['overTid'] => {
  if (omgangar.length < 2 || fraga.goda.length === 0) return null;
  const rader = omgangar.map(({ namn, rader: alla }) =>
    grupp(
      fraga,
      namn,
      alla.find((rad) => rad.fragaId === fraga.id && rad.del === 'alla'),
    ),
  );
  const varden = rader.map(({ andel }) => (andel === null ? null : Number.parseInt(andel, 10)));
  const diagram = linjediagram({
    id: `over-tid-${fraga.id}`,
    titel: `Fråga ${nr} över tid`,
    beskrivning: rader.map(({ namn, andel }) => `${namn}: ${andel ?? 'visas inte'}`).join(', '),
    punkter: rader.map(({ namn }) => namn),
    serier: [{ namn: 'Andel goda svar', varden }],
    enhet: 'Procent',
  });
  return { diagram: new SafeHtml(diagram), rader };
};

/** Question by question: all together, enhet by enhet, reader by reader, and round by round. */
export const resultatet = (
  fragor: readonly Fragerad[],
  rader: readonly Resultatrad[],
  omgangar: readonly Tidsrad[],
  lasarna: readonly Malgrupp[],
): Frageresultat[] =>
  fragor.map((fraga, i) => {
    const nr = i + 1;
    const text = frageText(fraga, lasarna);
    const arFritext = fraga.slag === 'fritext';
    const delen = (del: Resultatrad['del']) => rader.filter((rad) => rad.fragaId === fraga.id && rad.del === del);
    const alla = arFritext ? null : grupp(fraga, 'Alla', delen('alla')[0]);
    const staplar =
      alla === null || alla.antal === null || alla.antal === 0 ? null : staplarna(fraga, `Fråga ${nr}: ${text}`, alla);
    const lasare = delen('malgrupp').filter(({ antal }) => antal !== 0);
    return {
      ...{ id: fraga.id, nr, text, arFritext, alla, godText: godText(fraga) },
      enheter: delen('enhet').map((rad) => grupp(fraga, rad.enhet ?? '', rad)),
      malgrupper: lasare.length < 2 ? [] : lasare.map((rad) => grupp(fraga, lasarnamn(rad), rad)),
      rubriker: [...svarsval(fraga.slag, fraga.alternativ), vetEj()].map(({ text }) => text),
      staplar,
      diagram: staplar && new SafeHtml(liggandeStaplar(staplar)),
      overTid: arFritext ? null : overTid(fraga, nr, omgangar),
    };
  });

const lasarnamn = ({ malgrupp }: Resultatrad): string => (malgrupp === null ? '' : malgrupper[malgrupp].etikett);

import { markdownRubriker } from '../../plattform/text/markdown.js';
import { kanonisktJson, sha256 } from '../kanoniskt.js';
import { medSiffror } from '../textfakta/textsiffror.js';
import type { FrystAvsnitt, Siffra, Textsiffror } from '../underlag.js';
import { kansliga } from './celler.js';
import type { Grovt } from './grovning.js';
import { medDolda } from './offentliga-tal.js';
import { sokare, type Kannedom, type Traff } from './traffar.js';

/** What is decided of a chapter: as it stands, without what people have written in it, or not at all. */
export const BESLUT = {
  med: 'Tas med som det är',
  utan_text: 'Tas med utan sin egen text',
  utelamnas: 'Utelämnas',
} as const;
export type Kapitelbeslut = keyof typeof BESLUT;

/** A text of a chapter, as the public would read it. */
export interface Textdel {
  readonly var: string;
  readonly text: string;
  /** Somebody has written it, as far as can be told. */
  readonly fri: boolean;
  readonly traffar: readonly Traff[];
}

export interface Kapitelprovning {
  readonly kod: string;
  readonly rubrik: string;
  /** As it would be in the public edition, if it is taken with. */
  readonly avsnitt: FrystAvsnitt;
  readonly delar: readonly Textdel[];
  readonly harText: boolean;
  readonly antalDolda: number;
  readonly behover: boolean;
}

/** The chapters as they would stand in public, with every text that somebody has to have looked at. */
export const kapitelAttProva = (
  { underlag, dolda, doldaTal }: Grovt,
  kannedom: Omit<Kannedom, 'doldaTal'>,
): Kapitelprovning[] => {
  const sok = sokare({ ...kannedom, doldaTal });
  return underlag.avsnitt.map((hela) => {
    const avsnitt = offentligt(hela, dolda);
    const texter = [
      { var: 'Kapitlets text', text: medSiffror(avsnitt.text, avsnitt.textsiffror), fri: true },
      ...strangar(avsnitt.data),
      { var: 'Rubriken', text: avsnitt.rubrik.text, fri: false },
    ].filter(({ text }) => text.trim() !== '');
    const delar = texter.map((del) => ({ ...del, traffar: sok(del.text, del.fri) }));
    return {
      kod: hela.kod,
      rubrik: [hela.rubrik.nummer, hela.rubrik.text].filter(Boolean).join(' '),
      avsnitt,
      delar,
      harText: avsnitt.text.trim() !== '',
      antalDolda: kansliga({ avsnitt: [hela] }).filter(({ siffra }) => dolda.has(siffra)).length,
      behover: delar.some(({ fri, traffar }) => fri || traffar.length > 0),
    };
  });
};

/** The chapter with hidden numbers taken out of tables, text and headings. */
const offentligt = (hela: FrystAvsnitt, dolda: ReadonlySet<Siffra>): FrystAvsnitt => {
  const textsiffror = hela.textsiffror && (medDolda(hela.textsiffror, dolda) as Textsiffror);
  const rubriker = new Map(
    markdownRubriker(medSiffror(hela.text, textsiffror), hela.rubrik.id).map(({ id, text }) => [id, text]),
  );
  return {
    ...hela,
    underrubriker: hela.underrubriker.map((en) => ({ ...en, text: rubriker.get(en.id) ?? en.text })),
    ...(textsiffror ? { textsiffror } : {}),
    data: medDolda(hela.data, dolda),
  };
};

/** What is left of the chapter when its own text is left out. */
export const utanText = ({ textsiffror: _t, ...avsnitt }: FrystAvsnitt): FrystAvsnitt => ({
  ...avsnitt,
  text: '',
  underrubriker: avsnitt.underrubriker.filter(({ id }) => !id.startsWith(`${avsnitt.rubrik.id}-rubrik-`)),
});

/** What a decision is about, to the letter: when a single one is another, the chapter has not been examined. */
export const provat = ({ avsnitt }: Kapitelprovning, beslut: Kapitelbeslut): Buffer =>
  sha256(kanonisktJson(beslut === 'utan_text' ? utanText(avsnitt) : avsnitt));

/** The hits that stay in print with the decision, in the order that reasons are given in; the same text once. */
export const kvarstar = ({ delar }: Kapitelprovning, beslut: Kapitelbeslut): Traff[] => {
  const kvar = beslut === 'utelamnas' ? [] : delar.filter((del) => beslut === 'med' || del.var !== 'Kapitlets text');
  const sedda = new Map<string, Traff>();
  for (const traff of kvar.flatMap(({ traffar }) => traffar)) {
    const nyckel = `${traff.slag} ${traff.text}`;
    if (!sedda.has(nyckel)) sedda.set(nyckel, traff);
  }
  return [...sedda.values()];
};

/** Names of columns, notes under tables and the like are the system's own. */
const SYSTEMETS = new Set([
  'id',
  'slag',
  'kod',
  'not',
  'alt',
  'lodrat',
  'visas',
  'url',
  'fakta',
  'kolumner',
  'etiketter',
]);
const MINST_ORD = 5;

/** Every text in the data, each once; whole sentences have been written by somebody. */
const strangar = (data: unknown): { var: string; text: string; fri: boolean }[] => {
  const funna = new Map<string, { var: string; text: string; fri: boolean }>();
  const ga = (varde: unknown, plats: string, arRubrik = false): void => {
    if (typeof varde === 'string' && varde.trim() !== '' && !funna.has(varde))
      funna.set(varde, { var: plats, text: varde, fri: !arRubrik && varde.trim().split(/\s+/).length >= MINST_ORD });
    if (typeof varde !== 'object' || varde === null) return;
    const rubrik = 'rubrik' in varde && typeof varde.rubrik === 'string' && 'rader' in varde ? varde.rubrik : null;
    for (const [namn, del] of Object.entries(varde))
      if (!SYSTEMETS.has(namn) && !(rubrik !== null && namn === 'rubrik'))
        ga(del, rubrik === null ? plats : `Tabellen ”${rubrik}”`, namn === 'rubrik');
  };
  ga(data, 'Kapitlets uppgifter');
  return [...funna.values()];
};

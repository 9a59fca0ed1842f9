import { faktum } from '../../indikatorer/katalog.js';
import { arLitet } from '../../plattform/smatal/dolj.js';
import { versal } from '../../plattform/text/versal.js';
import { etikettI } from '../kvalitetsberattelse/etiketter.js';
import type { Siffror } from '../siffror.js';
import { tabellPer } from '../figurer.js';
import { iMening } from '../rapport.texter.js';
import type { FrystAvsnitt, Siffra, Tabell } from '../underlag.js';
import { HOGST, hjalpte, manadsnamn } from './enhetsblad.texter.js';

/** An åtgärd of the enhet, and whether it did what it was for. */
export interface Bladatgard {
  readonly text: string;
  readonly effekt: string | null;
}

/** What the enhetschef has written for the sheet. */
export interface Bladtexter {
  readonly lardomar: readonly string[];
  readonly gickBra: string;
  readonly fraga: string;
}

/** The month and those it is held against, each with its figures. */
export interface Bladmanad {
  readonly kod: string;
  readonly siffror: Siffror;
}

export interface Aptmaterial {
  readonly enhetId: number;
  /** The month of the sheet first. */
  readonly manader: readonly [Bladmanad, ...Bladmanad[]];
}

const VANLIGAST = 3;
const MATT = [
  { kod: 'avvikelse.rapporterade' },
  { kod: 'synpunkt.inkomna', namn: 'Klagomål', typ: 'klagomal' },
  { kod: 'synpunkt.inkomna', namn: 'Beröm', typ: 'berom' },
  { kod: 'atgard_gjord.antal' },
] as const;

/** What happened, in numbers: the month beside the one before and the same one last year. */
export const manadstabell = ({ enhetId, manader }: Aptmaterial): Tabell =>
  tabellPer({
    id: 'tabell-manaden',
    rubrik: `${versal(manadsnamn(manader[0].kod))} och tidigare`,
    forsta: 'Vad',
    rader: MATT.map((matt) => ({ namn: 'namn' in matt ? matt.namn : faktum(matt.kod).namn, varde: matt })),
    kolumner: manader.map((manad) => ({ namn: manadsnamn(manad.kod), varde: manad })),
    siffra: (matt, { siffror }) =>
      siffror.siffra(matt.kod, { enhet: enhetId, ...('typ' in matt ? { typ: matt.typ } : {}) }),
  });

/** What the avvikelser of the month were most about; those that nobody has sorted are nothing to talk of. */
export const vanligast = ({
  enhetId: enhet,
  manader: [{ siffror }],
}: Aptmaterial): { namn: string; siffra: Siffra }[] =>
  siffror
    .vardenAv('kategori', 'avvikelse.rapporterade', { enhet })
    .filter((kod) => kod !== 'utan')
    .map((kategori) => ({
      namn: iMening(etikettI('kategori', String(kategori))),
      siffra: siffror.siffra('avvikelse.rapporterade', { enhet, kategori }),
    }))
    .sort((a, b) => (b.siffra.varde ?? 0) - (a.siffra.varde ?? 0) || a.namn.localeCompare(b.namn, 'sv'))
    .slice(0, VANLIGAST);

/** Where few have reported, and of what only one has told, the kategori would say what happened to somebody known. */
const utanEnskilda = (material: Aptmaterial): ReturnType<typeof vanligast> =>
  arLitet(rapporterade(material) ?? 0) ? [] : vanligast(material).filter(({ siffra }) => (siffra.varde ?? 0) > 1);

const rapporterade = ({ enhetId: enhet, manader: [{ siffror }] }: Aptmaterial): number | null =>
  siffror.varde('avvikelse.rapporterade', { enhet });

/** As much of an åtgärd as the sheet has room for, cut between two words. */
export const kort = (text: string): string =>
  text.length <= HOGST.atgard ? text : `${text.slice(0, HOGST.atgard - 2).replace(/\s+\S*$/, '')} …`;

/** The one chapter of the sheet. */
export const aptavsnitt = (
  material: Aptmaterial,
  texter: Bladtexter,
  atgarder: readonly Bladatgard[],
): FrystAvsnitt => ({
  kod: 'blad',
  rubrik: { id: 'blad', niva: 1, nummer: '', text: 'Månaden i siffror' },
  underrubriker: [],
  text: '',
  data: {
    manad: manadsnamn(material.manader[0].kod),
    tabell: manadstabell(material),
    // nothing reported is never a good sign by itself
    ...(rapporterade(material) === 0 && { tyst: true }),
    vanligast: utanEnskilda(material),
    ...texter,
    atgarder: atgarder.map(({ text, effekt }) => ({ text: kort(text), hjalpte: hjalpte[effekt ?? 'inte'] })),
  },
});

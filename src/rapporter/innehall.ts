import { disponera, type Disposition, type Kapitel } from './disposition/disposition.js';
import { REDOVISNINGENS_INNEHALL } from './halvarsredovisning/innehall.js';
import { BERATTELSENS_INNEHALL } from './kvalitetsberattelse/innehall.js';
import { kapiteltext } from './kvalitetsplan/kapitel.js';
import { PLANENS_INNEHALL } from './kvalitetsplan/innehall.js';
import type { Plantext } from '../roda-traden/planunderlag.js';
import type { Rapportslag } from './underlag.js';

/** A chapter as its writer sees it. */
export interface Skrivavsnitt {
  readonly kod: string;
  readonly rubrik: string;
  readonly hjalp: string;
  /** Why it cannot be without a text. */
  readonly kravText?: string;
}

/** Every chapter that each kind of document can have, in the order of the release. */
export const KAPITEL: Readonly<Record<Rapportslag, readonly Kapitel[]>> = {
  kvalitetsplan: PLANENS_INNEHALL,
  kvalitetsberattelse: BERATTELSENS_INNEHALL,
  halvarsredovisning: REDOVISNINGENS_INNEHALL,
};

const skrivbara = (kapitel: readonly Kapitel[]): Skrivavsnitt[] =>
  kapitel.flatMap(({ kod, rubrik, hjalp, kravText }) =>
    hjalp === null ? [] : [{ kod, rubrik, hjalp, ...(kravText === undefined ? {} : { kravText }) }],
  );

/** The chapters that people write in, as the nämnd has them. */
export const skrivavsnitt = (slag: Rapportslag, disposition: Disposition): Skrivavsnitt[] =>
  skrivbara(disponera(KAPITEL[slag], disposition));

/** One that people write in, also when the nämnd has put it off: what is being written is never refused. */
export const skrivavsnittet = (slag: Rapportslag, kod: string): Skrivavsnitt | null =>
  skrivbara(KAPITEL[slag]).find((ett) => ett.kod === kod) ?? null;

/** Chapter texts that an imported plan brings with it. */
export const planensForstaTexter = (texter: readonly Plantext[]): { kod: string; text: string }[] =>
  [
    { kod: '01-om-planen', text: kapiteltext(texter, '1') },
    { kod: '02-syfte', text: kapiteltext(texter, '2') },
    { kod: '03-forbattringsomraden', text: kapiteltext(texter, '3') },
  ].filter(({ text }) => text !== '');

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
}

const skrivbara = (innehall: readonly { kod: string; rubrik: string; hjalp: string | null }[]): Skrivavsnitt[] =>
  innehall.flatMap(({ kod, rubrik, hjalp }) => (hjalp === null ? [] : [{ kod, rubrik, hjalp }]));

/** The chapters of each kind of document that people write in. */
export const SKRIVAVSNITT: Readonly<Record<Rapportslag, readonly Skrivavsnitt[]>> = {
  kvalitetsplan: skrivbara(PLANENS_INNEHALL),
  kvalitetsberattelse: skrivbara(BERATTELSENS_INNEHALL),
};

/** Chapter texts that an imported plan brings with it. */
export const planensForstaTexter = (texter: readonly Plantext[]): { kod: string; text: string }[] =>
  [
    { kod: '01-om-planen', text: kapiteltext(texter, '1') },
    { kod: '02-syfte', text: kapiteltext(texter, '2') },
    { kod: '03-forbattringsomraden', text: kapiteltext(texter, '3') },
  ].filter(({ text }) => text !== '');

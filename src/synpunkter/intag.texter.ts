import { kodval } from '../processer/kodlistor.texter.js';
import { BARNETS_VAGAR, svarsvagar, typer, type Svarsvag, type Typ } from './kodlistor.texter.js';

/** What the forms offer. */
export const TYPVAL = Object.entries(typer).map(([varde, { etikett, fraga }]) => ({
  varde,
  text: etikett,
  hjalp: fraga,
}));

export const SVARSVAL = [
  { varde: 'inget', text: 'Nej, jag behöver inget svar' },
  ...kodval(svarsvagar).filter(({ varde }) => varde !== 'vuxen'),
];

/** The pictures that a child chooses among. */
export const BARNETS_TYPER = [
  { varde: 'klagomal', text: 'Något är inte bra' },
  { varde: 'forslag', text: 'Jag har en idé' },
  { varde: 'berom', text: 'Något är bra' },
  { varde: 'fraga', text: 'Jag undrar något' },
] as const satisfies readonly { varde: Typ; text: string }[];

const BARNETS_TEXTER: Readonly<Partial<Record<Svarsvag, string>>> = {
  kod: 'Jag läser svaret här, med min hemliga kod',
  telefon: 'Ring eller skicka sms till mig',
  vuxen: 'Prata med en vuxen som jag litar på',
};

export const BARNETS_VAL = [
  ...BARNETS_VAGAR.map((varde) => ({ varde, text: BARNETS_TEXTER[varde] ?? svarsvagar[varde].etikett })),
  { varde: 'inget', text: 'Jag vill inte ha något svar' },
];

export const JA_BEHALL = [{ varde: 'ja', text: 'Ja, numret behövs' }];

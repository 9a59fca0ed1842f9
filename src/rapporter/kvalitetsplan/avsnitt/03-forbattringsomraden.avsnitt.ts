import type { Avsnitt } from '../../underlag.js';
import { kapitelrubrik, kortad } from '../kapitel.js';
import type { Planmaterial } from '../material.js';

/** The year back, told area by area, and what in it the plan answers. */
export const forbattringsomraden: Avsnitt<Planmaterial> = {
  kod: '03-forbattringsomraden',
  rubrik: 'Identifierade förbättringsområden',
  hjalp: 'Det gångna året per kvalitetsområde: vad avvikelser, klagomål, lex Sarah och egenkontroll har visat.',
  bygg: ({ ar, texter, svar }, { skrivet }) => {
    if (!skrivet && svar.length === 0) return null;
    const tabell = {
      id: 'tabell-svar',
      rubrik: `Det som planen för ${String(ar)} svarar på`,
      kolumner: ['Rad i planen', 'Grund', 'Varför'].map((rubrik) => ({ rubrik, siffra: false })),
      rader: svar.map(({ grund, text, skal }) => [kortad(text, 160), grund, skal]),
    };
    return { ...kapitelrubrik(texter, '3'), data: svar.length === 0 ? {} : { tabell } };
  },
};

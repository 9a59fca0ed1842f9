import type { Avsnitt } from '../../underlag.js';
import { kapitelrubrik } from '../kapitel.js';
import type { Planmaterial } from '../material.js';

/** The year back, told area by area; this is what the plan answers. */
export const forbattringsomraden: Avsnitt<Planmaterial> = {
  kod: '03-forbattringsomraden',
  rubrik: 'Identifierade förbättringsområden',
  hjalp: 'Det gångna året per kvalitetsområde: vad avvikelser, klagomål, lex Sarah och egenkontroll har visat.',
  bygg: ({ texter }, { skrivet }) => (skrivet ? { ...kapitelrubrik(texter, '3'), data: {} } : null),
};

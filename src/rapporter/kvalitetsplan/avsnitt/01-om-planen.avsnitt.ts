import type { Avsnitt } from '../../underlag.js';
import { kapitelrubrik } from '../kapitel.js';
import type { Planmaterial } from '../material.js';

/** What kvalitet is, and the demands on it. */
export const omPlanen: Avsnitt<Planmaterial> = {
  kod: '01-om-planen',
  rubrik: 'Vad är kvalitet?',
  hjalp: 'Vad kvalitet är i er verksamhet, vilka lagkrav och mål som gäller.',
  bygg: ({ ar, texter }) => ({ ...kapitelrubrik(texter, '1'), data: { ar } }),
};

import type { Roll, Vem } from '../../src/database/vem.js';
import { INNEHALL } from '../../src/lex-sarah/kodlistor.texter.js';
import type { LexSarah } from '../../src/lex-sarah/lex-sarah.krav.js';

/** The one who acts. */
export const JAG = 5;
/** The enhet of the case below. */
export const ENHET = 7;
/** Somebody with one role. */
export const vemSom = (roll: Roll, enheter: number[] = []): Vem => ({
  slag: 'person',
  namndId: 1,
  personId: JAG,
  namn: 'Prov',
  roller: [roll],
  enheter,
  hemenheter: [],
});
/** A case that may be closed, but for what is said. */
export const sak = (om: Partial<LexSarah> = {}): LexSarah => ({
  id: 1,
  version: 1,
  status: 'rapporterad',
  namnd_id: 1,
  dnr: 'LS 2026/1',
  enhet_id: ENHET,
  enhet_version_id: 1,
  avvikelse_id: null,
  synpunkt_id: null,
  rapportor_id: 9,
  rapportor_namn: 'N',
  rapportor_befattning: 'B',
  rapport_text: 'x',
  intraffad_datum: null,
  intraffad_tid: null,
  plats: '',
  uppmarksammad_datum: null,
  uppmarksammad_hur: '',
  omedelbar_atgard: '',
  rapporterad_vid: new Date(0),
  rapporterad_datum: '2026-11-20',
  lagar: ['SoL'],
  utredare_id: 8,
  avhjalpt_vid: new Date(0),
  forslag_grad: 3,
  forslag_text: 'x',
  grad: 3,
  beslut_motivering: 'x',
  delegationspunkt: '4.2',
  beslutad_av: 6,
  beslutad_vid: new Date(0),
  beslutad_datum: '2026-11-21',
  ivo_dnr: 'SN 1',
  ivo_innehall: '{}',
  ivo_anmald_vid: new Date(0),
  ivo_anmald_datum: '2026-11-21',
  ivo_utredning_datum: '2026-11-21',
  ivo_arendenummer: null,
  ivo_beslut_datum: null,
  aterkoppling: 'x',
  aterkopplad_vid: new Date(0),
  avslutad_datum: null,
  involverade: [],
  lasare: [],
  innehall: INNEHALL,
  uppfoljd: true,
  ...om,
});
/** Nothing has been sent to IVO. */
export const oanmald = { ivo_anmald_vid: null, ivo_anmald_datum: null, ivo_dnr: null, ivo_innehall: null };

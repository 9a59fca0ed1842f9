import type { Avvikelse } from '../../src/avvikelser/avvikelse.krav.js';
import type { Roll, Vem } from '../../src/database/vem.js';

/** The enhet of the case below. */
export const ENHET = 7;
/** Somebody with one role. */
export const vemSom = (roll: Roll, enheter: number[] = []): Vem => ({
  slag: 'person',
  namndId: 1,
  personId: 5,
  namn: 'Prov',
  roller: [roll],
  enheter,
  hemenheter: [],
});
/** A case that may be closed, but for what is said. */
export const sak = (om: Partial<Avvikelse>): Avvikelse => ({
  id: 1,
  version: 1,
  status: 'inkommen',
  namnd_id: 1,
  enhet_id: ENHET,
  rapportor_id: 9,
  handelseforlopp: 'x',
  intraffad_datum: null,
  intraffad_tid: null,
  beror: 'annat',
  omedelbar_atgard: '',
  rapporterad_vid: new Date(0),
  rapporterad_datum: '2026-11-20',
  efterregistrerad: false,
  lagrum: ['SoL'],
  kategorier: ['arbetssatt'],
  orsaker: ['rutiner'],
  sannolikhet: 2,
  allvarlighet: 3,
  misstankt_missforhallande: false,
  utredning: 'Klar.',
  ingen_atgard_motivering: null,
  aterkoppling: 'Svar.',
  aterkopplad_vid: new Date(0),
  avslutad_datum: null,
  huvudarende_id: null,
  lex_sarah_id: null,
  lex_sarah_provning: null,
  handlaggare_id: null,
  parkerad_till: null,
  komplettering_begard_vid: null,
  antalAtgarder: 1,
  lankade: 0,
  lankadeUtanSvar: 0,
  huvudstatus: null,
  ...om,
});

import type { Mottagare, Notis } from '../floden/notis.js';
import type { Avvikelse } from './avvikelse.krav.js';
import type { Avvikelsehandling } from './avvikelse.texter.js';

const lank = (sak: Avvikelse): string => `/avvikelser/${sak.id}`;
const chefen = (sak: Avvikelse): Mottagare => ({ roll: 'enhetschef', enhetId: sak.enhet_id });
const rapportoren = (sak: Avvikelse): Mottagare[] =>
  sak.rapportor_id === null ? [] : [{ personId: sak.rapportor_id }];

/** Who hears of each act. Never a word of what happened: a notis is mailed, and read over somebody's shoulder. */
export const avvikelseNotiser: Readonly<Record<Avvikelsehandling, Notis<Avvikelse> | 'ingen'>> = {
  rapportera: {
    till: (sak) => [chefen(sak)],
    text: (sak) => `Avvikelse ${sak.id} har rapporterats på din enhet och väntar på att tas emot.`,
    // in the app at once, by mail in the morning's summary
    lank,
  },
  taEmot: {
    till: rapportoren,
    text: (sak) => `Din rapport ${sak.id} är mottagen.`,
    lank: (sak) => `/mina-rapporter/${sak.id}`,
  },
  bedom: 'ingen',
  begarProvning: {
    till: () => [{ roll: 'lex_sarah_ansvarig' }],
    text: (sak) => `Ta ställning till om avvikelse ${sak.id} är ett missförhållande.`,
    lank,
    mejl: 'notis',
  },
  misstankMissforhallande: {
    till: () => [{ roll: 'lex_sarah_ansvarig' }],
    text: (sak) => `I avvikelse ${sak.id} finns misstanke om ett missförhållande.`,
    lank,
    mejl: 'notis',
  },
  avskrivMisstanke: {
    till: (sak) => [chefen(sak)],
    text: (sak) => `Lex Sarah-ansvarig har bedömt att avvikelse ${sak.id} inte ska utredas enligt lex Sarah.`,
    lank,
  },
  bifoga: 'ingen',
  tilldela: {
    till: (sak) => (sak.handlaggare_id === null ? [] : [{ personId: sak.handlaggare_id }]),
    text: (sak) => `Du är handläggare för avvikelse ${sak.id}.`,
    lank,
    mejl: 'notis',
  },
  parkera: 'ingen',
  ateruppta: 'ingen',
  begarKomplettering: {
    till: rapportoren,
    text: (sak) => `Du har fått en fråga om din rapport ${sak.id}.`,
    lank: (sak) => `/mina-rapporter/${sak.id}`,
    mejl: 'notis',
  },
  utred: 'ingen',
  beslutaAtgard: 'ingen',
  avstaAtgard: 'ingen',
  aterkoppla: {
    till: rapportoren,
    text: (sak) => `Du har fått svar på din rapport ${sak.id}.`,
    lank: (sak) => `/mina-rapporter/${sak.id}`,
    mejl: 'notis',
  },
  // the address shows the case to the new chef and sends the reporter on to his own page
  flytta: {
    till: (sak) => [chefen(sak), ...rapportoren(sak)],
    text: (sak) => `Avvikelse ${sak.id} har flyttats till den enhet som ska ta hand om den.`,
    lank,
    mejl: 'notis',
  },
  lanka: 'ingen',
  lossa: 'ingen',
  komplettera: {
    till: (sak) => [chefen(sak), ...(sak.handlaggare_id === null ? [] : [{ personId: sak.handlaggare_id }])],
    text: (sak) => `Rapportören har kompletterat avvikelse ${sak.id}.`,
    lank,
  },
  avsluta: 'ingen',
  avslutaLankad: 'ingen',
  ateroppna: 'ingen',
  // the lex Sarah-ansvarig is told by the act that makes the new case
  overlamna: {
    till: rapportoren,
    text: (sak) => `Din rapport ${sak.id} hanteras nu enligt lex Sarah.`,
    lank: () => '/mina-lex-sarah',
    mejl: 'notis',
  },
  aterta: {
    till: (sak) => [chefen(sak), ...rapportoren(sak)],
    text: (sak) => `Avvikelse ${sak.id} ska inte utredas enligt lex Sarah och är tillbaka hos enheten.`,
    lank,
    mejl: 'notis',
  },
  importeraOppen: 'ingen',
  importeraAvslutad: 'ingen',
};

import type { Installning, JaNejval } from './installningar.texter.js';

const remiss = (vad: string): JaNejval => ({
  slag: 'janej',
  etikett: `Ska ${vad} ha varit på remiss innan den fastställs?`,
  hjalp: 'Då går det inte att fastställa förrän de som berörs har kunnat svara.',
  forval: false,
  stod: 'lokal rutin',
});

/** One for each type of document: styrdokument_remiss_ and the type. */
export const styrdokument = {
  styrdokument_remiss_policy: remiss('en policy'),
  styrdokument_remiss_riktlinje: remiss('en riktlinje'),
  styrdokument_remiss_handbok: remiss('en handbok'),
  styrdokument_remiss_rutin: remiss('en rutin'),
  styrdokument_remiss_mall: remiss('en mall'),
  styrdokument_remiss_checklista: remiss('en checklista'),
  styrdokument_remiss_process: remiss('en process'),
} satisfies Record<string, Installning>;

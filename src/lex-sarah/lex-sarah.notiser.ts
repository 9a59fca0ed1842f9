import type { Mottagare, Notis } from '../floden/notis.js';
import { ALLVARLIGT_FRAN } from './kodlistor.texter.js';
import type { LexSarah } from './lex-sarah.krav.js';
import type { LexSarahhandling } from './lex-sarah.texter.js';

const lank = (sak: LexSarah): string => `/lex-sarah/${String(sak.id)}`;
const mina = (sak: LexSarah): string => `/mina-lex-sarah/${String(sak.id)}`;
const ANSVARIG: Mottagare = { roll: 'lex_sarah_ansvarig' };
const rapportoren = (sak: LexSarah): Mottagare[] => (sak.rapportor_id === null ? [] : [{ personId: sak.rapportor_id }]);
const utredaren = (sak: LexSarah): Mottagare[] => (sak.utredare_id === null ? [] : [{ personId: sak.utredare_id }]);

/** To the reporter, on his own page. */
const tillRapportoren = (text: string): Notis<LexSarah> => ({
  till: rapportoren,
  text: (sak) => `${text} Det gäller ${sak.dnr}.`,
  lank: mina,
  mejl: 'notis',
});

/** Who hears of each act: the number of the case and what to do, never a word of what happened. */
export const lexSarahNotiser: Readonly<Record<LexSarahhandling, Notis<LexSarah> | 'ingen'>> = {
  rapportera: {
    till: () => [ANSVARIG],
    text: (sak) => `En lex Sarah-rapport har kommit in och väntar på att tas emot (${sak.dnr}).`,
    lank,
    mejl: 'notis',
  },
  overta: {
    till: () => [ANSVARIG],
    text: (sak) => `En avvikelse har lämnats över till lex Sarah (${sak.dnr}).`,
    lank,
    mejl: 'notis',
  },
  overtaSynpunkt: {
    till: () => [ANSVARIG],
    text: (sak) => `En synpunkt har lämnats över till lex Sarah (${sak.dnr}).`,
    lank,
    mejl: 'notis',
  },
  taEmot: tillRapportoren('Din lex Sarah-rapport är mottagen.'),
  begarKomplettering: tillRapportoren('Vi behöver veta mer om det som du har rapporterat enligt lex Sarah.'),
  komplettera: {
    till: (sak) => [ANSVARIG, ...utredaren(sak)],
    text: (sak) => `Rapportören har kompletterat ${sak.dnr}.`,
    lank,
    mejl: 'notis',
  },
  avhjalp: 'ingen',
  bedomUtredas: 'ingen',
  bedomInteUtredas: tillRapportoren('Din lex Sarah-rapport är bedömd och du har fått svar.'),
  utseUtredare: {
    till: utredaren,
    text: (sak) => `Du är utsedd till utredare i ${sak.dnr}.`,
    lank,
    mejl: 'notis',
  },
  utred: 'ingen',
  rattaUppgift: 'ingen',
  antecknaSamtal: 'ingen',
  bifoga: 'ingen',
  faktagranska: 'ingen',
  foresla: {
    till: () => [ANSVARIG, { roll: 'forvaltningschef' }],
    text: (sak) => `Utredningen i ${sak.dnr} är klar och väntar på beslut.`,
    lank,
    mejl: 'notis',
  },
  aterforvisa: {
    till: utredaren,
    text: (sak) => `Utredningen i ${sak.dnr} behöver kompletteras.`,
    lank,
    mejl: 'notis',
  },
  besluta: {
    till: (sak) => [
      ANSVARIG,
      ...utredaren(sak),
      ...(sak.grad !== null && sak.grad >= ALLVARLIGT_FRAN ? [{ roll: 'forvaltningschef' } as const] : []),
    ],
    text: (sak) => `Beslut är fattat i ${sak.dnr}.`,
    lank,
    mejl: 'notis',
  },
  anmalTillIvo: {
    till: () => [ANSVARIG, { roll: 'forvaltningschef' }],
    text: (sak) => `${sak.dnr} är anmält till IVO.`,
    lank,
    mejl: 'notis',
  },
  sandUtredningTillIvo: 'ingen',
  registreraIvoArendenummer: 'ingen',
  registreraIvoBeslut: {
    till: () => [ANSVARIG, { roll: 'forvaltningschef' }],
    text: (sak) => `IVO har beslutat i ${sak.dnr}.`,
    lank,
    mejl: 'notis',
  },
  underratta: 'ingen',
  aterkoppla: tillRapportoren('Du har fått svar på din lex Sarah-rapport.'),
  foljUpp: 'ingen',
  avsluta: tillRapportoren('Ärendet efter din lex Sarah-rapport är avslutat.'),
  // a named reader may have no other page that tells him
  namnLasare: 'ingen',
  avforLasare: 'ingen',
  angeInvolverad: 'ingen',
  importeraOppen: 'ingen',
  importeraBeslutad: 'ingen',
  importeraAvslutad: 'ingen',
};

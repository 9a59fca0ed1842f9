import type { Mottagare, Notis } from '../floden/notis.js';
import type { Synpunkt } from './synpunkt.krav.js';
import type { Synpunktshandling } from './synpunkt.texter.js';

const lank = (sak: Synpunkt): string => `/synpunkter/${sak.id}`;
const SORTERAR: readonly Mottagare[] = [{ roll: 'registrator' }, { roll: 'kvalitetssamordnare' }];

/** The chef, unless the synpunkt may be about just him: then those who sort are told and nobody in the line by name. */
const handlaggaren = (sak: Synpunkt): Mottagare[] =>
  sak.enhet_id === null || sak.overlamnad_for.includes('lex_sarah')
    ? [...SORTERAR]
    : [{ roll: sak.berorda.length > 0 ? 'verksamhetschef' : 'enhetschef', enhetId: sak.enhet_id }];

const till = (
  vilka: (sak: Synpunkt) => readonly Mottagare[],
  text: (sak: Synpunkt) => string,
  mejl = true,
): Notis<Synpunkt> => ({ till: vilka, text, lank, ...(mejl ? { mejl: 'notis' } : {}) });

/** What cannot wait is said so, and no more than that. */
const kanVaraBradskande = (sak: Synpunkt): boolean =>
  sak.antydningar.some((antydan) => antydan === 'orosanmalan' || antydan === 'lex_sarah');

const ny = till(
  () => SORTERAR,
  (sak) =>
    kanVaraBradskande(sak)
      ? `En synpunkt har kommit in och har fått numret ${sak.id}. Läs den genast.`
      : `En synpunkt har kommit in och har fått numret ${sak.id}.`,
);
const overlamnad = till(
  () => SORTERAR,
  (sak) => `Synpunkt ${sak.id} lämnas över. Se till att någon tar emot den.`,
);

/** Who hears of each act. Never a word of what it is about, and never that a child or a named person is concerned. */
export const synpunktNotiser: Readonly<Record<Synpunktshandling, Notis<Synpunkt> | 'ingen'>> = {
  skicka: ny,
  registrera: ny,
  orosanmalan: overlamnad,
  overklagande: overlamnad,
  lexSarah: till(
    () => [{ roll: 'lex_sarah_ansvarig' }],
    (sak) => `Synpunkt ${sak.id} kan gälla ett missförhållande och har lämnats över till dig.`,
  ),
  personuppgiftsincident: till(
    () => [{ roll: 'dataskyddsombud' }, ...SORTERAR],
    (sak) => `Synpunkt ${sak.id} kan gälla en personuppgiftsincident. Kontakta registratorn.`,
  ),
  felMyndighet: 'ingen',
  annanNamnd: 'ingen',
  kvittera: 'ingen',
  avslutaOverlamnad: 'ingen',
  aterta: till(
    () => SORTERAR,
    (sak) => `Synpunkt ${sak.id} utreds inte enligt lex Sarah och är tillbaka hos er.`,
  ),
  bekrafta: 'ingen',
  fordela: till(handlaggaren, (sak) => `Synpunkt ${sak.id} väntar på att du tar hand om den.`),
  anmalBerord: till(
    (sak) => [...SORTERAR, ...handlaggaren(sak)],
    (sak) => `Synpunkt ${sak.id} behöver handläggas av någon annan än den som den gäller.`,
  ),
  utred: 'ingen',
  meddelaForsening: 'ingen',
  svara: 'ingen',
  beslutaAtgard: 'ingen',
  aterkopplaTillApt: 'ingen',
  avsluta: 'ingen',
  avslutaUtanSvar: 'ingen',
  ateroppna: till(
    () => SORTERAR,
    (sak) => `Synpunkt ${sak.id} är öppen igen.`,
    false,
  ),
  skriv: 'ingen',
  skrivTillbaka: till(handlaggaren, (sak) => `Avsändaren har skrivit i synpunkt ${sak.id}.`),
  nojd: 'ingen',
  inteNojd: till(handlaggaren, (sak) => `Avsändaren är inte nöjd med svaret på synpunkt ${sak.id}. Den är öppen igen.`),
  importeraOppen: 'ingen',
  importeraBesvarad: 'ingen',
  importeraAvslutad: 'ingen',
};

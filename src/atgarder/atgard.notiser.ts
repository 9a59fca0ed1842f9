import type { Notis } from '../floden/notis.js';
import type { Atgard } from './atgard.krav.js';
import type { Atgardshandling } from './atgard.texter.js';

const lank = (a: Atgard): string => `/atgarder/${a.id}`;
const tillAnsvarig = (a: Atgard) => (a.ansvarig_person_id === null ? [] : [{ personId: a.ansvarig_person_id }]);

/** Whoever follows up: the chef of the enhet, otherwise the one who holds the plan together. */
const tillUppfoljare = (a: Atgard) =>
  a.enhet_id === null
    ? [{ roll: 'kvalitetssamordnare' as const }]
    : [{ roll: 'enhetschef' as const, enhetId: a.enhet_id }];

export const atgardsnotiser: Readonly<Record<Atgardshandling, Notis<Atgard> | 'ingen'>> = {
  foresla: 'ingen',
  andra: 'ingen',
  planeraMatning: 'ingen',
  laggTillKalla: 'ingen',
  taBortKalla: 'ingen',
  besluta: { till: tillAnsvarig, text: () => 'En åtgärd som du ansvarar för är beslutad.', lank },
  paborja: 'ingen',
  andraRutin: 'ingen',
  genomfor: { till: tillUppfoljare, text: () => 'En åtgärd är genomförd. Effekten ska följas upp.', lank },
  foljUpp: 'ingen',
  avsluta: { till: tillAnsvarig, text: () => 'En åtgärd som du ansvarar för är avslutad.', lank },
  taOm: { till: tillAnsvarig, text: () => 'En åtgärd som du ansvarar för görs i ett nytt varv.', lank },
  ateroppna: { till: tillAnsvarig, text: () => 'En åtgärd som du ansvarar för höll inte och är öppen igen.', lank },
  // whoever is responsible hears of the new row when it is decided on
  overfor: 'ingen',
  avbryt: { till: tillAnsvarig, text: () => 'En åtgärd som du ansvarar för är avbruten.', lank },
};

import type { Notis } from '../floden/notis.js';
import type { Rapport, Rapporthandling } from './rapport.flode.js';
import { iMening, rapporttitel } from './rapport.texter.js';

const namn = (rapport: Rapport): string => rapporttitel(rapport);
const lank = ({ id }: Rapport): string => `/rapporter/${String(id)}`;

/** Who hears of each act. */
export const rapportNotiser: Readonly<Record<Rapporthandling, Notis<Rapport> | 'ingen'>> = {
  skapa: 'ingen',
  skriv: 'ingen',
  godkannText: 'ingen',
  diariefor: 'ingen',
  besvaraAterremiss: 'ingen',
  tjansteskriv: 'ingen',
  frys: {
    till: () => [{ roll: 'forvaltningschef' }],
    text: (sak) => `${namn(sak)} är fryst och väntar på ditt godkännande.`,
    lank,
    mejl: 'notis',
  },
  aterta: {
    till: () => [{ roll: 'kvalitetssamordnare' }],
    text: (sak) => `${namn(sak)} är tillbakatagen. Gör en ny utgåva.`,
    lank,
  },
  klarmarkera: {
    till: () => [{ roll: 'namndledamot' }, { roll: 'registrator' }],
    text: (sak) => `${namn(sak)} finns att läsa inför nämndens beslut.`,
    lank: ({ id }) => `/namnd/dokument/${String(id)}`,
    mejl: 'notis',
  },
  faststall: {
    till: () => [{ roll: 'kvalitetssamordnare' }, { roll: 'forvaltningschef' }],
    text: (sak) => `Nämnden har fastställt ${iMening(namn(sak))}.`,
    lank,
    mejl: 'notis',
  },
  aterremittera: {
    till: () => [{ roll: 'kvalitetssamordnare' }, { roll: 'forvaltningschef' }],
    text: (sak) => `Nämnden har återremitterat ${iMening(namn(sak))}. Gör en ny utgåva.`,
    lank,
    mejl: 'notis',
  },
  sekretessprova: 'ingen',
  gorOffentlig: 'ingen',
  publicera: 'ingen',
  arkivera: 'ingen',
};

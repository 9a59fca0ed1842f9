import type { Mottagare, Notis } from '../floden/notis.js';
import type { Kontrolltillfalle } from './kontrolltillfalle.krav.js';
import type { Kontrollhandling } from './kontrolltillfalle.texter.js';

const lank = ({ id }: Kontrolltillfalle): string => `/kontrolltillfallen/${id}`;
const ansvarig = ({ ansvarig_person_id: personId }: Kontrolltillfalle): Mottagare[] =>
  personId === null ? [] : [{ personId }];
const rapportor = ({ rapportor_id: personId }: Kontrolltillfalle): Mottagare[] =>
  personId === null ? [] : [{ personId }];
/** The chef of the enhet; for the whole verksamhet those who hold the plan together. */
const chef = ({ enhet_id: enhetId }: Kontrolltillfalle): Mottagare[] =>
  enhetId === null ? [{ roll: 'kvalitetssamordnare' }] : [{ roll: 'enhetschef', enhetId }];

export const kontrollnotiser: Readonly<Record<Kontrollhandling, Notis<Kontrolltillfalle> | 'ingen'>> = {
  planera: 'ingen',
  tilldela: { till: ansvarig, text: () => 'Du är nu ansvarig för en egenkontroll.', lank },
  paborja: 'ingen',
  rapportera: {
    till: (sak) => [...chef(sak), { roll: 'kvalitetssamordnare' }],
    text: () => 'Utfallet av en egenkontroll är inrapporterat och väntar på att kvalitetssäkras.',
    lank,
  },
  aterlamna: { till: rapportor, text: () => 'Utfallet av en egenkontroll är lämnat tillbaka till dig.', lank },
  kvalitetssakra: {
    till: chef,
    text: () => 'Utfallet av en egenkontroll är kvalitetssäkrat och väntar på analys.',
    lank,
  },
  analysera: 'ingen',
  foreslaAtgard: 'ingen',
  klarmarkera: { till: rapportor, text: () => 'En egenkontroll som du har rapporterat är klar.', lank },
  missa: {
    till: (sak) => [...ansvarig(sak), ...chef(sak)],
    text: () => 'En egenkontroll är inte inrapporterad i tid. Skriv varför, eller gör den i efterhand.',
    lank,
    paminnelse: true,
  },
  forklara: { till: chef, text: () => 'Det finns nu en förklaring till varför en egenkontroll är missad.', lank },
  taUpp: 'ingen',
  stryk: { till: ansvarig, text: () => 'En planerad egenkontroll är struken.', lank },
};

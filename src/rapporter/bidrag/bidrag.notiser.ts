import type { Mottagare, Notis } from '../../floden/notis.js';
import { svensktDatum } from '../../plattform/klocka/datum.js';
import type { Bidrag } from './bidrag.krav.js';
import type { Bidragshandling } from './bidrag.texter.js';

const lank = ({ id }: Bidrag): string => `/bidrag/${String(id)}`;
const chefen = ({ enhet_id: enhetId }: Bidrag): Mottagare[] => [{ roll: 'enhetschef', enhetId }];
const berattelsen = ({ ar }: Bidrag): string => `kvalitetsberättelsen ${String(ar ?? '')}`.trim();

export const bidragsnotiser: Readonly<Record<Bidragshandling, Notis<Bidrag> | 'ingen'>> = {
  begar: {
    till: chefen,
    text: (sak) =>
      `Skriv enhetens bidrag till ${berattelsen(sak)}. Det ska vara klart senast den ${svensktDatum(sak.senast)}.`,
    lank,
    mejl: 'notis',
  },
  skriv: 'ingen',
  klarmarkera: {
    till: () => [{ roll: 'kvalitetssamordnare' }],
    text: (sak) => `Ett bidrag till ${berattelsen(sak)} är klart.`,
    lank,
  },
  ateroppna: {
    till: chefen,
    text: (sak) => `Enhetens bidrag till ${berattelsen(sak)} behöver skrivas om. Läs varför.`,
    lank,
    mejl: 'notis',
  },
  flytta: {
    till: chefen,
    text: (sak) => `Enhetens bidrag till ${berattelsen(sak)} ska nu vara klart senast den ${svensktDatum(sak.senast)}.`,
    lank,
  },
  stryk: { till: chefen, text: (sak) => `Ni behöver inte skriva något bidrag till ${berattelsen(sak)}.`, lank },
};

import { flode, NY, OPPEN } from '../floden/flode.js';
import * as krav from './atgard.krav.js';
import { atgardsnotiser } from './atgard.notiser.js';
import { atgardstexter, type Atgardshandling, type Atgardsrelation, type Atgardsstatus } from './atgard.texter.js';

const LEDNING = ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef'] as const;
const ANSVARIG = { relation: 'ansvarig' } as const;
const { ansvarigFinns, slutdatumFinns, foljsUppEfterGenomforandet, harEffekt, effektUteblev } = krav;

/**
 * Åtgärd, whatever it comes from. SOSFS 2011:9 5 kap. 7–8 §§: what does not follow the processes is put right, what is
 * not fit for its purpose is improved. Each åtgärd goes the circle planera – göra – studera – agera.
 */
export const atgardFlode = flode<krav.Atgard, Atgardsstatus, Atgardshandling, Atgardsrelation>('atgard', {
  tabell: 'atgard',
  slut: ['avslutad', 'avbruten'],
  texter: atgardstexter,
  notiser: atgardsnotiser,
  enhet: (a) => a.enhet_id,
  relationer: (a, vem) => (vem.personId !== null && a.ansvarig_person_id === vem.personId ? ['ansvarig'] : []),
  kravlista: { ansvarigFinns, slutdatumFinns, foljsUppEfterGenomforandet, harEffekt, effektUteblev },
  rader: {
    foresla: {
      fran: NY,
      till: 'foreslagen',
      av: [...LEDNING, 'system'],
      lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
    },
    andra: { fran: OPPEN, fakta: 'uppgifter', av: LEDNING, lagrum: ['SOSFS 2011:9 7:1'] },
    besluta: {
      fran: 'foreslagen',
      till: 'beslutad',
      av: LEDNING,
      krav: [ansvarigFinns, slutdatumFinns],
      lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
    },
    paborja: { fran: 'beslutad', till: 'pagar', av: [...LEDNING, ANSVARIG], lagrum: ['SOSFS 2011:9 5:8'] },
    genomfor: { fran: 'pagar', till: 'genomford', av: [...LEDNING, ANSVARIG], lagrum: ['SOSFS 2011:9 5:8'] },
    foljUpp: {
      fran: 'genomford',
      till: 'uppfoljd',
      av: [...LEDNING, ANSVARIG],
      krav: [foljsUppEfterGenomforandet],
      lagrum: ['SoL 5:2', 'SOSFS 2011:9 5:2'],
    },
    avsluta: { fran: 'uppfoljd', till: 'avslutad', av: LEDNING, krav: [harEffekt], lagrum: ['SOSFS 2011:9 7:1'] },
    taOm: { fran: 'uppfoljd', till: 'pagar', av: LEDNING, krav: [effektUteblev], lagrum: ['SOSFS 2011:9 5:8'] },
    avbryt: { fran: OPPEN, till: 'avbruten', av: LEDNING, rutin: 'Lokal rutin för förbättringsåtgärder' },
  },
});

/** What an åtgärd is when it comes into being, for the import that writes a whole plan at once. */
export const ATGARD_START: Atgardsstatus = atgardFlode.rader.foresla.till ?? 'foreslagen';

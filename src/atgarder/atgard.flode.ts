import { LEDER } from '../database/vem.js';
import { flode, NY, OPPEN } from '../floden/flode.js';
import * as krav from './atgard.krav.js';
import { atgardsnotiser } from './atgard.notiser.js';
import { atgardstexter, type Atgardshandling, type Atgardsrelation, type Atgardsstatus } from './atgard.texter.js';

const ANSVARIG = { relation: 'ansvarig' } as const;

/**
 * Åtgärd, whatever it comes from. SOSFS 2011:9 5 kap. 7–8 §§: what does not follow the processes is put right, what is
 * not fit for its purpose is improved. Each åtgärd goes the circle planera – göra – studera – agera.
 */
export const atgardFlode = flode<krav.Atgard, Atgardsstatus, Atgardshandling, Atgardsrelation>('atgard', {
  tabell: 'atgard',
  slut: ['avslutad', 'avbruten', 'overford'],
  texter: atgardstexter,
  notiser: atgardsnotiser,
  enhet: (a) => a.enhet_id,
  relationer: (a, vem) => [
    ...(vem.personId !== null && a.ansvarig_person_id === vem.personId ? (['ansvarig'] as const) : []),
    ...(vem.personId !== null && a.foreslagen_av === vem.personId ? (['forslagsstallare'] as const) : []),
  ],
  fyllPa: async (tx, sak) => {
    const vantar = await tx.en(
      'atgarder.vantar-forslag',
      `select id from atgard_forslag where atgard_id = $1 and status = 'vantar'`,
      [sak.id],
    );
    return { ...sak, forslagVantar: vantar !== null };
  },
  kravlista: krav,
  rader: {
    // Planera
    foresla: {
      fran: NY,
      till: 'foreslagen',
      av: [...LEDER, 'lex_sarah_ansvarig', 'system'],
      lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
    },
    andra: { fran: OPPEN, fakta: 'uppgifter', av: LEDER, lagrum: ['SOSFS 2011:9 7:1'] },
    planeraMatning: {
      fran: ['foreslagen', 'beslutad', 'pagar'],
      fakta: 'matning',
      av: [...LEDER, ANSVARIG, { relation: 'forslagsstallare' }],
      lagrum: ['SOSFS 2011:9 5:2'],
    },
    laggTillKalla: { fran: OPPEN, fakta: 'kalla', av: [...LEDER, ANSVARIG], lagrum: ['SOSFS 2011:9 5:6'] },
    taBortKalla: { fran: OPPEN, fakta: 'kalla', av: LEDER, lagrum: ['SOSFS 2011:9 7:1'] },
    besluta: {
      fran: 'foreslagen',
      till: 'beslutad',
      av: LEDER,
      krav: [krav.ansvarigFinns, krav.slutdatumFinns, krav.malFinns, krav.prediktionFinns, krav.matningFinns],
      lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
    },
    // Göra
    paborja: { fran: 'beslutad', till: 'pagar', av: [...LEDER, ANSVARIG], lagrum: ['SOSFS 2011:9 5:8'] },
    andraRutin: {
      fran: ['beslutad', 'pagar'],
      fakta: 'rutin',
      av: [...LEDER, ANSVARIG],
      galler: (a) => a.typ === 'rutinandring',
      lagrum: ['SOSFS 2011:9 5:8', 'SOSFS 2011:9 4:4'],
    },
    genomfor: {
      fran: 'pagar',
      till: 'genomford',
      av: [...LEDER, ANSVARIG],
      // once more: a new turn needs a new prediction
      krav: [krav.prediktionFinns, krav.matningFinns],
      lagrum: ['SOSFS 2011:9 5:8'],
    },
    // Studera
    foljUpp: {
      fran: 'genomford',
      till: 'uppfoljd',
      av: [...LEDER, ANSVARIG],
      krav: [krav.foljsUppEfterGenomforandet, krav.foljsUppEfterFonstret],
      lagrum: ['SoL 5:2', 'SOSFS 2011:9 5:2'],
    },
    // Agera
    avsluta: {
      fran: 'uppfoljd',
      till: 'avslutad',
      av: LEDER,
      krav: [krav.harEffekt, krav.forslagetBesvarat],
      lagrum: ['SOSFS 2011:9 7:1'],
    },
    taOm: { fran: 'uppfoljd', till: 'pagar', av: LEDER, krav: [krav.effektUteblev], lagrum: ['SOSFS 2011:9 5:8'] },
    ateroppna: {
      fran: ['genomford', 'uppfoljd', 'avslutad'],
      till: 'pagar',
      av: LEDER,
      krav: [krav.skaletFinns],
      lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
    },
    avbryt: { fran: OPPEN, till: 'avbruten', av: LEDER, rutin: 'Lokal rutin för förbättringsåtgärder' },
    // it goes on as a row of the next year's plan, where it is decided on anew
    overfor: {
      fran: ['foreslagen', 'beslutad', 'pagar'],
      till: 'overford',
      av: LEDER,
      galler: ({ plan_ar: ar }) => ar !== null,
      lagrum: ['SOSFS 2011:9 7:1'],
    },
  },
});

/** What an åtgärd is when it comes into being, for the import that writes a whole plan at once. */
export const ATGARD_START: Atgardsstatus = atgardFlode.rader.foresla.till ?? 'foreslagen';

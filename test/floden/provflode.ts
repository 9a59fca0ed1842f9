import type { Roll, Vem } from '../../src/database/vem.js';
import { flode, NY, OPPEN, type Krav } from '../../src/floden/flode.js';
import type { Notis } from '../../src/floden/notis.js';

/** A small flow of no room, with one row of every sort. */
export interface Provsak {
  readonly id: number;
  readonly status: string;
  readonly version: number;
  readonly enhet_id: number | null;
  readonly rapportor_id: number | null;
  readonly beskrivning: string;
  readonly allvarlig: boolean;
  readonly lagar: readonly string[];
  readonly anmald_datum: string;
}

export type Provstatus = 'anmald' | 'provas' | 'beslutad' | 'aterkallad';
export type Provhandling = 'anmal' | 'prova' | 'yttra' | 'anmalVidare' | 'besluta' | 'aterkalla';
export type Provrelation = 'rapportor';

export const beskrivningFinns: Krav<Provsak> = (sak) => (sak.beskrivning === '' ? 'Beskriv ärendet först.' : null);
/** Looks at what is sent, and has nothing to say before that. */
export const motiveringSkickad: Krav<Provsak> = (_sak, form) =>
  form === undefined || (form as { motivering?: string }).motivering ? null : 'Skriv en motivering.';

const provnotis: Notis<Provsak> = {
  till: (sak) => [{ roll: 'enhetschef', enhetId: sak.enhet_id ?? 0 }],
  text: () => 'En sak har anmälts.',
  lank: (sak) => `/provsaker/${sak.id}`,
};

export const provflode = flode<Provsak, Provstatus, Provhandling, Provrelation>('provsak', {
  tabell: 'provsak',
  slut: ['beslutad', 'aterkallad'],
  enhet: (sak) => sak.enhet_id,
  lagar: (sak) => sak.lagar,
  relationer: (sak, vem) => (vem.personId !== null && sak.rapportor_id === vem.personId ? ['rapportor'] : []),
  kravlista: { beskrivningFinns, motiveringSkickad },
  rader: {
    anmal: {
      fran: NY,
      till: 'anmald',
      av: 'medarbetare',
      frist: { lag: { SoL: 'genast', LSS: 'genast' } },
      lagrum: ['SoL 27:2', 'LSS 24 b'],
    },
    prova: {
      fran: 'anmald',
      till: 'provas',
      av: 'enhetschef',
      frist: {
        lag: { SoL: 'genast', LSS: 'utan dröjsmål' },
        lokal: { nyckel: 'provsakProva', dagar: 3, raknat: 'arbetsdagar', fran: (sak) => sak.anmald_datum },
      },
      lagrum: ['SoL 27:5', 'LSS 24 e', 'SOSFS 2011:9 5:3'],
    },
    yttra: { fran: OPPEN, fakta: 'yttrande', av: { relation: 'rapportor' }, rutin: 'Rutin för yttranden' },
    anmalVidare: {
      fran: OPPEN,
      fakta: 'vidareAnmalan',
      av: 'lex_sarah_ansvarig',
      galler: function arAllvarlig(sak) {
        return sak.allvarlig;
      },
      frist: { lag: { SoL: 'snarast', LSS: 'snarast' } },
      lagrum: ['SoL 27:6', 'LSS 24 f'],
    },
    besluta: {
      fran: 'provas',
      till: 'beslutad',
      av: ['enhetschef', 'verksamhetschef'],
      inte: ['rapportor'],
      krav: [beskrivningFinns, motiveringSkickad],
      lagrum: ['SOSFS 2011:9 5:3'],
    },
    aterkalla: {
      fran: ['anmald', 'provas'],
      till: 'aterkallad',
      av: [{ relation: 'rapportor' }, 'kvalitetssamordnare'],
      rutin: 'Rutin för återkallelse',
    },
  },
  notiser: {
    anmal: provnotis,
    prova: 'ingen',
    yttra: 'ingen',
    anmalVidare: 'ingen',
    besluta: 'ingen',
    aterkalla: 'ingen',
  },
  texter: {
    sak: 'saken',
    status: { anmald: 'Anmäld', provas: 'Prövas', beslutad: 'Beslutad', aterkallad: 'Återkallad' },
    handling: {
      anmal: { etikett: 'Anmäl', url: 'anmalan', gjort: 'anmälde saken' },
      prova: { etikett: 'Börja pröva', url: 'provning', gjort: 'började pröva saken' },
      yttra: { etikett: 'Yttra dig', url: 'yttrande', gjort: 'yttrade sig' },
      anmalVidare: { etikett: 'Anmäl vidare', url: 'vidareanmalan', gjort: 'anmälde saken vidare' },
      besluta: { etikett: 'Besluta', url: 'beslut', gjort: 'beslutade i saken' },
      aterkalla: { etikett: 'Återkalla', url: 'aterkallelse', gjort: 'återkallade saken' },
    },
    relation: { rapportor: 'rapportör' },
  },
});

export const enSak = (om: Partial<Provsak> = {}): Provsak => ({
  id: 1,
  status: 'provas',
  version: 1,
  enhet_id: 10,
  rapportor_id: 7,
  beskrivning: 'Något som hände.',
  allvarlig: false,
  lagar: ['SoL'],
  anmald_datum: '2026-11-20',
  ...om,
});

/** A person who leads enhet 10, unless said otherwise. */
export const nagonSom = (roll: Roll, om: Partial<Vem> = {}): Vem => ({
  slag: 'person',
  namndId: 1,
  personId: 1,
  namn: 'Anna Berg',
  roller: [roll],
  enheter: [10],
  hemenheter: [10],
  ...om,
});

import type { Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { flode, NY } from '../floden/flode.js';
import * as krav from './indikator.krav.js';
import { indikatornotiser } from './indikator.notiser.js';
import {
  indikatortexter,
  type Indikatorhandling,
  type Indikatorrelation,
  type Indikatorstatus,
} from './indikator.texter.js';

const { finnsOlasta, fyllsI, hamtas } = krav;
/** An indikator is the nämnd's, not an enhet's: a verksamhetschef may declare one. */
const LEDNING = ['kvalitetssamordnare', 'forvaltningschef', { relation: 'verksamhetschef' }] as const;
/** The line only for the enheter that it leads; that is the database's to say for each value. */
const FYLLER_I = ['kvalitetssamordnare', 'forvaltningschef', { relation: 'chef' }, { relation: 'ansvarig' }] as const;

export const fyllPaIndikator = async (tx: Tx, indikator: krav.Indikator): Promise<krav.Indikator> => {
  const rad = await tx.en<{ olasta: number }>(
    'indikatorer.fyll-pa',
    `select count(*)::int as olasta from indikatorvarde v join indikatorserie s on s.id = v.serie_id
      where s.indikator_id = $1 and not v.last`,
    [indikator.id],
  );
  return { ...indikator, olasta: rad?.olasta ?? 0 };
};

const relationer = ({ ansvarig_person_id: ansvarig }: krav.Indikator, vem: Vem): Indikatorrelation[] => [
  ...(harRoll(vem, 'verksamhetschef') ? (['verksamhetschef'] as const) : []),
  ...(harRoll(vem, 'enhetschef', 'verksamhetschef') ? (['chef'] as const) : []),
  ...(vem.personId !== null && vem.personId === ansvarig ? (['ansvarig'] as const) : []),
];

/** Indikator: what is followed over time. SOSFS 2011:9 5 kap. 2 §. */
export const indikatorFlode = flode<krav.Indikator, Indikatorstatus, Indikatorhandling, Indikatorrelation>(
  'indikator',
  {
    tabell: 'indikator',
    slut: ['avslutad'],
    texter: indikatortexter,
    notiser: indikatornotiser,
    relationer,
    kravlista: { finnsOlasta },
    fyllPa: fyllPaIndikator,
    rader: {
      skapa: {
        fran: NY,
        till: 'aktiv',
        av: ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef'],
        lagrum: ['SOSFS 2011:9 5:2'],
      },
      andra: { fran: 'aktiv', fakta: 'uppgifter', av: LEDNING, lagrum: ['SOSFS 2011:9 7:1'] },
      borjaSerie: { fran: 'aktiv', fakta: 'serie', av: LEDNING, lagrum: ['SOSFS 2011:9 7:1'] },
      registrera: {
        fran: 'aktiv',
        fakta: 'varde',
        av: FYLLER_I,
        galler: fyllsI,
        lagrum: ['SOSFS 2011:9 5:2', 'SOSFS 2011:9 7:1'],
      },
      ratta: { fran: ['aktiv', 'avslutad'], fakta: 'rattelse', av: FYLLER_I, lagrum: ['SOSFS 2011:9 7:1'] },
      hamta: {
        fran: 'aktiv',
        fakta: 'hamtning',
        av: ['kvalitetssamordnare', 'system'],
        galler: hamtas,
        lagrum: ['SOSFS 2011:9 5:2'],
      },
      las: {
        fran: ['aktiv', 'avslutad'],
        fakta: 'lasning',
        av: ['kvalitetssamordnare', 'forvaltningschef'],
        krav: [finnsOlasta],
        lagrum: ['SOSFS 2011:9 7:1'],
      },
      avsluta: { fran: 'aktiv', till: 'avslutad', av: LEDNING, rutin: 'Lokal rutin för indikatorer' },
      ateruppta: { fran: 'avslutad', till: 'aktiv', av: LEDNING, rutin: 'Lokal rutin för indikatorer' },
    },
  },
);

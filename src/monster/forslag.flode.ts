import { harRoll, type Vem } from '../database/vem.js';
import { flode, NY, OPPEN } from '../floden/flode.js';
import * as krav from './forslag.krav.js';
import { forslagsnotiser } from './forslag.notiser.js';
import { forslagstexter, type Forslagshandling, type Forslagsrelation, type Forslagsstatus } from './forslag.texter.js';

/** The database gives the ids of a list as text. */
export const fyllPaForslag = (forslag: krav.Forslag): krav.Forslag => ({
  ...forslag,
  enheter: forslag.enheter.map(Number),
});

const AV = ['kvalitetssamordnare', 'forvaltningschef', { relation: 'chef' }] as const;

/** An åtgärd belongs to somebody's line, and is decided on where it can be followed. */
const ATGARDAR = ['kvalitetssamordnare', { relation: 'chef' }] as const;

const relationer = ({ enheter }: krav.Forslag, vem: Vem): Forslagsrelation[] =>
  harRoll(vem, 'enhetschef', 'verksamhetschef') &&
  enheter.length > 0 &&
  enheter.every((enhet) => vem.enheter.includes(enhet))
    ? ['chef']
    : [];

/**
 * A pattern in what is reported. SOSFS 2011:9 5 kap. 6 §: what comes in is compiled and analysed so that patterns are
 * seen. The job proposes, a person decides.
 */
export const forslagFlode = flode<krav.Forslag, Forslagsstatus, Forslagshandling, Forslagsrelation>('monsterforslag', {
  tabell: 'monsterforslag',
  slut: ['riskanalys', 'atgard', 'avfardad'],
  texter: forslagstexter,
  notiser: forslagsnotiser,
  relationer,
  kravlista: krav,
  fyllPa: (_tx, forslag) => Promise.resolve(fyllPaForslag(forslag)),
  rader: {
    foresla: { fran: NY, till: 'ny', av: 'system', lagrum: ['SOSFS 2011:9 5:6'] },
    overvag: { fran: 'ny', till: 'overvags', av: AV, lagrum: ['SOSFS 2011:9 5:6'] },
    analysera: { fran: OPPEN, till: 'riskanalys', av: AV, lagrum: ['SOSFS 2011:9 5:1', 'SOSFS 2011:9 5:6'] },
    atgarda: {
      fran: OPPEN,
      till: 'atgard',
      av: ATGARDAR,
      lagrum: ['SOSFS 2011:9 5:6', 'SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
    },
    avfarda: {
      fran: OPPEN,
      till: 'avfardad',
      av: AV,
      krav: [krav.skaletFinns],
      rutin: 'Lokal rutin för analys av avvikelser och klagomål',
    },
  },
});

/** The ones that wait for somebody. */
export const OPPNA: readonly Forslagsstatus[] = ['ny', 'overvags'];

import type { Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { flode, NY, OPPEN } from '../floden/flode.js';
import * as krav from './oppenvard.krav.js';
import { uppdragsnotiser } from './oppenvard.notiser.js';
import {
  uppdragstexter,
  type Uppdragshandling,
  type Uppdragsrelation,
  type Uppdragsstatus,
} from './oppenvard.texter.js';

const ARBETAR = ['enhetschef', 'verksamhetschef', 'kvalitetssamordnare', { relation: 'medarbetare' }] as const;
const REGISTRERAR = ['medarbetare', 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare'] as const;
const LASER_IN = ['enhetschef', 'verksamhetschef', 'kvalitetssamordnare'] as const;
const RUTIN = 'Lokal rutin för uppdrag till utförare i öppenvård';

export const fyllPaUppdrag = async (tx: Tx, sak: krav.Oppenvardsuppdrag): Promise<krav.Oppenvardsuppdrag> => {
  const [nasta, avbrott] = await Promise.all([
    tx.en<krav.Uppfoljning>(
      'oppenvard.nasta-uppfoljning',
      'select * from oppenvardsuppfoljning where uppdrag_id = $1 and genomford is null',
      [sak.id],
    ),
    tx.en<krav.Avbrott>(
      'oppenvard.avbrott-nu',
      'select * from oppenvardsavbrott where uppdrag_id = $1 and till is null',
      [sak.id],
    ),
  ]);
  return { ...sak, nasta, avbrott };
};

const relationer = ({ enhet_id: enhetId }: krav.Oppenvardsuppdrag, vem: Vem): Uppdragsrelation[] =>
  harRoll(vem, 'medarbetare') && vem.hemenheter.includes(enhetId) ? ['medarbetare'] : [];

/** Few states, many days: what is told of an uppdrag is which day each thing was done. */
export const oppenvardFlode = flode<krav.Oppenvardsuppdrag, Uppdragsstatus, Uppdragshandling, Uppdragsrelation>(
  'oppenvardsuppdrag',
  {
    tabell: 'oppenvardsuppdrag',
    slut: ['avslutat'],
    texter: uppdragstexter,
    notiser: uppdragsnotiser,
    enhet: ({ enhet_id: enhetId }) => enhetId,
    relationer,
    kravlista: krav,
    fyllPa: fyllPaUppdrag,
    rader: {
      registrera: { fran: NY, till: 'bestallt', av: REGISTRERAR, lagrum: ['SoL 11:1'], rutin: RUTIN },
      lasInBestallt: { fran: NY, till: 'bestallt', av: LASER_IN, rutin: RUTIN },
      lasInPagaende: { fran: NY, till: 'pagar', av: LASER_IN, rutin: RUTIN },
      lasInAvslutat: { fran: NY, till: 'avslutat', av: LASER_IN, rutin: RUTIN },
      andra: { fran: OPPEN, fakta: 'uppgifter', av: ARBETAR, rutin: RUTIN },
      fordela: {
        fran: 'bestallt',
        fakta: 'fordelning',
        av: ARBETAR,
        galler: ({ fordelad }) => fordelad === null,
        rutin: RUTIN,
      },
      hallUppstartsmote: {
        fran: OPPEN,
        fakta: 'uppstartsmote',
        av: ARBETAR,
        galler: ({ uppstartsmote }) => uppstartsmote === null,
        krav: [krav.arFordelat],
        rutin: RUTIN,
      },
      verkstall: {
        fran: 'bestallt',
        till: 'pagar',
        av: ARBETAR,
        krav: [krav.arFordelat],
        lagrum: ['SoL 34:1'],
      },
      planKlar: {
        fran: 'pagar',
        fakta: 'genomforandeplan',
        av: ARBETAR,
        galler: ({ plan }) => plan === null,
        rutin: RUTIN,
      },
      ateruppta: {
        fran: 'pagar',
        fakta: 'aterstart',
        av: ARBETAR,
        galler: ({ avbrott }) => Boolean(avbrott),
        lagrum: ['SoL 34:1'],
      },
      boka: { fran: 'pagar', fakta: 'bokning', av: ARBETAR, krav: [krav.insatsenAnvands], rutin: RUTIN },
      lamnaUnderlag: {
        fran: 'pagar',
        fakta: 'underlag',
        av: ARBETAR,
        galler: ({ nasta }) => nasta?.underlag === null,
        krav: [krav.uppfoljningBokad, krav.insatsenAnvands],
        rutin: RUTIN,
      },
      foljUpp: {
        fran: 'pagar',
        fakta: 'uppfoljning',
        av: ARBETAR,
        krav: [krav.insatsenAnvands],
        lagrum: ['SoL 5:2'],
        rutin: RUTIN,
      },
      forlang: { fran: 'pagar', fakta: 'bistand', av: ARBETAR, lagrum: ['SoL 11:1'], rutin: RUTIN },
      angeSkal: { fran: 'bestallt', fakta: 'drojsmal', av: ARBETAR, lagrum: ['SoL 34:1'] },
      ejNyttjas: {
        fran: 'pagar',
        fakta: 'avbrott',
        av: ARBETAR,
        galler: ({ avbrott }) => !avbrott,
        lagrum: ['SoL 34:1'],
      },
      omprova: {
        fran: OPPEN,
        fakta: 'omprovning',
        av: ARBETAR,
        galler: ({ status, omprovad, avbrott }) =>
          status === 'bestallt' ? omprovad === null : avbrott?.omprovad === null,
        rutin: RUTIN,
      },
      avsluta: { fran: OPPEN, till: 'avslutat', av: ARBETAR, rutin: RUTIN },
    },
  },
);

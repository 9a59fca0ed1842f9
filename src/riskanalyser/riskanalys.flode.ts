import type { Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { flode, NY, OPPEN } from '../floden/flode.js';
import * as krav from './riskanalys.krav.js';
import { analysnotiser } from './riskanalys.notiser.js';
import { analystexter, type Analyshandling, type Analysrelation, type Analysstatus } from './riskanalys.texter.js';

const LEDNING = ['kvalitetssamordnare', 'forvaltningschef', { relation: 'chef' }] as const;
/** What shall be done with a risk is decided in the line, not by the one who keeps the papers. */
const BESLUTAR = ['forvaltningschef', { relation: 'beslutsfattare' }] as const;
const LAGRUM = ['SOSFS 2011:9 5:1'] as const;

export const fyllPaRiskanalys = async (tx: Tx, analys: krav.Riskanalys): Promise<krav.Riskanalys> => {
  const rad = await tx.en<{ risker: number; obedomda: number; obeslutade: number; atgardas: number }>(
    'riskanalyser.analysens-risker',
    `select count(*)::int as risker,
       count(*) filter (where sannolikhet is null or konsekvens is null)::int as obedomda,
       count(*) filter (where status in ('identifierad', 'varderad'))::int as obeslutade,
       count(*) filter (where status = 'atgardas')::int as atgardas
     from risk where riskanalys_id = $1`,
    [analys.id],
  );
  return { ...analys, ...rad };
};

/** One of an enhet is decided by a verksamhetschef over it; one that concerns them all by any. */
const relationer = ({ enhet_id: enhetId }: krav.Riskanalys, vem: Vem): Analysrelation[] => {
  if (!harRoll(vem, 'enhetschef', 'verksamhetschef')) return [];
  const over = harRoll(vem, 'verksamhetschef') && (enhetId === null || vem.enheter.includes(enhetId));
  return over ? ['chef', 'beslutsfattare'] : ['chef'];
};

/** From why and by whom, over each risk's own decision, to what is left. SOSFS 2011:9 5 kap. 1 §. */
export const riskanalysFlode = flode<krav.Riskanalys, Analysstatus, Analyshandling, Analysrelation>('riskanalys', {
  tabell: 'riskanalys',
  slut: ['avslutad', 'avbruten'],
  texter: analystexter,
  notiser: analysnotiser,
  relationer,
  kravlista: krav,
  fyllPa: fyllPaRiskanalys,
  rader: {
    planera: {
      fran: NY,
      till: 'planerad',
      av: ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef'],
      lagrum: LAGRUM,
    },
    andra: { fran: OPPEN, fakta: 'uppgifter', av: LEDNING, lagrum: ['SOSFS 2011:9 7:1'] },
    paborja: {
      fran: 'planerad',
      till: 'pagar',
      av: LEDNING,
      krav: [krav.teamFinns, krav.avgransningFinns],
      lagrum: ['SOSFS 2011:9 5:1', 'SOSFS 2011:9 6:1'],
    },
    taIn: { fran: 'pagar', fakta: 'risk', av: LEDNING, lagrum: LAGRUM },
    lamna: {
      fran: 'pagar',
      till: 'for_beslut',
      av: LEDNING,
      krav: [krav.harRisk, krav.allaBedomda],
      lagrum: LAGRUM,
    },
    aterlamna: {
      fran: 'for_beslut',
      till: 'pagar',
      av: BESLUTAR,
      krav: [krav.skaletFinns],
      rutin: 'Lokal rutin för riskanalys',
    },
    besluta: {
      fran: 'for_beslut',
      till: 'beslutad',
      av: BESLUTAR,
      krav: [krav.allaBedomda, krav.allaBeslutade],
      lagrum: ['SoL 5:2', 'SOSFS 2011:9 5:1'],
    },
    avsluta: {
      fran: 'beslutad',
      till: 'avslutad',
      av: LEDNING,
      krav: [krav.ingenAtgardas],
      lagrum: ['SOSFS 2011:9 7:1'],
    },
    avbryt: {
      fran: ['planerad', 'pagar'],
      till: 'avbruten',
      av: LEDNING,
      krav: [krav.skaletFinns],
      rutin: 'Lokal rutin för riskanalys',
    },
  },
});

import { flode, NY, OPPEN } from '../floden/flode.js';
import type { Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { riskskalor } from '../processer/riskskala.queries.js';
import * as krav from './risk.krav.js';
import { risknotiser } from './risk.notiser.js';
import { risktexter, type Riskhandling, type Riskrelation, type Riskstatus } from './risk.texter.js';

/** A process is the nämnd's, not an enhet's: any chef may take part in its riskanalys. */
const LEDNING = ['kvalitetssamordnare', 'forvaltningschef', { relation: 'chef' }] as const;
const { arBedomd, harAtgard, arOmvarderad } = krav;

/** What the rules must know besides the row: is anything done about it, and is it assessed since that was decided? */
export const fyllPaRisk = async (tx: Tx, risk: krav.Risk): Promise<krav.Risk> => {
  const rad = await tx.en<{ atgarder: number; omvarderad: boolean }>(
    'riskanalyser.fyll-pa',
    `select
       (select count(*)::int from atgard a where
          exists (select 1 from atgard_kalla k where k.atgard_id = a.id and k.sak = 'risk' and k.sak_id = $1)
          or (a.plan_ar = $2 and a.process_id = $3
            and not exists (select 1 from atgard_kalla k where k.atgard_id = a.id and k.sak = 'risk'))) as atgarder,
       coalesce((select max(nr) filter (where handling = 'omvardera') > max(nr) filter (where handling = 'atgarda')
         from handelse where sak = 'risk' and sak_id = $1), false) as omvarderad`,
    [risk.id, risk.plan_ar, risk.process_id],
  );
  const skalor = await riskskalor(tx);
  // one that nobody has assessed is going to be assessed on the scale that holds
  const skala = risk.sannolikhet === null ? skalor.gallande : skalor.for(risk.skala_id);
  return { ...risk, ...rad, eskaleringsgrans: skala.eskalerasFran };
};

/**
 * What is left as it is, is decided in the line and not by the one who keeps the papers; over the nämnd's limit not by
 * the one who has it either. A local rule, not law.
 */
const relationer = (risk: krav.Risk, vem: Vem): Riskrelation[] => {
  const chef = harRoll(vem, 'enhetschef', 'verksamhetschef');
  const beslutar = harRoll(vem, 'forvaltningschef') || (!krav.overGransen(risk) && chef);
  return [...(chef ? (['chef'] as const) : []), ...(beslutar ? (['beslutsfattare'] as const) : [])];
};

/** Risk in a process. SOSFS 2011:9 5 kap. 1 §. */
export const riskFlode = flode<krav.Risk, Riskstatus, Riskhandling, Riskrelation>('risk', {
  tabell: 'risk',
  slut: ['stangd'],
  texter: risktexter,
  notiser: risknotiser,
  relationer,
  kravlista: { arBedomd, harAtgard, arOmvarderad },
  fyllPa: fyllPaRisk,
  rader: {
    identifiera: {
      fran: NY,
      till: 'identifierad',
      av: ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef', 'enhetschef', 'system'],
      lagrum: ['SOSFS 2011:9 5:1'],
    },
    andra: { fran: OPPEN, fakta: 'uppgifter', av: LEDNING, lagrum: ['SOSFS 2011:9 7:1'] },
    vardera: { fran: 'identifierad', till: 'varderad', av: LEDNING, lagrum: ['SOSFS 2011:9 5:1'] },
    omvardera: {
      fran: ['varderad', 'bevakas', 'atgardas'],
      fakta: 'bedomning',
      av: LEDNING,
      lagrum: ['SOSFS 2011:9 5:1'],
    },
    acceptera: {
      fran: 'varderad',
      till: 'accepterad',
      av: { relation: 'beslutsfattare' },
      krav: [arBedomd],
      rutin: 'Lokal rutin för riskanalys',
    },
    bevaka: {
      fran: 'varderad',
      till: 'bevakas',
      av: { relation: 'beslutsfattare' },
      krav: [arBedomd],
      rutin: 'Lokal rutin för riskanalys',
    },
    omprova: { fran: ['accepterad', 'bevakas'], till: 'varderad', av: LEDNING, lagrum: ['SOSFS 2011:9 5:1'] },
    aterkom: { fran: ['accepterad', 'bevakas'], till: 'varderad', av: 'system', lagrum: ['SOSFS 2011:9 5:1'] },
    atgarda: {
      fran: 'varderad',
      till: 'atgardas',
      av: LEDNING,
      krav: [arBedomd, harAtgard],
      lagrum: ['SoL 5:2', 'SOSFS 2011:9 5:1'],
    },
    taMed: {
      fran: OPPEN,
      fakta: 'internKontroll',
      av: LEDNING,
      krav: [arBedomd],
      galler: ({ intern_kontroll_sedan: sedan }) => sedan === null,
      lagrum: ['KL 6:6'],
    },
    taBort: {
      fran: OPPEN,
      fakta: 'internKontroll',
      av: LEDNING,
      galler: ({ intern_kontroll_sedan: sedan }) => sedan !== null,
      lagrum: ['KL 6:6'],
    },
    stang: { fran: 'atgardas', till: 'stangd', av: LEDNING, krav: [arOmvarderad], lagrum: ['SOSFS 2011:9 5:1'] },
  },
});

/** What a risk is when it comes into being, for the import that writes a whole plan at once. */
export const RISK_START: Riskstatus = riskFlode.rader.identifiera.till ?? 'identifierad';
/** What it is when it comes in already assessed. */
export const RISK_BEDOMD: Riskstatus = riskFlode.rader.vardera.till ?? RISK_START;

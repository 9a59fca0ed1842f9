import { flode, NY } from '../../floden/flode.js';
import { BEREDER, RUTIN } from '../beredning.js';
import * as krav from './planforslag.krav.js';
import { planforslagstexter, type Planforslagshandling, type Planforslagsstatus } from './planforslag.texter.js';

/**
 * A line that the next plan may have. SOSFS 2011:9 3 kap. 1 § and 5 kap. 1–8 §§: what is known of risks, follow-ups and
 * what has happened is used to plan. The system proposes and says why, a person decides.
 */
export const planforslagsflode = flode<krav.Planforslag, Planforslagsstatus, Planforslagshandling>('planforslag', {
  tabell: 'planforslag',
  slut: ['infort'],
  texter: planforslagstexter,
  notiser: {
    ...{ foresla: 'ingen', behall: 'ingen', stryk: 'ingen', forIn: 'ingen', falla: 'ingen', aterkomma: 'ingen' },
  },
  kravlista: krav,
  rader: {
    foresla: { fran: NY, till: 'foreslaget', av: BEREDER, lagrum: ['SOSFS 2011:9 5:6', 'SOSFS 2011:9 5:8'] },
    behall: {
      fran: ['foreslaget', 'struket'],
      till: 'behallet',
      av: BEREDER,
      krav: [krav.processenVald],
      lagrum: ['SOSFS 2011:9 5:8'],
    },
    stryk: { fran: ['foreslaget', 'behallet'], till: 'struket', av: BEREDER, krav: [krav.skaletFinns], rutin: RUTIN },
    forIn: { fran: 'behallet', till: 'infort', av: 'kvalitetssamordnare', lagrum: ['SOSFS 2011:9 7:1'] },
    // what it came from has been closed, or is well again
    falla: { fran: ['foreslaget', 'behallet', 'struket'], till: 'inaktuellt', av: BEREDER, rutin: RUTIN },
    aterkomma: { fran: 'inaktuellt', till: 'foreslaget', av: BEREDER, lagrum: ['SOSFS 2011:9 5:6'] },
  },
});

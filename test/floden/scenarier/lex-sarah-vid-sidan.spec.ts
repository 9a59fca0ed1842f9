import { anmalan277Flode, type Anmalan277 } from '../../../src/lex-sarah/anmalan-27-7.flode.js';
import { informationFlode, type Information } from '../../../src/lex-sarah/information.flode.js';
import { loggkontrollFlode, type Loggkontrollrad } from '../../../src/lex-sarah/loggkontroll.flode.js';
import { vemSom } from '../../lex-sarah/provsak.js';
import { provaVarjeRad } from './scenarier.js';

const ansvarig = vemSom('lex_sarah_ansvarig');
const ombud = vemSom('dataskyddsombud');

provaVarjeRad({
  flode: informationFlode,
  bas: { id: 1, version: 1, status: 'mottagen' } as Information,
  gar: { taEmot: { vem: ansvarig }, laggTillHandlingarna: { vem: ansvarig } },
  bryter: {},
});

provaVarjeRad({
  flode: anmalan277Flode,
  bas: { id: 1, version: 1, status: 'upprattad' } as Anmalan277,
  gar: {
    uppratta: { vem: ansvarig },
    anmal: { vem: ansvarig, form: { dnr: 'SN 1' } },
    avskriv: { vem: ansvarig, form: { skal: 'Bristen är avhjälpt.' } },
  },
  bryter: { dnrAngivet: { form: { dnr: ' ' } }, skalAngivet: { form: { skal: ' ' } } },
});

provaVarjeRad({
  flode: loggkontrollFlode,
  bas: { id: 1, version: 1, status: 'anmarkt' } as Loggkontrollrad,
  gar: {
    godkann: { vem: ombud },
    anmark: { vem: ombud },
    atgarda: { vem: ombud, form: { text: 'Behörigheten är borttagen.' } },
  },
  bryter: { atgardenBeskriven: { form: { text: ' ' } } },
});

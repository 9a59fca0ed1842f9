import { helaAret } from '../../indikatorer/faktum.js';
import type { Faktafraga } from '../../indikatorer/fakta.queries.js';

/** Every figure that a draft may be written from: the year, the year before, and the year split up. */
export const utkastfragor = (ar: number): Faktafraga[] => {
  const tva = helaAret(ar, 1);
  const ett = helaAret(ar);
  const per = (koder: readonly string[]): Faktafraga => ({ koder, period: tva, per: ['ar'] });
  return [
    per(['avvikelse.rapporterade', 'avvikelse.aterkopplade']),
    per(['avvikelse.handlaggningstid', 'avvikelse.over_30_dagar']),
    per(['lex_sarah.rapporterade', 'lex_sarah.beslutade', 'lex_sarah.anmalda_till_ivo', 'lex_sarah_enskild.rapporter']),
    per(['synpunkt.inkomna', 'synpunkt.besvarade_i_tid', 'synpunkt.svarstid', 'synpunkt.obesvarade']),
    per(['risk.antal', 'egenkontroll.antal', 'egenkontroll.utan_frekvens_eller_omfattning']),
    per(['atgard.antal', 'atgard.genomforda', 'atgard.med_effekt']),
    { koder: ['avvikelse.rapporterade'], period: ett, per: ['ar', 'kvartal'] },
    { koder: ['avvikelse.rapporterade'], period: ett, per: ['ar', 'kategori'] },
    { koder: ['synpunkt.inkomna'], period: tva, per: ['ar', 'typ'] },
    { koder: ['synpunkt.inkomna'], period: ett, per: ['ar', 'kategori'] },
    { koder: ['risk.antal'], period: ett, per: ['ar', 'kvalitetsomrade'] },
    { koder: ['atgard.antal'], period: ett, per: ['ar', 'status'] },
  ];
};

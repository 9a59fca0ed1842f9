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
    { koder: ['avvikelse.rapporterade'], period: ett, per: ['ar', 'kvalitetsomrade'] },
    { koder: ['avvikelse.rapporterade'], period: ett, per: ['ar', 'orsak'] },
    { koder: ['avvikelse.rapporterade'], period: ett, per: ['ar', 'enhet'] },
    { koder: ['avvikelse.rapporterade'], period: ett, per: ['ar', 'regi'] },
    { koder: ['synpunkt.inkomna'], period: tva, per: ['ar', 'typ'] },
    { koder: ['synpunkt.inkomna'], period: ett, per: ['ar', 'kvalitetsomrade', 'typ'] },
    { koder: ['synpunkt.inkomna'], period: ett, per: ['ar', 'kategori'] },
    { koder: ['risk.antal'], period: ett, per: ['ar', 'kvalitetsomrade'] },
    { koder: ['atgard.antal'], period: ett, per: ['ar', 'status'] },
    per(['atgard_gjord.antal', 'atgard_gjord.med_effekt']),
    { koder: ['utforare.antal', 'yttre.oppna'], period: ett },
    { koder: ['styrdokument.forfallna'], period: ett },
    per(['styrdokument.nya', 'styrdokument.reviderade', 'yttre.antal']),
    { koder: ['arbete.planerat', 'arbete.gjort'], period: ett, per: ['ar'] },
    { koder: ['arbete.planerat', 'arbete.gjort'], period: ett, per: ['ar', 'slag'] },
    { koder: ['ej_verkstallt.antal'], period: ett, per: ['ar', 'kvartal'] },
    { koder: ['kravbedomning.antal'], period: ett, per: ['ar'] },
    { koder: ['kravbedomning.antal'], period: ett, per: ['ar', 'utfall'] },
    { koder: ['oppenvardsuppdrag.beslutade'], period: ett, per: ['ar'] },
    { koder: ['oppenvardsuppdrag.beslutade', 'oppenvardsuppdrag.plan_i_tid'], period: ett, per: ['ar', 'regi'] },
  ];
};

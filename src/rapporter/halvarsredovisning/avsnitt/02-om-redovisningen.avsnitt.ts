import { svensktDatum } from '../../../plattform/klocka/datum.js';
import { halvan, iOrdHalvan, kortHalvan } from '../../halvar.js';
import type { Avsnitt } from '../../underlag.js';
import { jamforda } from '../halvarsfigurer.js';
import type { Halvarsmaterial } from '../material.js';

/** What is told, by which days it is counted, and what it is compared with. */
export const omRedovisningen: Avsnitt<Halvarsmaterial> = {
  kod: '02-om-redovisningen',
  rubrik: 'Om redovisningen',
  hjalp:
    'Behöver nämnden veta något om hur uppgifterna har samlats in? Vilka dagar siffrorna gäller och hur de är räknade står redan.',
  bygg: (material) => {
    const { nu } = jamforda(material);
    const { fran, till } = halvan(nu);
    const forsta = material.halvor[0] ?? nu;
    return {
      data: {
        ...{ halvaret: iOrdHalvan(nu), fran: svensktDatum(fran), till: svensktDatum(till) },
        jamforsFran: kortHalvan(forsta),
      },
    };
  },
};

import type { Dimensionsvarden } from '../../../indikatorer/faktum.js';
import { tabellPer } from '../../figurer.js';
import { iOrdHalvan, kortHalvan } from '../../halvar.js';
import type { Avsnitt } from '../../underlag.js';
import { jamforda } from '../halvarsfigurer.js';
import type { Halvarsmaterial } from '../material.js';

const NYCKELTAL: readonly { readonly kod: string; readonly namn?: string; readonly del?: Dimensionsvarden }[] = [
  { kod: 'synpunkt.inkomna', namn: 'Inkomna klagomål', del: { typ: 'klagomal' } },
  { kod: 'synpunkt.inkomna' },
  { kod: 'synpunkt.besvarade_i_tid' },
  { kod: 'lex_sarah.rapporterade' },
  { kod: 'lex_sarah.beslutade' },
  { kod: 'lex_sarah.anmalda_till_ivo' },
];

/** Six key figures beside the half before and the same half of the year before. */
export const sammanfattning: Avsnitt<Halvarsmaterial> = {
  kod: '01-sammanfattning',
  rubrik: 'Sammanfattning',
  fast: 'Den som bara hinner läsa en sida ska ha den.',
  hjalp:
    'Högst en halv sida: det viktigaste som klagomålen och lex Sarah har visat under halvåret, och vad det har lett till. Nyckeltalen står redan under din text.',
  bygg: (material) => {
    const { siffror, faktanamn } = material;
    const { nu, nyss, fjol } = jamforda(material);
    return {
      data: {
        halvaret: iOrdHalvan(nu),
        nyckeltal: tabellPer({
          id: 'tabell-nyckeltal',
          rubrik: `Nyckeltal för ${iOrdHalvan(nu)}`,
          forsta: 'Nyckeltal',
          rader: NYCKELTAL.map((tal) => ({ namn: tal.namn ?? faktanamn(tal.kod), varde: tal })),
          kolumner: [fjol, nyss, nu].map((en) => ({ namn: kortHalvan(en), varde: en })),
          siffra: ({ kod, del }, halva) => siffror.siffra(halva, kod, del),
          not: 'Fler klagomål eller rapporter kan bero på att fler hör av sig. Antalet säger inte i sig om kvaliteten har blivit bättre eller sämre.',
        }),
      },
    };
  },
};

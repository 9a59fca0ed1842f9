import type { Avsnitt } from '../../underlag.js';
import { perHalvar } from '../halvarsfigurer.js';
import type { Halvarsmaterial } from '../material.js';

const KALLOR = ['synpunkt', 'lex_sarah'] as const;

/** What came of it: åtgärder with their source in a klagomål or a lex Sarah, and whether they helped. */
export const atgarder: Avsnitt<Halvarsmaterial> = {
  kod: '06-atgarder',
  rubrik: 'Åtgärder och vad de gav',
  hjalp: 'Ge ett eller två exempel på vad klagomål och lex Sarah har förändrat. Skriv så att ingen går att känna igen.',
  bygg: (material) => {
    const tabellen = (id: string, rubrik: string, kod: string, not: string) =>
      perHalvar(material, {
        ...{ id, rubrik, not, forsta: 'Kom ur' },
        rader: KALLOR.map((kalla) => ({ namn: material.etikettI('atgardskalla', kalla), varde: kalla })),
        siffra: (kalla, halva) => material.siffror.siffra(halva, kod, { kalla }),
      });
    return {
      data: {
        gjorda: tabellen(
          'tabell-atgarder-gjorda',
          'Genomförda åtgärder',
          'atgard_gjord.antal',
          'En åtgärd kan ha flera ursprung. Genomförd är inte detsamma som att effekten är uppföljd.',
        ),
        effekt: tabellen(
          'tabell-atgarder-effekt',
          'Andel med avsedd effekt, helt eller delvis',
          'atgard_gjord.med_effekt',
          'Av de åtgärder som genomfördes under halvåret och vars effekt är uppföljd. Streck betyder att ingen är uppföljd än.',
        ),
        forsenade: tabellen(
          'tabell-atgarder-forsenade',
          'Försenade åtgärder',
          'atgard_gjord.forsenade',
          'Skulle ha varit klara under halvåret och blev klara senare eller är ännu inte klara.',
        ),
      },
    };
  },
};

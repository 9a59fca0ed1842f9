import type { Avsnitt } from '../../underlag.js';
import { perHalvar } from '../halvarsfigurer.js';
import type { Halvarsmaterial } from '../material.js';

const matt = (material: Halvarsmaterial, id: string, rubrik: string, koder: readonly string[], not: string) =>
  perHalvar(material, {
    ...{ id, rubrik, not, forsta: 'Mått' },
    rader: koder.map((kod) => ({ namn: material.faktanamn(kod), varde: kod })),
    siffra: (kod, halva) => material.siffror.siffra(halva, kod),
  });

/** Whether those who wrote got their answer, and how long lex Sarah took. */
export const tidsgranser: Avsnitt<Halvarsmaterial> = {
  kod: '05-tidsgranser',
  rubrik: 'Tider och tidsgränser',
  hjalp: 'Hölls tiderna? Om inte: vad berodde det på, och vad görs åt det? Skriv bara orsaker som är utredda.',
  bygg: (material) => ({
    data: {
      synpunkter: matt(
        material,
        'tabell-tider-synpunkter',
        'Svar på klagomål och synpunkter',
        ['besvarade_i_tid', 'svarstid', 'obesvarade', 'overlamnade'].map((namn) => `synpunkt.${namn}`),
        'Svarstid i kalenderdagar. Tidsgränsen för svar är nämndens egen, inte ett lagkrav.',
      ),
      lexSarah: matt(
        material,
        'tabell-tider-lex-sarah',
        'Lex Sarah från rapport till beslut och anmälan',
        ['lex_sarah.utredningstid', 'lex_sarah.tid_till_anmalan'],
        'Kalenderdagar. Det ska utredas utan dröjsmål och anmälas snarast (27 kap. socialtjänstlagen). Någon gräns i dagar finns inte i lagen.',
      ),
    },
  }),
};

import type { Dimensionsvarden } from '../../../indikatorer/faktum.js';
import { tabellPer } from '../../figurer.js';
import { iOrdHalvan } from '../../halvar.js';
import { kvalitetsomradesrader } from '../../kvalitetsberattelse/avsnitt/uppdelningar.js';
import type { Avsnitt } from '../../underlag.js';
import { jamforda } from '../halvarsfigurer.js';
import type { Halvarsmaterial } from '../material.js';

const KOLUMNER: readonly {
  readonly namn: string;
  readonly varde: { readonly kod: string; readonly del: Dimensionsvarden };
}[] = [
  { namn: 'Klagomål', varde: { kod: 'synpunkt.inkomna', del: { typ: 'klagomal' } } },
  { namn: 'Lex Sarah', varde: { kod: 'lex_sarah.rapporterade', del: {} } },
];

/** Klagomål and lex Sarah beside each other: the same thing told from without and from within. */
export const samladAnalys: Avsnitt<Halvarsmaterial> = {
  kod: '07-samlad-analys',
  rubrik: 'Klagomål och lex Sarah tillsammans',
  kravText: 'Det som har kommit in ska inte bara sammanställas utan också analyseras (SOSFS 2011:9 5 kap. 6 §).',
  hjalp:
    'Pekar klagomålen och lex Sarah åt samma håll? Finns ett område där det ena syns men inte det andra? Skriv vad det kan betyda och vad ni vill ta reda på.',
  bygg: (material) => {
    const { siffror } = material;
    const { nu } = jamforda(material);
    return {
      data: {
        perVerksamhet: tabellPer({
          id: 'tabell-samlat-per-verksamhet',
          rubrik: `Per verksamhet, ${iOrdHalvan(nu)}`,
          forsta: 'Verksamhet',
          rader: material.verksamheter,
          kolumner: KOLUMNER,
          siffra: (verksamhet, { kod, del }) => siffror.siffra(nu, kod, { verksamhet, ...del }),
        }),
        perOmrade: tabellPer({
          id: 'tabell-samlat-per-omrade',
          rubrik: `Per kvalitetsområde, ${iOrdHalvan(nu)}`,
          forsta: 'Kvalitetsområde',
          rader: kvalitetsomradesrader(material),
          kolumner: KOLUMNER,
          siffra: (kvalitetsomrade, { kod, del }) => siffror.siffra(nu, kod, { kvalitetsomrade, ...del }),
          not: 'Kvalitetsområdet följer av kategorin. En lex Sarah har de kategorier som avvikelsen hade som den kom ur. Det som hör till flera områden räknas i vart och ett.',
        }),
      },
    };
  },
};

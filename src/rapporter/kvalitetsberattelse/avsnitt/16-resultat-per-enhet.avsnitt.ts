import { tabellPer } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';

export const MATT = [
  { kod: 'avvikelse.rapporterade' },
  { kod: 'avvikelse.hog_risk' },
  { kod: 'synpunkt.inkomna' },
  { kod: 'synpunkt.inkomna', namn: 'Varav klagomål', typ: 'klagomal' },
  { kod: 'synpunkt.inkomna', namn: 'Varav beröm', typ: 'berom' },
  { kod: 'atgard_gjord.antal' },
  { kod: 'atgard_gjord.med_effekt' },
] as const;

/** One standard page for each enhet: the same figures for all, and what the enhet itself has written. */
export const resultatPerEnhet: Avsnitt<Berattelsematerial> = {
  kod: '16-resultat-per-enhet',
  rubrik: 'Resultat per enhet',
  hjalp: 'En inledning till enheternas sidor. Siffrorna är desamma för alla, och varje enhet skriver sin egen text.',
  bygg: ({ ar, siffror, faktanamn, enheter, bidrag }) => {
    if (enheter.length === 0) return null;
    const texter = new Map(bidrag.map(({ enhetId, text }) => [enhetId, text]));
    return {
      data: {
        ar,
        enheter: enheter.map(({ id: enhet, namn, verksamhet, regi }) => {
          const text = texter.get(enhet)?.trim() ?? '';
          return {
            id: `enhet-${String(enhet)}`,
            namn,
            verksamhet,
            enskild: regi === 'enskild',
            text: text === '' ? null : { markdown: text, prefix: `enhet-${String(enhet)}` },
            tabell: tabellPer({
              id: `tabell-enhet-${String(enhet)}`,
              rubrik: `${namn} i siffror`,
              forsta: 'Mått',
              rader: MATT.map((matt) => ({ namn: 'namn' in matt ? matt.namn : faktanamn(matt.kod), varde: matt })),
              kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
              siffra: (matt, ett) =>
                siffror.siffra(matt.kod, { ar: ett, enhet, ...('typ' in matt ? { typ: matt.typ } : {}) }),
            }),
          };
        }),
      },
      underrubriker: enheter.map(({ id, namn }) => ({ id: `enhet-${String(id)}`, text: namn })),
    };
  },
};

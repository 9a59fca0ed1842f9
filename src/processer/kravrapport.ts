import { svensktDatum } from '../plattform/klocka/datum.js';
import type { Dokumentdel } from './dokument.js';
import type { Bedomtkrav, Kravsida } from './krav.queries.js';

const lagrum = ({ lagrum: alla }: Bedomtkrav): string => (alla.length === 0 ? '' : `\n${alla.join(', ')}`);

const atgard = ({ atgard: text, atgard_senast: senast, atgarder }: Bedomtkrav): string => {
  const rader = [
    ...(text === '' ? [] : [{ text, klartSenast: senast }]),
    ...atgarder.map((en) => ({ text: en.text ?? 'En åtgärd är föreslagen.', klartSenast: en.klartSenast })),
  ];
  const rad = ({ text: vad, klartSenast: dag }: (typeof rader)[number]): string =>
    `${vad}${dag === null ? '' : `\nSenast ${svensktDatum(dag)}`}`;
  return rader.length === 0 ? '–' : rader.map(rad).join('\n');
};

/** The report of a kravuppföljning: the result in sum, what shall be put right, and krav by krav. */
export const kravrapport = ({
  sak,
  rad,
  krav,
}: Pick<Kravsida, 'sak' | 'rad' | 'krav'>): { titel: string; ingress: string; delar: Dokumentdel[] } => {
  const { resultat } = rad;
  const brister = krav.filter(({ utfall }) => utfall === 'delvis' || utfall === 'inte');
  const avsnitt = [...new Set(krav.map((ett) => ett.avsnitt))];
  return {
    titel: `${rad.extern ? 'Avtalsuppföljning' : 'Kravuppföljning'} ${rad.vem} ${sak.datum.slice(0, 4)}`,
    ingress: sak.sammanfattning,
    delar: [
      {
        rubrik: 'Resultat',
        uppgifter: [
          { namn: rad.extern ? 'Utförare' : 'Enhet', varde: rad.vem },
          ...(rad.avtal === null ? [] : [{ namn: 'Avtal', varde: rad.avtal }]),
          { namn: 'Krav', varde: `${rad.samling}\n${rad.kalla}` },
          { namn: 'Uppföljning den', varde: svensktDatum(sak.datum) },
          { namn: 'Läge', varde: rad.statustext },
          { namn: 'Uppfyllda', varde: resultat.text ?? 'Inget krav är bedömt' },
          { namn: 'Delvis uppfyllda', varde: String(resultat.delvis) },
          { namn: 'Inte uppfyllda', varde: String(resultat.inte) },
          { namn: 'Ej aktuella, räknas inte', varde: String(resultat.ejAktuellt) },
          ...(resultat.obedomda === 0 ? [] : [{ namn: 'Inte bedömda än', varde: String(resultat.obedomda) }]),
        ],
      },
      ...(brister.length === 0
        ? []
        : [
            {
              rubrik: 'Det som ska åtgärdas',
              tabell: {
                rubriker: ['Krav', 'Bedömning', 'Åtgärd'],
                rader: brister.map((ett) => [`${ett.nr}. ${ett.text}`, ett.utfalltext, atgard(ett)]),
              },
            },
          ]),
      ...avsnitt.map((namn) => ({
        rubrik: namn,
        tabell: {
          rubriker: ['Krav', 'Bedömning', 'Bevis'],
          rader: krav
            .filter((ett) => ett.avsnitt === namn)
            .map((ett) => [`${ett.nr}. ${ett.text}${lagrum(ett)}`, ett.utfalltext, ett.bevis === '' ? '–' : ett.bevis]),
        },
      })),
    ],
  };
};

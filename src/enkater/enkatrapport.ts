import { procent, svensktDatum } from '../plattform/klocka/datum.js';
import type { Dokumentdel } from '../processer/dokument.js';
import type { Omgangssida } from './omgang.queries.js';
import type { Frageresultat, Gruppresultat } from './resultat.js';

const DOLT = 'visas inte';

const siffra = (antal: number | null): string => (antal === null ? DOLT : String(antal));
const rad = ({ namn, antal, andel, svar }: Gruppresultat): string[] => [
  namn,
  siffra(antal),
  andel ?? (antal === 0 ? '–' : DOLT),
  ...svar.map((ett) => siffra(ett.antal)),
];

const fragedel = (fraga: Frageresultat): Dokumentdel => ({
  rubrik: `${fraga.nr}. ${fraga.text}`,
  ...(fraga.staplar === null ? {} : { staplar: fraga.staplar }),
  tabell: {
    rubriker: ['Grupp', 'Svar', fraga.godText === '' ? 'Andel' : `Andel ${fraga.godText}`, ...fraga.rubriker],
    rader: [...(fraga.alla ? [fraga.alla] : []), ...fraga.malgrupper, ...fraga.enheter].map(rad),
  },
});

/** The result of a round on paper: how many answered, what they answered, and what is made of it. No texts of theirs. */
export const enkatrapport = (
  { omgang, enkat, enheter }: Omgangssida,
  fragor: readonly Frageresultat[],
): { titel: string; ingress: string; delar: Dokumentdel[] } => {
  const [svar, utdelade] = [
    enheter.reduce((summa, en) => summa + en.svar, 0),
    enheter.reduce<number | null>(
      (summa, en) => (summa === null || en.utdelade === null ? null : summa + en.utdelade),
      0,
    ),
  ];
  return {
    titel: `${enkat.namn}, ${omgang.namn}`,
    ingress: omgang.sammanfattning,
    delar: [
      {
        rubrik: 'Så många svarade',
        uppgifter: [
          { namn: 'Öppen', varde: `${svensktDatum(omgang.oppnar)} – ${svensktDatum(omgang.stanger)}` },
          { namn: 'Svar', varde: String(svar) },
          { namn: 'Utdelade', varde: utdelade === null ? 'Inte känt' : String(utdelade) },
          {
            namn: 'Svarsfrekvens',
            varde: utdelade === null ? 'Går inte att räkna' : (procent(svar, utdelade) ?? '–'),
          },
          {
            namn: 'Små grupper',
            varde: `Svar från färre än ${omgang.minst} visas inte, och inte heller den grupp som annars gick att räkna ut.`,
          },
        ],
        tabell: {
          rubriker: ['Enhet', 'Svar', 'Utdelade', 'Svarsfrekvens'],
          rader: enheter.map((en) => [
            en.namn,
            String(en.svar),
            en.utdelade === null ? 'Inte känt' : String(en.utdelade),
            en.utdelade === null ? '–' : (procent(en.svar, en.utdelade) ?? '–'),
          ]),
        },
      },
      ...fragor.filter(({ arFritext }) => !arFritext).map(fragedel),
    ],
  };
};

import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

/** A document that is written, one that waits for ledningen and one that the nämnd has. */
export const rapportsidor = (
  { utkast, fryst, klar }: { readonly utkast: string; readonly fryst: string; readonly klar: string },
  vem: (roll: Personroll) => string,
): Sida[] => {
  const samordnare = vem('kvalitetssamordnare');
  const AVSNITT = '/rapporter/{id}/avsnitt/{kod}';
  const avsnitt = `/rapporter/${utkast}/avsnitt/01-sammanfattning`;
  return [
    { rutt: '/rapporter/{id}', som: samordnare, vag: `/rapporter/${utkast}` },
    { rutt: '/rapporter/{id}', som: vem('forvaltningschef'), vag: `/rapporter/${fryst}` },
    { rutt: '/rapporter/{id}', som: vem('registrator'), vag: `/rapporter/${klar}` },
    { rutt: '/rapporter/{id}/lasning', som: samordnare, vag: `/rapporter/${fryst}/lasning` },
    ...[samordnare, vem('namndledamot')].map((som) => ({
      ...{ rutt: '/rapporter/{id}/siffra', som },
      vag: `/rapporter/${klar}/siffra?kod=process.antal&fran=2021-01-01&till=2025-12-31`,
    })),
    { rutt: AVSNITT, som: samordnare, vag: avsnitt },
    { rutt: `${AVSNITT}/siffror`, som: samordnare, vag: `${avsnitt}/siffror?fakta=atgard.genomforda` },
  ];
};

/** What is counted, and a number that is opened. */
export const faktasidor = (som: string): Sida[] => [
  { rutt: '/fakta', som, vag: '/fakta' },
  { rutt: '/fakta/{kod}', som, vag: '/fakta/avvikelse.rapporterade' },
];

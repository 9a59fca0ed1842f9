import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** Why the document exists and how its figures are to be read. A berättelse is an allmänt råd (bör), not law. */
export const inledning: Avsnitt<Berattelsematerial> = {
  kod: '02-inledning',
  rubrik: 'Inledning',
  hjalp: 'Nämndens uppdrag och vad som har präglat året. Lagkraven och hur siffrorna ska läsas skrivs av systemet.',
  bygg: ({ ar, namnd, siffror, enheter }) => ({
    data: {
      ar,
      namnd,
      efterregistrerade: siffror.siffra('avvikelse.efterregistrerade', { ar }),
      lasanvisning: { sista: `31 december ${String(ar)}`, enheter: enheter.length > 0 },
    },
    underrubriker: [
      { id: 'lagkrav', text: 'Krav på kvalitetsarbetet' },
      { id: 'datakvalitet', text: 'Så ska siffrorna läsas' },
    ],
  }),
};

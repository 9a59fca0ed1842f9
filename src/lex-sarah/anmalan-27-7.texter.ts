import type { Flodestexter } from '../floden/flode.js';

export type Anmalan277status = 'upprattad' | 'anmald' | 'avskriven';
export type Anmalan277handling = 'uppratta' | 'anmal' | 'avskriv';

/** SoL 27 kap. 7 § 1–3. */
export const anmalan277grunder = {
  utan_tillstand: { etikett: 'En verksamhet kan antas bedrivas utan det tillstånd som krävs' },
  olamplig: { etikett: 'Det kan ifrågasättas om tillståndshavaren är lämplig' },
  allvarliga_brister: { etikett: 'Allvarliga brister i en verksamhet där tillstånd krävs' },
} as const;
export type Anmalan277grund = keyof typeof anmalan277grunder;

export const anmalan277texter: Flodestexter<Anmalan277status, Anmalan277handling, never> = {
  sak: 'anmälan av brister',
  status: { upprattad: 'Upprättad', anmald: 'Anmäld till IVO', avskriven: 'Avskriven' },
  handling: {
    uppratta: { etikett: 'Upprätta', url: 'upprattande', gjort: 'upprättade anmälan av brister' },
    anmal: { etikett: 'Registrera anmälan till IVO', url: 'ivo-anmalan', gjort: 'anmälde bristerna till IVO' },
    avskriv: { etikett: 'Avskriv', url: 'avskrivning', gjort: 'avskrev ärendet utan anmälan' },
  },
  relation: {},
};

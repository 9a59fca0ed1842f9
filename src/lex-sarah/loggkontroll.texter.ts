import type { Flodestexter } from '../floden/flode.js';

export type Loggkontrollstatus = 'utan_anmarkning' | 'anmarkt' | 'atgardad';
export type Loggkontrollhandling = 'godkann' | 'anmark' | 'atgarda';

export const loggkontrolltexter: Flodestexter<Loggkontrollstatus, Loggkontrollhandling, never> = {
  sak: 'loggkontrollen',
  status: { utan_anmarkning: 'Utan anmärkning', anmarkt: 'Med anmärkning', atgardad: 'Anmärkningen åtgärdad' },
  handling: {
    godkann: { etikett: 'Godkänn', url: 'godkannande', gjort: 'kontrollerade loggen utan anmärkning' },
    anmark: { etikett: 'Anmärk', url: 'anmarkning', gjort: 'kontrollerade loggen och anmärkte' },
    atgarda: { etikett: 'Avsluta anmärkningen', url: 'atgard', gjort: 'avslutade anmärkningen' },
  },
  relation: {},
};

/** What the one who has checked the log comes to. */
export const kontrollutfall = {
  godkann: { etikett: 'Utan anmärkning: alla som har läst behövde det i sitt arbete' },
  anmark: { etikett: 'Med anmärkning: någon kan ha läst utan att behöva det' },
} as const;
export type Kontrollutfall = keyof typeof kontrollutfall;

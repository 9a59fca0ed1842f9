import type { Flodestexter } from '../floden/flode.js';
import type { Kodlista } from '../processer/kodlistor.texter.js';

/** Why it is made. */
export const anledningar = {
  forandring: { etikett: 'Inför en förändring' },
  arlig: { etikett: 'Årlig genomgång' },
  handelse: { etikett: 'Efter en händelse' },
  monster: { etikett: 'Ett mönster i avvikelser eller synpunkter' },
} as const satisfies Kodlista;
export type Anledning = keyof typeof anledningar;

export type Analysstatus = 'planerad' | 'pagar' | 'for_beslut' | 'beslutad' | 'avslutad' | 'avbruten';
export type Analyshandling =
  'planera' | 'andra' | 'paborja' | 'taIn' | 'lamna' | 'aterlamna' | 'besluta' | 'avsluta' | 'avbryt';

export type Analysrelation = 'chef' | 'beslutsfattare';

export const analystexter: Flodestexter<Analysstatus, Analyshandling, Analysrelation> = {
  sak: 'riskanalysen',
  status: {
    planerad: 'Planerad',
    pagar: 'Pågår',
    for_beslut: 'Väntar på beslut',
    beslutad: 'Beslutad',
    avslutad: 'Avslutad',
    avbruten: 'Avbruten',
  },
  handling: {
    planera: { etikett: 'Planera en riskanalys', url: 'planering', gjort: 'planerade riskanalysen' },
    andra: { etikett: 'Ändra uppgifterna', url: 'uppgifter', gjort: 'ändrade uppgifterna om riskanalysen' },
    paborja: { etikett: 'Påbörja', url: 'start', gjort: 'påbörjade riskanalysen' },
    taIn: { etikett: 'Ta in en risk som redan finns', url: 'risker', gjort: 'tog in en risk i riskanalysen' },
    lamna: { etikett: 'Lämna för beslut', url: 'overlamning', gjort: 'lämnade riskanalysen för beslut' },
    aterlamna: { etikett: 'Lämna tillbaka', url: 'aterlamning', gjort: 'lämnade tillbaka riskanalysen' },
    besluta: { etikett: 'Fatta beslut', url: 'beslut', gjort: 'beslutade om riskerna i riskanalysen' },
    avsluta: { etikett: 'Avsluta', url: 'avslut', gjort: 'avslutade riskanalysen' },
    avbryt: { etikett: 'Avbryt', url: 'avbrott', gjort: 'avbröt riskanalysen' },
  },
  relation: { chef: 'chef i verksamheten', beslutsfattare: 'verksamhetschef över det analysen gäller' },
};

export const analyston: Readonly<Record<Analysstatus, string>> = {
  planerad: 'neutral',
  pagar: 'info',
  for_beslut: 'varning',
  beslutad: 'info',
  avslutad: 'klar',
  avbruten: 'neutral',
};

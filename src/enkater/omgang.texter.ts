import type { Flodestexter } from '../floden/flode.js';

export type Omgangsstatus = 'utkast' | 'oppen' | 'stangd' | 'sammanstalld' | 'avbruten';
export type Omgangshandling =
  'planera' | 'andra' | 'delaUt' | 'anges' | 'oppna' | 'stang' | 'sammanstall' | 'avbryt' | 'paminn';
export type Omgangsrelation = 'ansvarig';

/** How it is handed out. */
export const satten = {
  kod: { etikett: 'Engångskoder på kort', hjalp: 'Ett kort till var och en. Varje kod gäller för ett svar.' },
  lank: {
    etikett: 'En öppen QR-kod per enhet',
    hjalp: 'En affisch att sätta upp. Samma person kan svara flera gånger.',
  },
} as const;
export type Satt = keyof typeof satten;

export const omgangstexter: Flodestexter<Omgangsstatus, Omgangshandling, Omgangsrelation> = {
  sak: 'enkätomgången',
  status: {
    utkast: 'Utkast',
    oppen: 'Öppen',
    stangd: 'Stängd',
    sammanstalld: 'Sammanställd',
    avbruten: 'Avbruten',
  },
  handling: {
    planera: { etikett: 'Planera en omgång', url: 'planering', gjort: 'planerade enkätomgången' },
    andra: { etikett: 'Ändra uppgifterna', url: 'uppgifter', gjort: 'ändrade uppgifterna om enkätomgången' },
    delaUt: { etikett: 'Gör kort med koder', url: 'utdelning', gjort: 'gjorde kort med koder' },
    anges: {
      etikett: 'Ange hur många som har fått frågan',
      url: 'antal',
      gjort: 'angav hur många som har fått frågan',
    },
    oppna: { etikett: 'Öppna för svar', url: 'oppning', gjort: 'öppnade enkätomgången' },
    paminn: { etikett: 'Påminn cheferna', url: 'paminnelse', gjort: 'påminde cheferna' },
    stang: { etikett: 'Stäng', url: 'stangning', gjort: 'stängde enkätomgången' },
    sammanstall: { etikett: 'Sammanställ', url: 'sammanstallning', gjort: 'sammanställde enkätomgången' },
    avbryt: { etikett: 'Avbryt', url: 'avbrott', gjort: 'avbröt enkätomgången' },
  },
  relation: { ansvarig: 'ansvarig för enkätomgången' },
};

export const omgangston: Readonly<Record<Omgangsstatus, string>> = {
  utkast: 'neutral',
  oppen: 'info',
  stangd: 'varning',
  sammanstalld: 'klar',
  avbruten: 'neutral',
};

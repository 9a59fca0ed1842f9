import type { Flodestexter } from '../../floden/flode.js';

/** Why a line is proposed, in the order of the page: what others wait for first, what only goes on last. */
export const grunder = {
  uppdrag: { etikett: 'Nämndens uppdrag', om: 'Nämnden väntar på svar.' },
  risk_hog: { etikett: 'Risker över gränsen', om: 'Öppna risker där riskvärdet är så högt att en åtgärd väntas.' },
  indikator: { etikett: 'Indikatorer som inte når målet', om: 'Det senaste värdet är sämre än målet.' },
  effekt: {
    etikett: 'Åtgärder utan känd effekt',
    om: 'De är gjorda, men hjälpte inte, eller så har ingen tittat efter.',
  },
  monster: { etikett: 'Mönster', om: 'Det som rapporteras återkommer, och ingen har bestämt vad det ska bli av det.' },
  rutin: { etikett: 'Styrdokument att gå igenom', om: 'Dagen för att gå igenom dem kommer före årets slut.' },
  atgard: { etikett: 'Åtgärder som inte är gjorda', om: 'De står i den förra planen och är inte genomförda.' },
  risk: { etikett: 'Övriga öppna risker', om: 'De är inte stängda, men under gränsen eller inte bedömda.' },
  egenkontroll: { etikett: 'Egenkontroller', om: 'De görs i dag. Behåll dem som behövs.' },
} as const;
export type Grund = keyof typeof grunder;

export const radslag = { risk: 'Risk', egenkontroll: 'Egenkontroll', atgard: 'Åtgärd' } as const;
export type Radslag = keyof typeof radslag;

export const RADSLAG_FOR: Readonly<Record<Grund, Radslag>> = {
  ...{ uppdrag: 'atgard', risk_hog: 'risk', indikator: 'atgard', effekt: 'atgard', monster: 'risk' },
  ...{ rutin: 'atgard', atgard: 'atgard', risk: 'risk', egenkontroll: 'egenkontroll' },
};

export type Planforslagsstatus = 'foreslaget' | 'behallet' | 'struket' | 'infort' | 'inaktuellt';
export type Planforslagshandling = 'foresla' | 'behall' | 'stryk' | 'forIn' | 'falla' | 'aterkomma';

export const planforslagstexter: Flodestexter<Planforslagsstatus, Planforslagshandling, never> = {
  sak: 'förslaget till planen',
  status: {
    foreslaget: 'Att ta ställning till',
    behallet: 'Behålls',
    struket: 'Struket',
    infort: 'Står i planen',
    inaktuellt: 'Inte längre aktuellt',
  },
  handling: {
    foresla: { etikett: 'Föreslå', url: 'forslag', gjort: 'tog fram förslaget' },
    behall: { etikett: 'Behåll', url: 'behallande', gjort: 'behöll förslaget' },
    stryk: { etikett: 'Stryk', url: 'strykning', gjort: 'strök förslaget' },
    forIn: { etikett: 'För in i planen', url: 'inforande', gjort: 'förde in förslaget i planen' },
    falla: {
      etikett: 'Inte längre aktuellt',
      url: 'bortfall',
      gjort: 'tog bort förslaget, som inte längre var aktuellt',
    },
    aterkomma: { etikett: 'Aktuellt igen', url: 'aterkomst', gjort: 'tog upp förslaget igen' },
  },
  relation: {},
};

export const planforslagston: Readonly<Record<Planforslagsstatus, string>> = {
  foreslaget: 'varning',
  behallet: 'info',
  struket: 'neutral',
  infort: 'klar',
  inaktuellt: 'neutral',
};

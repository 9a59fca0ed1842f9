import type { Flodestexter } from '../floden/flode.js';

export type Riskstatus = 'identifierad' | 'varderad' | 'accepterad' | 'bevakas' | 'atgardas' | 'stangd';
export type Riskhandling =
  | 'identifiera'
  | 'andra'
  | 'vardera'
  | 'omvardera'
  | 'acceptera'
  | 'bevaka'
  | 'omprova'
  | 'aterkom'
  | 'atgarda'
  | 'stang'
  | 'taMed'
  | 'taBort';
export type Riskrelation = 'chef' | 'beslutsfattare';

export const risktexter: Flodestexter<Riskstatus, Riskhandling, Riskrelation> = {
  sak: 'risken',
  status: {
    identifierad: 'Identifierad',
    varderad: 'Värderad',
    accepterad: 'Accepterad',
    bevakas: 'Bevakas',
    atgardas: 'Åtgärdas',
    stangd: 'Stängd',
  },
  handling: {
    identifiera: { etikett: 'Lägg till risk', url: 'identifiering', gjort: 'lade till risken' },
    andra: { etikett: 'Ändra uppgifterna', url: 'uppgifter', gjort: 'ändrade uppgifterna om risken' },
    vardera: { etikett: 'Bedöm risken', url: 'bedomning', gjort: 'bedömde risken' },
    omvardera: { etikett: 'Bedöm risken på nytt', url: 'ombedomning', gjort: 'bedömde risken på nytt' },
    acceptera: { etikett: 'Acceptera risken', url: 'acceptans', gjort: 'accepterade risken' },
    bevaka: { etikett: 'Bevaka risken', url: 'bevakning', gjort: 'beslutade att risken ska bevakas' },
    omprova: { etikett: 'Ompröva', url: 'omprovning', gjort: 'omprövade beslutet om risken' },
    aterkom: { etikett: 'Ta upp igen', url: 'aterkomst', gjort: 'tog upp risken igen, för dagen hade passerat' },
    atgarda: { etikett: 'Besluta att åtgärda', url: 'atgardsbeslut', gjort: 'beslutade att risken ska åtgärdas' },
    taMed: {
      etikett: 'Ta med i intern kontroll',
      url: 'intern-kontroll',
      gjort: 'markerade risken för intern kontroll',
    },
    taBort: {
      etikett: 'Ta bort från intern kontroll',
      url: 'intern-kontroll-slut',
      gjort: 'tog bort risken från intern kontroll',
    },
    stang: { etikett: 'Stäng risken', url: 'stangning', gjort: 'stängde risken' },
  },
  relation: {
    chef: 'chef i verksamheten',
    beslutsfattare: 'chef i linjen, och över nämndens gräns bara av förvaltningschefen',
  },
};

export type Beslutsslag = 'atgarda' | 'acceptera' | 'bevaka';
export const beslutstexter: Readonly<Record<Beslutsslag, string>> = {
  atgarda: 'Åtgärda',
  acceptera: 'Acceptera',
  bevaka: 'Bevaka',
};

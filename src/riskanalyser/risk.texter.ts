import type { Flodestexter } from '../floden/flode.js';

export type Riskstatus = 'identifierad' | 'varderad' | 'accepterad' | 'atgardas' | 'stangd';
export type Riskhandling =
  'identifiera' | 'andra' | 'vardera' | 'omvardera' | 'acceptera' | 'omprova' | 'atgarda' | 'stang';
export type Riskrelation = 'chef';

export const risktexter: Flodestexter<Riskstatus, Riskhandling, Riskrelation> = {
  sak: 'risken',
  status: {
    identifierad: 'Identifierad',
    varderad: 'Värderad',
    accepterad: 'Accepterad',
    atgardas: 'Åtgärdas',
    stangd: 'Stängd',
  },
  handling: {
    identifiera: { etikett: 'Lägg till risk', url: 'identifiering', gjort: 'lade till risken' },
    andra: { etikett: 'Ändra uppgifterna', url: 'uppgifter', gjort: 'ändrade uppgifterna om risken' },
    vardera: { etikett: 'Bedöm risken', url: 'bedomning', gjort: 'bedömde risken' },
    omvardera: { etikett: 'Bedöm risken på nytt', url: 'ombedomning', gjort: 'bedömde risken på nytt' },
    acceptera: { etikett: 'Acceptera risken', url: 'acceptans', gjort: 'accepterade risken' },
    omprova: { etikett: 'Ompröva', url: 'omprovning', gjort: 'omprövade den accepterade risken' },
    atgarda: { etikett: 'Besluta att åtgärda', url: 'atgardsbeslut', gjort: 'beslutade att risken ska åtgärdas' },
    stang: { etikett: 'Stäng risken', url: 'stangning', gjort: 'stängde risken' },
  },
  relation: { chef: 'chef i verksamheten' },
};

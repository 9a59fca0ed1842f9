import { atgardstexter } from '../../atgarder/atgard.texter.js';
import { kategorier } from '../../avvikelser/kodlistor.texter.js';
import { orsaker } from '../../processer/kodlistor.texter.js';
import { kvalitetsomraden } from '../../processer/kodlistor.texter.js';
import type { Kodlistnamn } from './material.js';

const etikett = (lista: Readonly<Record<string, { readonly etikett: string }>>, kod: string, utan: string): string =>
  kod === 'utan' || kod === 'saknas' ? utan : (lista[kod]?.etikett ?? kod);

/** What an åtgärd can come from, as a nämnd reads it. */
const ATGARDSKALLOR: Readonly<Record<string, string>> = {
  avvikelse: 'Avvikelser',
  lex_sarah: 'Lex Sarah',
  synpunkt: 'Synpunkter och klagomål',
  risk: 'Risker',
  riskanalys: 'Riskanalyser',
  egenkontroll: 'Egenkontroller',
  kontrolltillfalle: 'Egenkontroller',
  enkatomgang: 'Enkäter',
  kravuppfoljning: 'Kravuppföljningar',
  kravbedomning: 'Kravuppföljningar',
  granskning: 'Granskningar',
  monsterforslag: 'Mönster',
  atgard_yttre_kalla: 'Beslut och granskningar utifrån',
  yttre_granskning: 'Beslut och granskningar utifrån',
  namndmal: 'Nämndens mål',
  utan: 'Annat',
};

/** As a table of a document says it: what has no code yet is a row too. */
export const etikettI = (lista: Kodlistnamn, kod: string): string => {
  switch (lista) {
    case 'kategori':
      return etikett(kategorier, kod, 'Ännu inte kategoriserad');
    case 'orsak':
      return etikett(orsaker, kod, 'Ännu ingen orsak angiven');
    case 'kvalitetsomrade':
      return etikett(kvalitetsomraden, kod, 'Utan kvalitetsområde');
    case 'atgardsstatus':
      return (atgardstexter.status as Readonly<Record<string, string>>)[kod] ?? kod;
    case 'atgardskalla':
      return ATGARDSKALLOR[kod] ?? 'Annat';
  }
};

import { atgardstexter } from '../../atgarder/atgard.texter.js';
import { kategorier } from '../../avvikelser/kodlistor.texter.js';
import { orsaker } from '../../processer/kodlistor.texter.js';
import { grader } from '../../lex-sarah/kodlistor.texter.js';
import { kvalitetsomraden } from '../../processer/kodlistor.texter.js';
import { kategorier as synpunktskategorier, typer } from '../../synpunkter/kodlistor.texter.js';

/** A code list as it read when the document was frozen. */
export interface FrystKodlista {
  readonly namn: string;
  readonly koder: readonly { readonly kod: string; readonly etikett: string }[];
}

type Lista = Readonly<Record<string, { readonly etikett: string } | string>>;

/** Which list a dimension takes its values from, by the part of the faktum's code before the point. */
const LISTOR: Readonly<Record<string, { readonly namn: string; readonly lista: Lista }>> = {
  'avvikelse.kategori': { namn: 'Kategorier för avvikelser', lista: kategorier },
  'avvikelse.orsak': { namn: 'Orsaker', lista: orsaker },
  'lex_sarah.grad': { namn: 'Bedömning enligt lex Sarah', lista: grader },
  'synpunkt.typ': { namn: 'Typer av synpunkter', lista: typer },
  'synpunkt.kategori': { namn: 'Kategorier för synpunkter', lista: synpunktskategorier },
  'risk.kvalitetsomrade': { namn: 'Kvalitetsområden', lista: kvalitetsomraden },
  'atgard.status': { namn: 'Läge för åtgärder', lista: atgardstexter.status },
};

/** The lists behind the figures of a document, from the faktum and the dimensions of each. */
export const kodlistorFor = (fakta: Iterable<{ kod: string; dimensioner: object }>): FrystKodlista[] => {
  const nycklar = new Set<string>();
  for (const { kod, dimensioner } of fakta)
    for (const dimension of Object.keys(dimensioner)) nycklar.add(`${kod.split('.')[0] ?? ''}.${dimension}`);
  return Object.entries(LISTOR)
    .filter(([nyckel]) => nycklar.has(nyckel))
    .map(([, { namn, lista }]) => ({
      namn,
      koder: Object.entries(lista).map(([kod, rad]) => ({ kod, etikett: typeof rad === 'string' ? rad : rad.etikett })),
    }));
};

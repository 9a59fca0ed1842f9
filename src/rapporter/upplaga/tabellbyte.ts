import { arSiffra, arTabell, type Tabell, type Underlag } from '../underlag.js';

/** Every table of a document, those beside the charts too. */
export const tabellerna = ({ avsnitt }: Pick<Underlag, 'avsnitt'>): Tabell[] => {
  const funna: Tabell[] = [];
  const ga = (varde: unknown): void => {
    if (typeof varde !== 'object' || varde === null || arSiffra(varde)) return;
    if (arTabell(varde)) funna.push(varde);
    else for (const del of Object.values(varde)) ga(del);
  };
  ga(avsnitt.map(({ data }) => data));
  return funna;
};

/** The same document with other tables in the place of some. The numbers that stay are the very same. */
export const medTabeller = (underlag: Underlag, byten: ReadonlyMap<Tabell, Tabell>): Underlag => {
  const byt = (varde: unknown): unknown => {
    if (typeof varde !== 'object' || varde === null || arSiffra(varde)) return varde;
    if (Array.isArray(varde)) return varde.map(byt);
    if (arTabell(varde)) return byten.get(varde) ?? varde;
    return Object.fromEntries(Object.entries(varde).map(([namn, del]) => [namn, byt(del)]));
  };
  return { ...underlag, avsnitt: underlag.avsnitt.map((ett) => ({ ...ett, data: byt(ett.data) })) };
};

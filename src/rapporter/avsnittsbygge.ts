import { markdownRubriker } from '../plattform/text/markdown.js';
import { medSiffror } from './textfakta/textsiffror.js';
import { tokensI } from './textfakta/token.js';
import type { Avsnitt, FrystAvsnitt, Rubrik, Textsiffror } from './underlag.js';

/** 1, 2, 3 … for chapters and A, B, C … for bilagor. */
const numrera = (kapitel: number, bilagor: number, bilaga: boolean): string =>
  bilaga ? `Bilaga ${String.fromCharCode(64 + bilagor)}` : String(kapitel);

/** The numbers of one chapter's text out of those of the whole document. */
const avsnittetsSiffror = (text: string, alla: Textsiffror): { textsiffror?: Textsiffror } => {
  const egna = tokensI(text).flatMap((token) => (alla[token] ? [[token, alla[token]] as const] : []));
  return egna.length === 0 ? {} : { textsiffror: Object.fromEntries(egna) };
};

/**
 * The chapters that have something to say, numbered in order, with the headings that the contents list.
 * @param texter what people wrote, by chapter code
 * @param textsiffror the numbers that the texts ask for
 */
export const byggAvsnitt = <Material>(
  innehall: readonly Avsnitt<Material>[],
  material: Material,
  texter: ReadonlyMap<string, string>,
  textsiffror: Textsiffror = {},
): FrystAvsnitt[] => {
  const avsnitt: FrystAvsnitt[] = [];
  let kapitel = 0;
  let bilagor = 0;
  for (const ett of innehall) {
    const arBilaga = ett.bilaga === true;
    const text = texter.get(ett.kod) ?? '';
    const nummer = numrera(kapitel + 1, bilagor + 1, arBilaga);
    const byggt = ett.bygg(material, { nummer, skrivet: text.trim() !== '' });
    if (!byggt) continue;
    if (arBilaga) bilagor += 1;
    else kapitel += 1;
    const id = `avsnitt-${ett.kod}`;
    const rubrik: Rubrik = { id, niva: 1, nummer, text: byggt.rubrik ?? ett.rubrik };
    const underrubriker: Rubrik[] = [
      ...markdownRubriker(medSiffror(text, textsiffror), id).map((under) => ({
        id: under.id,
        niva: 2 as const,
        nummer: '',
        text: under.text,
      })),
      ...(byggt.underrubriker ?? []).map((under) => ({
        id: under.id,
        niva: 2 as const,
        nummer: under.nummer ?? '',
        text: under.text,
      })),
    ];
    avsnitt.push({
      kod: ett.kod,
      rubrik,
      underrubriker,
      text,
      ...avsnittetsSiffror(text, textsiffror),
      data: byggt.data,
    });
  }
  return avsnitt;
};

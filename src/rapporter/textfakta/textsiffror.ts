import type { Siffra, Textsiffror } from '../underlag.js';
import { medTokens } from './token.js';

/** Where a number is opened: its definition, period and rows. */
export const faktaurl = ({ kod, dimensioner, period, del }: NonNullable<Siffra['fakta']>): string => {
  const per = Object.entries(dimensioner).map(([namn, varde]) => `${namn}:${String(varde)}`);
  const fraga = { ...period, ...(per.length > 0 ? { per: per.join(',') } : {}), ...(del === undefined ? {} : { del }) };
  return `/fakta/${kod}?${new URLSearchParams(fraga).toString()}`;
};

const SAKNAS = '(siffran saknas)';

/** The text as it is read, every token a number. */
export const medSiffror = (text: string, siffror: Textsiffror = {}): string =>
  medTokens(text, (token) => siffror[token]?.visas ?? SAKNAS);

/** The same as Markdown for the screen, where every number leads to what is behind it. */
export const medLankadeSiffror = (text: string, siffror: Textsiffror = {}): string =>
  medTokens(text, (token) => {
    const siffra = siffror[token];
    if (!siffra) return SAKNAS;
    return siffra.fakta ? `[${siffra.visas}](${faktaurl(siffra.fakta)})` : siffra.visas;
  });

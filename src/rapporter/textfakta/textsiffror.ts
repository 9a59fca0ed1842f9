import type { Siffra, Textsiffror } from '../underlag.js';
import { medTokens } from './token.js';

type Kand = NonNullable<Siffra['fakta']>;

/** Period, split and part of a number, as they stand in an address. */
const fragan = ({ dimensioner, period, del }: Kand): Record<string, string> => {
  const per = Object.entries(dimensioner).map(([namn, varde]) => `${namn}:${String(varde)}`);
  return { ...period, ...(per.length > 0 ? { per: per.join(',') } : {}), ...(del === undefined ? {} : { del }) };
};

/** Where a number is opened: its definition, period and rows. */
export const faktaurl = (fakta: Kand): string => `/fakta/${fakta.kod}?${new URLSearchParams(fragan(fakta)).toString()}`;

/** Where a number of a frozen document is opened: what stands there for ever, and what it is today. */
export const frystUrl =
  (rapportId: number) =>
  (fakta: Kand): string =>
    `/rapporter/${String(rapportId)}/siffra?${new URLSearchParams({ kod: fakta.kod, ...fragan(fakta) }).toString()}`;

/** The same of a number in a table that is no faktum, for whoever may not read the page that it leads others to. */
export const frystCellUrl =
  (rapportId: number) =>
  (lank: string, tal: string): string =>
    `/rapporter/${String(rapportId)}/siffra?${new URLSearchParams({ lank, tal }).toString()}`;

const SAKNAS = '(siffran saknas)';

/** The text as it is read, every token a number. */
export const medSiffror = (text: string, siffror: Textsiffror = {}): string =>
  medTokens(text, (token) => siffror[token]?.visas ?? SAKNAS);

/** The same as Markdown for the screen, where every number leads to what is behind it. */
export const medLankadeSiffror = (text: string, siffror: Textsiffror = {}, adress = faktaurl): string =>
  medTokens(text, (token) => {
    const siffra = siffror[token];
    if (!siffra) return SAKNAS;
    return siffra.fakta ? `[${siffra.visas}](${adress(siffra.fakta)})` : siffra.visas;
  });

import type { Arsutfall, Arsvarde } from '../../indikatorer/arsutfall.queries.js';
import type { Siffra } from '../underlag.js';

/**
 * The value of an indikator for a year, opened to the values that it is made of, with its definition. What it is a share of,
 * and the faktum that it is counted as, decide whether the public may see it.
 */
export const indikatorsiffra = (
  { id, faktum }: Pick<Arsutfall, 'id' | 'faktum'>,
  ar: number,
  varde: Arsvarde | null | undefined,
): Siffra => ({
  varde: varde?.varde ?? null,
  visas: varde?.text ?? '–',
  lank: arets(id, ar),
  ...(varde?.namnare === undefined ? {} : { namnare: varde.namnare }),
  ...(varde?.taljare === undefined ? {} : { taljare: varde.taljare }),
  ...(faktum === null ? {} : { berattar: { kod: faktum, dimensioner: {}, period: helaAret(ar) } }),
});

/** Where a year's value is opened. */
export const arets = (id: number, ar: number): string => `/indikatorer/${String(id)}/ar/${String(ar)}`;

const helaAret = (ar: number) => ({ fran: `${String(ar)}-01-01`, till: `${String(ar)}-12-31` });

/** Women or men of all: the ones tell of the others. */
export const konssiffra = (
  indikator: Arsutfall,
  ar: number,
  kon: 'K' | 'M',
  varde: Arsvarde | null,
  alla: Arsvarde | undefined,
): Siffra => {
  const bas = indikatorsiffra({ ...indikator, faktum: null }, ar, varde);
  const siffra: Siffra = { ...bas, lank: `${arets(indikator.id, ar)}?kon=${kon}` };
  const ettAntal = siffra.namnare === undefined && /^\d+$/.test(siffra.visas) && alla?.varde !== undefined;
  return ettAntal && siffra.varde !== null && alla.varde !== null
    ? { ...siffra, taljare: siffra.varde, namnare: alla.varde }
    : siffra;
};

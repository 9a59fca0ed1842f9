import type { Arsutfall, Arsvarde } from '../../indikatorer/arsutfall.queries.js';
import type { Siffra } from '../underlag.js';

/**
 * The value of an indikator for a year, opened on its page: its definition, its values and where they come from. What it
 * is a share of, and the faktum that it is counted as, decide whether the public may see it.
 */
export const indikatorsiffra = (
  { id, faktum }: Pick<Arsutfall, 'id' | 'faktum'>,
  ar: number,
  varde: Arsvarde | null | undefined,
): Siffra => ({
  varde: varde?.varde ?? null,
  visas: varde?.text ?? '–',
  lank: `/indikatorer/${String(id)}`,
  ...(varde?.namnare === undefined ? {} : { namnare: varde.namnare }),
  ...(varde?.taljare === undefined ? {} : { taljare: varde.taljare }),
  ...(faktum === null ? {} : { berattar: { kod: faktum, dimensioner: {}, period: helaAret(ar) } }),
});

const helaAret = (ar: number) => ({ fran: `${String(ar)}-01-01`, till: `${String(ar)}-12-31` });

/** Women or men of all: the ones tell of the others. */
export const konssiffra = (
  indikator: Arsutfall,
  ar: number,
  varde: Arsvarde | null,
  alla: Arsvarde | undefined,
): Siffra => {
  const siffra = indikatorsiffra({ ...indikator, faktum: null }, ar, varde);
  const ettAntal = siffra.namnare === undefined && /^\d+$/.test(siffra.visas) && alla?.varde !== undefined;
  return ettAntal && siffra.varde !== null && alla.varde !== null
    ? { ...siffra, taljare: siffra.varde, namnare: alla.varde }
    : siffra;
};

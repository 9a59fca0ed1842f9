import type { Vem } from '../../database/vem.js';
import type { Period } from '../faktum.js';
import type { Kallref } from '../indikator.krav.js';
import type { Hamtat } from './hamtare.js';

/** A room whose questions give shares: null is everybody together, and what is hidden has no row. */
interface Fragekalla {
  andelar(
    vem: Vem,
    fragaId: number,
    fran: string,
    till: string,
  ): Promise<readonly Pick<Hamtat, 'enhetId' | 'taljare' | 'namnare'>[]>;
}

/** One question over the periods. Where there is no row there is no value: it is missing, not nought. */
export const frageandelar = async (
  kalla: Fragekalla,
  vem: Vem,
  { kod = '', perEnhet }: Kallref,
  perioder: readonly Period[],
): Promise<Hamtat[]> => {
  const hamtat: Hamtat[] = [];
  for (const { fran, till } of perioder)
    for (const { enhetId, taljare, namnare } of await kalla.andelar(vem, Number(kod), fran, till))
      if (enhetId === null || perEnhet) hamtat.push({ fran, till, enhetId, taljare, namnare, kon: null, kallaId: kod });
  return hamtat;
};

import { decimal, heltal } from '../../plattform/klocka/datum.js';
import type { Matform } from '../indikator.texter.js';

/** What somebody gives for one period. All of it missing is a value that does not exist, and never 0. */
export interface Givet {
  readonly taljare?: number | null | undefined;
  readonly namnare?: number | null | undefined;
  readonly varde?: number | null | undefined;
}

export interface Raknat {
  readonly taljare: number | null;
  readonly namnare: number | null;
  readonly varde: number | null;
}

/** Which of the three numbers a kind of measure asks for. */
export const faltFor = (matform: Matform): 'taljare' | 'taljareOchNamnare' | 'varde' => {
  if (matform === 'andel' || matform === 'kvot') return 'taljareOchNamnare';
  return matform === 'antal' ? 'taljare' : 'varde';
};

type Svar = Raknat | { readonly fel: string; readonly falt: keyof Raknat };

/** The value from what was given, or a sentence on what is wrong with it. */
export const rakna = (matform: Matform, { taljare = null, namnare = null, varde = null }: Givet): Svar => {
  switch (faltFor(matform)) {
    case 'taljareOchNamnare':
      return raknaKvot(matform, taljare, namnare);
    case 'taljare': {
      const antal = taljare ?? varde;
      if (antal !== null && (antal < 0 || !Number.isInteger(antal)))
        return { fel: 'Ett antal är ett helt tal, 0 eller mer.', falt: 'taljare' };
      return { taljare: antal, namnare: null, varde: antal };
    }
    case 'varde':
      if (matform === 'ja_nej' && varde !== null && varde !== 0 && varde !== 1)
        return { fel: 'Skriv 1 för ja och 0 för nej.', falt: 'varde' };
      return { taljare: null, namnare, varde };
  }
};

const raknaKvot = (matform: Matform, taljare: number | null, namnare: number | null): Svar => {
  if (taljare === null && namnare === null) return { taljare, namnare, varde: null };
  if (taljare === null) return { fel: 'Täljaren saknas.', falt: 'taljare' };
  if (namnare === null) return { fel: 'Nämnaren saknas.', falt: 'namnare' };
  if (taljare < 0) return { fel: 'Täljaren kan inte vara mindre än 0.', falt: 'taljare' };
  if (namnare < 0) return { fel: 'Nämnaren kan inte vara mindre än 0.', falt: 'namnare' };
  if (matform === 'andel' && taljare > namnare)
    return { fel: 'Täljaren kan inte vara större än nämnaren.', falt: 'taljare' };
  // a share of nothing is no share
  const kvot = namnare === 0 ? null : taljare / namnare;
  return { taljare, namnare, varde: kvot === null || matform === 'kvot' ? kvot : kvot * 100 };
};

/** As it is read: «87,5 %», «12 dagar», «Ja»; null is «Saknas». */
export const vardetext = (matform: Matform, enhet: string, varde: number | null): string => {
  if (varde === null) return 'Saknas';
  if (matform === 'ja_nej') return varde === 1 ? 'Ja' : 'Nej';
  const tal =
    Number.isInteger(varde) && matform !== 'andel' ? heltal(varde) : decimal(varde, matform === 'kvot' ? 2 : 1);
  return matform === 'andel' || enhet === 'procent' ? `${tal}\u00a0%` : `${tal}\u00a0${enhet}`;
};

/** A mål or a limit: as somebody wrote it, without decimals that say nothing. */
export const granstext = (matform: Matform, enhet: string, varde: number): string => {
  if (matform === 'ja_nej') return varde === 1 ? 'Ja' : 'Nej';
  const tal = Number.isInteger(varde) ? heltal(varde) : decimal(varde, 1);
  return matform === 'andel' || enhet === 'procent' ? `${tal}\u00a0%` : `${tal}\u00a0${enhet}`;
};

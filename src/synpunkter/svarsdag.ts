import type { Tx } from '../database/databas.js';
import { fristdatum, type Namndval } from '../floden/frist.js';
import type { Orsak } from './overlamning.texter.js';
import type { Synpunktsstatus } from './synpunkt.texter.js';
import { SVAR } from './synpunkt.flode.js';

const FORE_SVAR: readonly Synpunktsstatus[] = ['inkommen', 'registrerad', 'fordelad', 'utreds'];

/** In time to tell, before the day comes: FL 11 §. */
export const VARNA_DAGAR = 3;

/** Also after a first answer that did not content the sender. What has been handed over is answered elsewhere. */
export const vantarPaSvar = (sak: {
  readonly status: Synpunktsstatus;
  readonly villHaSvar: boolean;
  readonly overlamnad: readonly Orsak[];
}): boolean => sak.villHaSvar && sak.overlamnad.length === 0 && FORE_SVAR.includes(sak.status);

/** The nämnd's own settings, as the one who asks may read them. */
export const namndval = async (tx: Tx): Promise<Namndval> => {
  const rad = await tx.en<{ installningar: Record<string, unknown> }>(
    'synpunkter.installningar',
    'select installningar from namnd where id = $1',
    [tx.vem.namndId],
  );
  return rad?.installningar ?? {};
};

/** As many days as the nämnd has given itself for an answer, from a day. */
export const nySvarsdag = (fran: string, val: Namndval): string | null =>
  fristdatum(SVAR.lokal, { inkom_datum: fran, nytt_svar_senast: null }, val);

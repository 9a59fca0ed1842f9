import type { Vem } from '../../database/vem.js';
import type { Period } from '../faktum.js';
import type { Indikator, Serie } from '../indikator.krav.js';
import type { Kon } from '../indikator.texter.js';

/** One value as a source gives it; null is missing, never 0. */
export interface Hamtat extends Period {
  readonly enhetId: number | null;
  readonly kon: Kon | null;
  readonly taljare: number | null;
  readonly namnare: number | null;
  /** Given only where there is nothing to work it out from, as a median. */
  readonly varde?: number | null;
  readonly kallaId: string;
  readonly kommentar?: string;
}

/** Where values come from: one file a source. Reads, and writes nothing. */
export interface Hamtare {
  hamta(vem: Vem, indikator: Indikator, serie: Serie, perioder: readonly Period[]): Promise<readonly Hamtat[]>;
}

import type { Tx } from '../database/databas.js';
import { OgiltigtFormular } from '../plattform/fel.js';

interface Kopplingar {
  readonly riskagareId?: number | undefined;
  readonly aktivitetId?: number | undefined;
}

/** The owner works here, and the aktivitet is one of the process that the risk stands in. */
export const kravKopplingar = async (tx: Tx, processId: number, ny: Kopplingar): Promise<void> => {
  const finns = await tx.en<{ agare: boolean; aktivitet: boolean }>(
    'riskanalyser.kopplingar',
    `select $1::bigint is null or exists (select 1 from person where id = $1) as agare,
       $2::bigint is null or exists (select 1 from aktivitet where id = $2 and process_id = $3) as aktivitet`,
    [ny.riskagareId ?? null, ny.aktivitetId ?? null, processId],
  );
  if (!finns?.agare) throw new OgiltigtFormular({ riskagareId: ['Personen finns inte. Välj en annan.'] });
  if (!finns.aktivitet) throw new OgiltigtFormular({ aktivitetId: ['Aktiviteten finns inte i den processen.'] });
};

/** An assessment is made on the scale that holds, however many steps it has. */
export const kravPaSkalan = (
  bedomning: { readonly sannolikhet: number; readonly konsekvens: number },
  skala: { readonly sannolikheter: readonly string[]; readonly konsekvenser: readonly string[] },
): void => {
  const over = (steg: number, namn: readonly string[]): boolean => steg < 1 || steg > namn.length;
  const fel = {
    ...(over(bedomning.sannolikhet, skala.sannolikheter) ? { sannolikhet: [brist(skala.sannolikheter)] } : {}),
    ...(over(bedomning.konsekvens, skala.konsekvenser) ? { konsekvens: [brist(skala.konsekvenser)] } : {}),
  };
  if (Object.keys(fel).length > 0) throw new OgiltigtFormular(fel);
};

const brist = (steg: readonly string[]): string => `Välj ett steg från 1 till ${steg.length}.`;

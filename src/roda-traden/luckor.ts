import { kedjeregler } from './luckregler-kedja.js';
import { planregler } from './luckregler-plan.js';
import type { Traff } from './lucktraffar.js';
import type { Planunderlag } from './planunderlag.js';

/**
 * 'fel' = the plan does not meet the provision or a limit the nämnd has set itself, 'varning' = the plan does not
 * hold together, 'upplysning' = worth knowing. None of them stops an import.
 */
export type Luckniva = 'fel' | 'varning' | 'upplysning';

export interface Luckregel {
  readonly kod: string;
  readonly niva: Luckniva;
  readonly rubrik: string;
  /** The provision behind the rule, or that it is the product's own. */
  readonly grund: string;
  mening(traff: Traff): string;
  galler(plan: Planunderlag): Traff[];
}

/** Every rule, in the order of the gap report: what the plan itself lacks, then what is missing around it. */
export const luckregler = [...planregler, ...kedjeregler] as const satisfies readonly Luckregel[];

export type Luckkod = (typeof luckregler)[number]['kod'];

export interface Lucka {
  readonly kod: Luckkod;
  readonly niva: Luckniva;
  readonly rubrik: string;
  readonly grund: string;
  readonly fynd: readonly (Traff & { readonly mening: string })[];
}

/** The gap report: every rule that finds something, in the order of the table. */
export function luckorI(plan: Planunderlag): Lucka[] {
  return luckregler
    .map((regel) => ({
      kod: regel.kod,
      niva: regel.niva,
      rubrik: regel.rubrik,
      grund: regel.grund,
      fynd: regel.galler(plan).map((traff) => ({ ...traff, mening: regel.mening(traff) })),
    }))
    .filter((lucka) => lucka.fynd.length > 0);
}

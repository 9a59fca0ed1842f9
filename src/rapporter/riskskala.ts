import { SKR_SKALA, type Riskskala } from '../processer/skalor.texter.js';
import type { SparadPlan } from '../roda-traden/plan.queries.js';

/** How high on its own scale: a 12 of 16 is more than a 12 of 25. */
export const andelAvHogsta = (s: number | null, k: number | null, { sannolikheter, konsekvenser }: Riskskala): number =>
  ((s ?? 0) * (k ?? 0)) / (sannolikheter.length * konsekvenser.length);

/** The scale that a plan's matrix is drawn on: the latest that any of its risks has been assessed on. */
export const skalanI = ({ risker }: SparadPlan): Riskskala =>
  risker
    .filter(({ sannolikhet }) => sannolikhet !== null)
    .map(({ skala }) => skala)
    .sort((a, b) => (b.id ?? 0) - (a.id ?? 0))[0] ?? SKR_SKALA;

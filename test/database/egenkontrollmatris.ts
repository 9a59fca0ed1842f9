import type { Fragare } from './fragare.js';

export const EGENKONTROLLRATTIGHETER: Readonly<Record<string, string>> = {
  egenkontroll: 'läsa skapa ändra ta bort',
  egenkontroll_risk: 'läsa skapa ändra ta bort',
  egenkontroll_enhet: 'läsa skapa ta bort',
  egenkontroll_krav: 'läsa skapa ta bort',
  egenkontroll_tidigare: 'läsa skapa',
  kontrolltillfalle: 'läsa skapa ändra',
  kontrollutfall: 'läsa skapa',
  kontrollpaminnelse: 'läsa skapa',
};

/** Seen by all who work in the förvaltning, and by them alone. */
export const egenkontrollmatris = (
  forvaltningen: readonly Fragare[],
): (readonly [string, string, string, readonly Fragare[]])[] => [
  ...Object.keys(EGENKONTROLLRATTIGHETER).map((tabell) => [tabell, 'egenkontrollens', 'true', forvaltningen] as const),
  ['handelse', 'om kontrolltillfället', `sak = 'kontrolltillfalle'`, forvaltningen],
];

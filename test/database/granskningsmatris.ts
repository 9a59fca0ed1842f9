import type { Fragare } from './fragare.js';

export const GRANSKNINGSRATTIGHETER: Readonly<Record<string, string>> = {
  granskning: 'läsa skapa ändra',
  granskningsfraga: 'läsa skapa ta bort',
  granskare: 'läsa skapa ta bort',
  granskningsakt: 'läsa skapa ändra ta bort',
  granskningsjav: 'läsa skapa',
  granskningssvar: 'läsa skapa ändra',
  granskningsurval: 'läsa skapa ta bort',
  granskningsresultat: 'läsa skapa',
};

/** The chef leads it, the medarbetare looks at the one akt and the mas has declared jäv in it. */
const LEDER: readonly Fragare[] = ['chef', 'samordnare', 'system'];

export const granskningsmatris = (
  forvaltningen: readonly Fragare[],
): (readonly [string, string, string, readonly Fragare[]])[] => [
  ...['granskning', 'granskningsfraga', 'granskare', 'granskningsurval'].map(
    (tabell) => [tabell, 'chefens', 'true', forvaltningen] as const,
  ),
  ['granskningsakt', 'medarbetarens att granska', 'true', [...LEDER, 'medarbetare', 'mas']],
  ['granskningsjav', 'som mas har anmält', 'true', [...LEDER, 'mas']],
  ['granskningssvar', 'medarbetarens', 'true', [...LEDER, 'medarbetare']],
  ['granskningsresultat', 'av alla', 'not skyddad', forvaltningen],
  ['granskningsresultat', 'som pekar ut någon', 'skyddad', LEDER],
  ['handelse', 'om granskningen', `sak = 'granskning'`, forvaltningen],
];

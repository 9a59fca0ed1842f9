import type { Fragare, MATRIS } from './policymatris.js';

/** What the app role may do to the tables of enkäter, whoever asks. Codes, counts and texts are read by nobody. */
export const ENKATRATTIGHETER: Readonly<Record<string, string>> = {
  enkat: 'läsa skapa ändra',
  enkatfraga: 'läsa skapa ändra ta bort',
  enkatomgang: 'läsa skapa ändra',
  enkatomgang_enhet: 'läsa skapa ändra ta bort',
  enkatkort: 'läsa',
  enkatkod: '',
  enkat_rakning: '',
  enkat_fritext: '',
};

/** All who work in the förvaltning; the nämnd's members do not. */
const FORVALTNINGEN: readonly Fragare[] = [
  ...(['medarbetare', 'chef', 'annanChef', 'verksamhetschef', 'samordnare', 'mas', 'lexSarahAnsvarig'] as const),
  ...(['lexSarahUtredare', 'forvaltningschef', 'registrator', 'systemadmin', 'dataskyddsombud', 'system'] as const),
];
/** The chef who answers for the round, and those who answer for all. */
const HANDLAGGER: readonly Fragare[] = ['chef', 'verksamhetschef', 'samordnare', 'forvaltningschef', 'system'];

export const ENKATMATRIS: typeof MATRIS = [
  ['handelse', 'om enkäten', `sak = 'enkat'`, FORVALTNINGEN],
  ['handelse', 'om enkätomgången', `sak = 'enkatomgang'`, FORVALTNINGEN],
  ['enkat', 'en enkät', 'true', FORVALTNINGEN],
  ['enkatfraga', 'frågan', 'true', FORVALTNINGEN],
  ['enkatomgang', 'chefens omgång', 'true', FORVALTNINGEN],
  ['enkatomgang_enhet', 'på enheten', 'true', FORVALTNINGEN],
  ['enkatkort', 'kort att skriva ut', 'true', HANDLAGGER],
  ['enkatkod', 'en kod som inte är använd', 'true', []],
  ['enkat_rakning', 'hur många som svarat', 'true', []],
  ['enkat_fritext', 'vad någon skrev', 'true', []],
];

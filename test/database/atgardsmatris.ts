import type { Fragare } from './policymatris.js';

/** Those who see to an åtgärd of the enhet, here with another chef as ansvarig, proposed by the lex Sarah-ansvarig. */
const ATGARDENS: readonly Fragare[] = [
  ...([
    'chef',
    'annanChef',
    'verksamhetschef',
    'samordnare',
    'lexSarahAnsvarig',
    'forvaltningschef',
    'system',
  ] as const),
];
/** All who work in the förvaltning. */
const FORVALTNINGEN: readonly Fragare[] = [
  ...ATGARDENS,
  ...(['medarbetare', 'mas', 'lexSarahUtredare', 'registrator', 'systemadmin', 'dataskyddsombud'] as const),
];

export const ATGARDSRATTIGHETER: Readonly<Record<string, string>> = {
  atgard: 'läsa skapa ändra ta bort',
  atgard_kalla: 'läsa skapa ta bort',
  atgard_yttre_kalla: 'läsa skapa',
  atgard_effekt: 'läsa skapa',
  atgard_forslag: 'läsa skapa ändra',
  atgard_paminnelse: 'läsa skapa',
  atgard_styrdokument: 'läsa skapa',
};

export const ATGARDSMATRIS: readonly (readonly [string, string, string, readonly Fragare[]])[] = [
  ['atgard', 'planens', 'plan_ar is not null', FORVALTNINGEN],
  ['atgard', 'ur avvikelsen, annan chef ansvarig', 'plan_ar is null', ATGARDENS],
  ['atgard_kalla', 'den åtgärdens källa', 'true', ATGARDENS],
  ['atgard_yttre_kalla', 'ett beslut', 'true', FORVALTNINGEN],
  ['atgard_effekt', 'före och efter', 'true', ATGARDENS],
  ['atgard_forslag', 'att den inte höll', 'true', ATGARDENS],
  ['atgard_paminnelse', 'om dagen', 'true', ATGARDENS],
  ['atgard_styrdokument', 'rutin som gäller', 'true', FORVALTNINGEN],
];

import type { Installning, Talval } from './installningar.texter.js';

const tal = (
  etikett: string,
  [fran, forval, till]: readonly [number, number, number],
  enhet: string,
  hjalp: string,
): Talval => {
  return { slag: 'tal', etikett, hjalp, enhet, fran, till, forval, stod: 'lokal rutin' };
};

/** When something that is reported makes a pattern. The search itself is law (SOSFS 2011:9 5 kap. 6 §), its limits are not. */
export const monster = {
  monster_fonster_dagar: tal(
    'Leta efter mönster i de senaste',
    [30, 90, 365],
    'dagar',
    'Jämförs med enhetens egen tid före det.',
  ),
  monster_minst_antal: tal(
    'Föreslå inget mönster av färre än',
    [3, 5, 50],
    'avvikelser',
    'Så få skiljs åt bara av slumpen, och kan peka ut någon.',
  ),
  monster_slump_promille: tal(
    'Så sällan får slumpen ensam ge så många',
    [1, 10, 50],
    'promille',
    '10 promille är en gång på hundra. Lägre ger färre förslag.',
  ),
  monster_tystnad_dagar: tal('Kalla en enhet tyst efter', [30, 90, 365], 'dagar', 'Från den senaste rapporten.'),
  monster_tillbud_procent: tal(
    'Föreslå när andelen tillbud är lägre än',
    [1, 10, 50],
    'procent',
    'Ett tillbud är en händelse där ingen hann ta skada. Räknat på minst 20 bedömda avvikelser på ett år.',
  ),
  monster_liten_enhet: tal(
    'Jämför inte en enhet med färre än',
    [3, 5, 50],
    'årsarbetare',
    'En så liten enhet kan vara en enda person.',
  ),
} satisfies Record<string, Installning>;

export const granskningar = {
  granskning_minst_svar: tal(
    'Visa inte en andel ur färre än',
    [3, 5, 50],
    'svar',
    'Gäller varje fråga och enhet i en granskning.',
  ),
  granskning_minst_handlaggare: tal(
    'Visa inte en andel om arbetet av färre än',
    [2, 3, 20],
    'handläggare',
    'Gäller när urvalet säger vem som har handlagt.',
  ),
} satisfies Record<string, Installning>;

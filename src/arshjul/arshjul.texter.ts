import type { Personroll } from '../database/vem.js';
import type { Kodlista } from '../processer/kodlistor.texter.js';

/** What the nämnd writes in its own årshjul. */
export const postslag = {
  lag: { etikett: 'Lagen kräver det' },
  namnd: { etikett: 'Nämnden har bestämt det' },
  rapport: { etikett: 'Rapport' },
  granskning: { etikett: 'Granskning' },
  annat: { etikett: 'Annat' },
} as const satisfies Kodlista;
export type Postslag = keyof typeof postslag;

/** Who can have a duty by role. */
export const PLIKTROLLER: readonly Personroll[] = [
  'kvalitetssamordnare',
  'enhetschef',
  'verksamhetschef',
  'forvaltningschef',
  'mas',
  'registrator',
  'lex_sarah_ansvarig',
  'dataskyddsombud',
];

export const MANADER = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
  ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
] as const;

export type Lage = 'klar' | 'forsenad' | 'utebliven' | 'kommande';

/** Told by a sign and a word, never by colour alone. */
export const lagestexter: Readonly<
  Record<Lage, { readonly text: string; readonly tecken: string; readonly ton: string }>
> = {
  klar: { text: 'Klar', tecken: '✓', ton: 'klar' },
  forsenad: { text: 'Försenad', tecken: '!', ton: 'varning' },
  utebliven: { text: 'Blev inte gjord', tecken: '✕', ton: 'varning' },
  kommande: { text: 'Kommande', tecken: '○', ton: 'info' },
};

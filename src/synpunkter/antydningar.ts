import { personnummerI } from '../plattform/text/personnummer.js';
import type { Orsak } from './overlamning.texter.js';

/** What a text may hold besides a synpunkt. A hint to the one who reads it, never a decision. */
export type Antydan = 'personnummer' | Orsak;

/**
 * Beginnings of words; with a full stop the whole word. Wide on purpose: one too many is read and put aside, one too few
 * is a child who waits.
 */
const ORD: Readonly<Record<Orsak, readonly string[]>> = {
  orosanmalan: [
    ...[
      'slår',
      'slagen.',
      'slog.',
      'sparka',
      'misshand',
      'våld',
      'övergrepp',
      'sexuell',
      'tafsa',
      'hotar',
      'hotat',
      'hotade',
    ],
    ...[
      'hotfull',
      'far illa',
      'rädd för',
      'rädd hemma',
      'självmord',
      'ta livet av',
      'vill dö',
      'hungrig',
      'inlåst',
      'missbruk',
    ],
    ...['knark', 'orosanmäl', 'orolig för ett barn', 'orolig för barn', 'gör mig illa', 'gör illa'],
    ...['blåmärk', 'stryk.', 'skriker', 'gråter', 'ensamma', 'ensam hemma', 'lämnas ensam', 'dricker', 'påtänd'],
    ...['låst in', 'låste in', 'låser in'],
  ],
  overklagande: ['överklag', 'överprövning', 'ändra beslutet', 'beslutet är fel', 'fel beslut', 'avslag'],
  lex_sarah: [
    ...['missförhålland', 'vanvård', 'lex sarah', 'kränk', 'försumm', 'stal.', 'stulit', 'stöld', 'tvinga'],
    ...['inlåst', 'låst in', 'låste in', 'låser in', 'fel medicin', 'fel dos', 'utan tillsyn'],
  ],
  personuppgiftsincident: [
    ...[
      'personuppgift',
      'sekretess',
      'tystnadsplikt',
      'läst min journal',
      'läst min akt',
      'skickat till fel',
      'läckt',
      'spridit',
      'fel adress',
      'fel mottagare',
      'till fel person',
      'annan familj',
      'någon annans',
    ],
  ],
  annan_namnd: ['skolan', 'lärare', 'förskol', 'snöröj', 'bygglov', 'sophämt', 'gatubelys'],
  fel_myndighet: ['försäkringskassan', 'arbetsförmedling', 'migrationsverket', 'vårdcentral', 'sjukhus', 'regionen'],
};

const MONSTER = Object.entries(ORD).map(([orsak, ord]) => {
  const alla = ord.map((ett) => (ett.endsWith('.') ? `${ett.slice(0, -1)}(?!\\p{L})` : ett)).join('|');
  return [orsak as Orsak, new RegExp(`(?<!\\p{L})(?:${alla})`, 'iu')] as const;
});

export const antydningarI = (text: string): Antydan[] => [
  ...(personnummerI(text).length > 0 ? (['personnummer'] as const) : []),
  ...MONSTER.filter(([, monster]) => monster.test(text)).map(([orsak]) => orsak),
];

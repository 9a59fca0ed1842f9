import fc from 'fast-check';
import type pg from 'pg';
import type { Personroll } from '../../src/database/vem.js';
import { enPerson, vemIdag, type Namnd, type Personvem } from './organisation.js';

/** Nodes of the tree that `enNamnd` makes, each with what lies below it: said here, not asked of the database. */
const UNDER = {
  verksamhet: ['verksamhet', 'enhet', 'grannenhet'],
  enhet: ['enhet'],
  grannenhet: ['grannenhet'],
  annanVerksamhet: ['annanVerksamhet', 'annanEnhet'],
  annanEnhet: ['annanEnhet'],
} as const;
export type Plats = keyof typeof UNDER;
export const PLATSER = Object.keys(UNDER) as Plats[];

interface Slumpuppdrag {
  readonly roll: Personroll;
  readonly plats: Plats | null;
  /** Ended the day before. */
  readonly slut: boolean;
}
/** What one person is, drawn by chance: nothing, one thing or several. */
export type Slumpperson = readonly Slumpuppdrag[];

const PLACERADE = ['medarbetare', 'enhetschef', 'verksamhetschef', 'forvaltningschef'] as const;
const HELA = [
  ...['kvalitetssamordnare', 'registrator', 'lex_sarah_ansvarig', 'lex_sarah_utredare'],
  ...['mas', 'namndledamot', 'systemadmin', 'dataskyddsombud'],
] as Personroll[];

const slut = fc.nat(4).map((tal) => tal === 0);
export const slumpperson: fc.Arbitrary<Slumpperson> = fc.array(
  fc.oneof(
    fc.record({ roll: fc.constantFrom<Personroll>(...PLACERADE), plats: fc.constantFrom(...PLATSER), slut }),
    fc.record({ roll: fc.constantFrom(...HELA), plats: fc.constant(null), slut }),
  ),
  { maxLength: 3 },
);

export const har = (person: Slumpperson, ...roller: Personroll[]): boolean =>
  person.some((uppdrag) => !uppdrag.slut && roller.includes(uppdrag.roll));

/** Only enhetschef and verksamhetschef lead, and only from the node that they are placed at and down. */
export const leder = (person: Slumpperson, plats: Plats | null): boolean =>
  plats !== null &&
  person.some(
    (uppdrag) =>
      !uppdrag.slut &&
      ['enhetschef', 'verksamhetschef'].includes(uppdrag.roll) &&
      uppdrag.plats !== null &&
      (UNDER[uppdrag.plats] as readonly Plats[]).includes(plats),
  );

let nr = 0;

/** Makes the person in the nämnd, and asks the product who it then is. */
export const skapaPerson = async (
  { agare }: { readonly agare: pg.Pool },
  namnd: Namnd,
  person: Slumpperson,
): Promise<Personvem> => {
  const { personId } = await enPerson({ agare }, namnd.namndId, { epost: `slump.${(nr += 1)}@prov.se` });
  for (const uppdrag of person)
    await agare.query(
      `insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran, till)
       values ($1, $2, $3, $4, '2020-01-01', case when $5 then date '2026-11-21' end)`,
      [namnd.namndId, personId, uppdrag.roll, uppdrag.plats && namnd[uppdrag.plats], uppdrag.slut],
    );
  return vemIdag({ agare }, personId);
};

/** Which of the rows somebody gets, by the id of the case that they belong to. */
export const synliga = (rader: readonly { readonly id: number }[]): number[] =>
  [...new Set(rader.map(({ id }) => id))].sort((a, b) => a - b);

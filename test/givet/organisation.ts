import type pg from 'pg';
import { allmanhetenHos, systemFor, type Personroll, type Vem } from '../../src/database/vem.js';

/** A person, never the public or the system. */
export type Personvem = Vem & { readonly personId: number };

export interface Namnd {
  readonly namndId: number;
  /** The tree: `verksamhet` holds `enhet` and `grannenhet`, `annanVerksamhet` holds `annanEnhet`. */
  readonly verksamhet: number;
  readonly enhet: number;
  readonly grannenhet: number;
  readonly annanVerksamhet: number;
  readonly annanEnhet: number;
  /** Works at `enhet`. */
  readonly medarbetare: Personvem;
  /** Leads `enhet`. */
  readonly chef: Personvem;
  /** Leads `annanEnhet`. */
  readonly annanChef: Personvem;
  /** Leads `verksamhet`. */
  readonly verksamhetschef: Personvem;
  readonly samordnare: Personvem;
  readonly mas: Personvem;
  readonly lexSarahAnsvarig: Personvem;
  readonly lexSarahUtredare: Personvem;
  readonly forvaltningschef: Personvem;
  readonly ledamot: Personvem;
  readonly registrator: Personvem;
  readonly systemadmin: Personvem;
  readonly dataskyddsombud: Personvem;
  readonly system: Vem;
  readonly allmanhet: Vem;
}

interface Givet {
  /** What the nämnd is called. */
  readonly namn?: string;
  /** First day of the tree and of every uppdrag. */
  readonly fran?: string;
  /** The day whose uppdrag the Vem are made of. */
  readonly idag?: string;
  /** A stored password for everybody, when somebody shall log in. */
  readonly losenordHash?: string;
}

const PERSONER: readonly (readonly [
  nyckel: string,
  roll: Personroll,
  plats: 'enhet' | 'annanEnhet' | 'verksamhet' | null,
])[] = [
  ['medarbetare', 'medarbetare', 'enhet'],
  ['chef', 'enhetschef', 'enhet'],
  ['annanChef', 'enhetschef', 'annanEnhet'],
  ['verksamhetschef', 'verksamhetschef', 'verksamhet'],
  ['samordnare', 'kvalitetssamordnare', null],
  ['mas', 'mas', null],
  ['lexSarahAnsvarig', 'lex_sarah_ansvarig', null],
  ['lexSarahUtredare', 'lex_sarah_utredare', null],
  ['forvaltningschef', 'forvaltningschef', null],
  ['ledamot', 'namndledamot', null],
  ['registrator', 'registrator', null],
  ['systemadmin', 'systemadmin', null],
  ['dataskyddsombud', 'dataskyddsombud', null],
];

/**
 * A nämnd with a tree and one person a role, made past the gateway. Call it again for a second nämnd. Everybody's
 * e-post is `<key>.<nämnd>@prov.se`.
 */
export const enNamnd = async ({ agare }: { readonly agare: pg.Pool }, givet: Givet = {}): Promise<Namnd> => {
  const { namn = 'Socialnämnden', fran = '2020-01-01', idag = '2026-11-22', losenordHash = null } = givet;
  const { rows } = await agare.query<{ svar: { namndId: number; noder: Record<string, number> } }>(
    `with n as (insert into namnd (kommun, namn) values ('Provkommunen', $1) returning id),
     noder as materialized (
       select nextval(pg_get_serial_sequence('enhet', 'id')) as id, k.*
       from (values ('verksamhet', 'verksamhet', 'Barn och familj', null), ('enhet', 'enhet', 'Utredningsgruppen', 'verksamhet'),
         ('grannenhet', 'enhet', 'Mottagningen', 'verksamhet'), ('annanVerksamhet', 'verksamhet', 'Vuxna', null),
         ('annanEnhet', 'enhet', 'Öppenvården', 'annanVerksamhet')) as k (nyckel, niva, namn, under)
     ),
     e as (insert into enhet (id, namnd_id, niva) select noder.id, n.id, niva from noder, n),
     v as (insert into enhet_version (namnd_id, enhet_id, namn, foralder_id, fran)
       select n.id, noder.id, noder.namn, f.id, $2 from n, noder left join noder f on f.nyckel = noder.under)
     select jsonb_build_object('namndId', (select id from n), 'noder', (select jsonb_object_agg(nyckel, id) from noder)) as svar`,
    [namn, fran],
  );
  const skapad = rows[0]?.svar;
  if (!skapad) throw new Error('Nämnden skapades inte.');
  const { namndId, noder } = skapad;
  const folk: Record<string, Vem> = {};
  for (const [nyckel, roll, plats] of PERSONER) {
    const uppdrag = { roll, enhetId: plats === null ? null : (noder[plats] ?? null), fran };
    folk[nyckel] = await enPerson({ agare }, namndId, {
      epost: `${nyckel}.${namndId}@prov.se`,
      uppdrag,
      losenordHash,
      idag,
    });
  }
  return {
    namndId,
    ...noder,
    ...folk,
    system: systemFor(namndId),
    allmanhet: allmanhetenHos(namndId),
  } as unknown as Namnd;
};

interface GivenPerson {
  readonly epost: string;
  readonly namn?: string;
  readonly uppdrag?: {
    readonly roll: Personroll;
    readonly enhetId: number | null;
    readonly fran?: string;
    readonly till?: string;
  };
  readonly losenordHash?: string | null;
  readonly idag?: string;
}

/** One more person of the nämnd, made past the gateway. */
export const enPerson = async (
  { agare }: { readonly agare: pg.Pool },
  namndId: number,
  { epost, namn = 'Prov Person', uppdrag, losenordHash = null, idag = '2026-11-22' }: GivenPerson,
): Promise<Personvem> => {
  const { rows } = await agare.query<{ id: number }>(
    `insert into person (namnd_id, namn, epost, befattning, losenord_hash) values ($1, $2, $3, 'Prov', $4) returning id`,
    [namndId, namn, epost, losenordHash],
  );
  const personId = rows[0]?.id;
  if (personId === undefined) throw new Error('Personen skapades inte.');
  if (uppdrag) {
    await agare.query(
      'insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran, till) values ($1, $2, $3, $4, $5, $6)',
      [namndId, personId, uppdrag.roll, uppdrag.enhetId, uppdrag.fran ?? '2020-01-01', uppdrag.till ?? null],
    );
  }
  return vemIdag({ agare }, personId, idag);
};

/** Who the database says that the person is on that day. */
export const vemIdag = async (
  { agare }: { readonly agare: pg.Pool },
  personId: number,
  idag = '2026-11-22',
): Promise<Personvem> => {
  const { rows } = await agare.query<{ vem: Personvem | null }>('select vem_for($1, $2) as vem', [personId, idag]);
  if (!rows[0]?.vem) throw new Error('Personen finns inte den dagen.');
  return rows[0].vem;
};

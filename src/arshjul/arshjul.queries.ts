import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { isoVecka, plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { PLIKTER, slagetFor } from './kallor.js';
import { lage, type Plikt } from './rutnat.js';

interface Urval {
  readonly fran: string;
  readonly till: string;
  /** An enhet with what is below it; the duties of the whole nämnd come along. */
  readonly enhetId?: number | undefined;
}

export interface Vecka {
  readonly ar: number;
  readonly vecka: number;
  /** Its Monday. */
  readonly mandag: string;
  readonly forsenade: readonly Plikt[];
  readonly plikter: readonly Plikt[];
}

/** Anything not done that is older than this is no longer this week's work but a matter for the list of its room. */
const FORSENAD_DAGAR = 365;

const KOLUMNER = `d.kalla, d.id, d.datum::text as datum, d.rubrik, d.lank, d.klar, d.roll,
  (select v.namn from enhet_version v where v.enhet_id = d.enhet_id order by v.fran desc limit 1) as enhet,
  (select p.namn from person p where p.id = d.ansvarig_id) as ansvarig`;

/**
 * Whose duties are also mine on a day: those of whoever has said that I stand in, and of whoever I am vikarie for. $1 is
 * me, $2 the day.
 */
const FOR_VEM = `select $1::bigint as person_id
  union select g.person_id from arshjulsdelegering g where g.till_person_id = $1 and $2 between g.fran and g.till
  union select o.person_id from uppdrag u join uppdrag o on o.id = u.vikarie_for_id
    where u.person_id = $1 and u.fran <= $2 and (u.till is null or u.till >= $2)`;

/** By name, or by a role that is held over the enhet. A named person takes the role's place. */
const MINA = `d.ansvarig_id in (select f.person_id from folk f) or (d.ansvarig_id is null and exists (
  select from uppdrag u where u.person_id in (select f.person_id from folk f) and u.roll = d.roll
    and u.fran <= $2 and (u.till is null or u.till >= $2)
    and (u.enhet_id is null or d.enhet_id is null
      or d.enhet_id in (select e.id from enhet_under(u.namnd_id, $2, array[u.enhet_id]) as e (id)))))`;

@Injectable()
export class ArshjulQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  plikter(vem: Vem, { fran, till, enhetId }: Urval): Promise<Plikt[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Plikt>(
        'arshjul.plikter',
        `with d as materialized (select * from (${PLIKTER}) p where p.datum between $1 and $2)
         select ${KOLUMNER} from d
         where $3::bigint is null or d.enhet_id is null
           or d.enhet_id in (select e.id from enhet_under($4, $5, array[$3::bigint]) as e (id))
         order by d.datum, d.kalla, d.id`,
        [fran, till, enhetId ?? null, vem.namndId, this.klocka.idag()],
      ),
    );
  }

  /** What is mine from a day to another, the duties of those I stand in for too. */
  async mina(vem: Vem, fran: string, till: string): Promise<Plikt[]> {
    const idag = this.klocka.idag();
    const egna = await this.databas.las(vem, (tx) => minaI(tx, vem.personId, idag, fran, till));
    const borta = await this.databas.las(vem, (tx) =>
      tx.sql<{ vem: Vem }>('arshjul.jag-ersatter', 'select e as vem from arshjul_ersatter($1) e', [idag]),
    );
    if (borta.length === 0) return egna;
    const sedda = new Set(egna.map(nyckelFor));
    const andras = await Promise.all(
      borta.map(async ({ vem: annan }) =>
        (await this.databas.las(annan, (tx) => minaI(tx, annan.personId, idag, fran, till)))
          .filter((plikt) => !sedda.has(nyckelFor(plikt)))
          .map((plikt) => baraSlagOchDag(plikt, annan.namn)),
      ),
    );
    return [...egna, ...andras.flat()].sort((a, b) => a.datum.localeCompare(b.datum));
  }

  /** An ISO week, with what should have been done before it: first, because it is the most urgent. */
  async vecka(vem: Vem, mandag: string): Promise<Vecka> {
    const idag = this.klocka.idag();
    const sondag = plusDagar(mandag, 6);
    const alla = await this.mina(vem, plusDagar(idag < mandag ? idag : mandag, -FORSENAD_DAGAR), sondag);
    const { ar, vecka } = isoVecka(mandag);
    return {
      ...{ ar, vecka, mandag },
      forsenade: alla.filter((en) => en.datum < mandag && lage(en, idag) === 'forsenad'),
      plikter: alla.filter((en) => en.datum >= mandag),
    };
  }

  mandag(datum: string = this.klocka.idag()): string {
    let dag = datum;
    // the week's number changes with its Monday
    while (isoVecka(dag).vecka === isoVecka(plusDagar(dag, -1)).vecka) dag = plusDagar(dag, -1);
    return dag;
  }
}

const nyckelFor = ({ kalla, id }: Plikt): string => `${kalla}-${id}`;

/** To stand in for somebody is to know that something is due, where and to whom: not to read it. */
const baraSlagOchDag = (plikt: Plikt, ansvarig: string): Plikt => ({
  ...plikt,
  ...{ rubrik: slagetFor(plikt.kalla), lank: null, ansvarig },
});

/** What a person answers for between two days, within a transaction. */
export const minaI = (tx: Tx, personId: number | null, idag: string, fran: string, till: string): Promise<Plikt[]> =>
  tx.sql<Plikt>(
    'arshjul.mina',
    `with folk as materialized (${FOR_VEM}),
       d as materialized (select * from (${PLIKTER}) p where p.datum between $3 and $4)
     select ${KOLUMNER} from d where ${MINA} order by d.datum, d.kalla, d.id`,
    [personId, idag, fran, till],
  );

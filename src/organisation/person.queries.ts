import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Personroll, Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { ROLLNAMN } from './organisation.texter.js';

const PER_SIDA = 25;

export interface Personrad {
  readonly id: number;
  readonly namn: string;
  readonly epost: string;
  readonly befattning: string;
  readonly inaktivFran: string | null;
  /** «Enhetschef, Mottagningsgruppen», those that hold on the day. */
  readonly uppdrag: readonly string[];
}

export interface Uppdragsvy {
  readonly id: number;
  readonly roll: string;
  readonly enhet: string | null;
  readonly fran: string;
  readonly till: string | null;
  readonly lage: 'kommande' | 'pagaende' | 'avslutad';
  /** Whom the substitute stands in for. */
  readonly vikarieFor: string | null;
  readonly arOrdinarie: boolean;
}

export interface Personsida extends Omit<Personrad, 'uppdrag'> {
  readonly version: number;
  readonly losenordTillfalligt: boolean;
  readonly uppdrag: readonly Uppdragsvy[];
}

/** Persons with an uppdrag of that role today, to choose among in a form. */
export const personerMedRoll = (
  tx: Tx,
  roller: readonly Personroll[],
  datum: string,
): Promise<{ id: number; namn: string }[]> =>
  tx.sql(
    'organisation.personer-med-roll',
    `select distinct p.id, p.namn from person p join uppdrag u on u.person_id = p.id
     where u.roll = any ($1) and u.fran <= $2 and (u.till is null or u.till >= $2)
       and (p.inaktiv_fran is null or p.inaktiv_fran > $2)
     order by p.namn`,
    [roller, datum],
  );

@Injectable()
export class PersonQueries {
  constructor(private readonly databas: Databas) {}

  async lista(vem: Vem, val: { sok?: string | undefined; sida?: number | undefined; datum: string }) {
    const sida = Math.max(1, val.sida ?? 1);
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Personrad & { antal: number; roller: { roll: Personroll; enhet: string | null }[] }>(
        'organisation.personer',
        `with lage as materialized (select enhet_id, namn from enhet_lage($1, $2))
         select p.id, p.namn, p.epost, p.befattning, p.inaktiv_fran as "inaktivFran", count(*) over () as antal,
           coalesce((select jsonb_agg(jsonb_build_object('roll', u.roll, 'enhet', l.namn) order by u.id)
             from uppdrag u left join lage l on l.enhet_id = u.enhet_id
             where u.person_id = p.id and u.fran <= $2 and (u.till is null or u.till >= $2)), '[]') as roller
         from person p
         where $3 = '' or p.namn ilike $3 or p.epost ilike $3 or p.befattning ilike $3
         order by p.inaktiv_fran is not null and p.inaktiv_fran <= $2, p.namn collate "sv-x-icu", p.id
         limit $4 offset $5`,
        [
          vem.namndId,
          val.datum,
          val.sok ? `%${val.sok.replace(/[\\%_]/g, '\\$&')}%` : '',
          PER_SIDA,
          (sida - 1) * PER_SIDA,
        ],
      ),
    );
    const antal = rader[0]?.antal ?? 0;
    const personer: Personrad[] = rader.map(({ roller, antal: _antal, ...rad }) => ({
      ...rad,
      uppdrag: roller.map(({ roll, enhet }) => (enhet === null ? ROLLNAMN[roll] : `${ROLLNAMN[roll]}, ${enhet}`)),
    }));
    return { personer, antal, sida, fler: sida * PER_SIDA < antal };
  }

  person(vem: Vem, id: number, datum: string): Promise<Personsida> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Omit<Personsida, 'uppdrag'>>(
        'organisation.person',
        `select id, namn, epost, befattning, inaktiv_fran as "inaktivFran", version,
           losenord_tillfalligt as "losenordTillfalligt"
         from person where id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte();
      return { ...rad, uppdrag: await uppdragFor(tx, id, datum) };
    });
  }

  /** One uppdrag with the name of who holds it. */
  uppdrag(vem: Vem, id: number, datum: string): Promise<Uppdragsvy & { personId: number; personnamn: string }> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<{ personId: number; personnamn: string }>(
        'organisation.vems-uppdrag',
        'select p.id as "personId", p.namn as personnamn from uppdrag u join person p on p.id = u.person_id where u.id = $1',
        [id],
      );
      if (!rad) throw new FinnsInte();
      const uppdrag = (await uppdragFor(tx, rad.personId, datum)).find((ett) => ett.id === id);
      if (!uppdrag) throw new FinnsInte();
      return { ...uppdrag, ...rad };
    });
  }

  /** Everybody who has not left, to choose a substitute among. */
  aktiva(vem: Vem, datum: string): Promise<{ id: number; namn: string; befattning: string }[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql(
        'organisation.aktiva-personer',
        `select id, namn, befattning from person where inaktiv_fran is null or inaktiv_fran > $1
         order by namn collate "sv-x-icu", id`,
        [datum],
      ),
    );
  }
}

/** The going ones first, then those to come, then the ended. */
const uppdragFor = async (tx: Tx, personId: number, datum: string): Promise<Uppdragsvy[]> => {
  const rader = await tx.sql<
    Omit<Uppdragsvy, 'roll' | 'arOrdinarie'> & { roll: Personroll; vikarieForId: number | null }
  >(
    'organisation.uppdrag-for-person',
    `select u.id, u.roll, u.fran, u.till, u.vikarie_for_id as "vikarieForId", ordinarie.namn as "vikarieFor",
       (select l.namn from enhet_lage($3, greatest($2::date, u.fran)) l where l.enhet_id = u.enhet_id) as enhet,
       case when u.till < $2 or u.till < u.fran then 'avslutad' when u.fran > $2 then 'kommande' else 'pagaende' end as lage
     from uppdrag u
     left join uppdrag o on o.id = u.vikarie_for_id
     left join person ordinarie on ordinarie.id = o.person_id
     where u.person_id = $1
     order by case when u.till < $2 or u.till < u.fran then 2 when u.fran > $2 then 1 else 0 end, u.fran desc, u.id`,
    [personId, datum, tx.vem.namndId],
  );
  return rader.map(({ vikarieForId, ...rad }) => ({
    ...rad,
    roll: ROLLNAMN[rad.roll],
    arOrdinarie: vikarieForId === null,
  }));
};

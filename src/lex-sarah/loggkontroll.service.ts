import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { rolltexter } from '../floden/roller.texter.js';
import { talval } from '../organisation/installningar.texter.js';
import { Regelbrott } from '../plattform/fel.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { loggkontrollFlode, type Loggkontrollrad } from './loggkontroll.flode.js';
import { loggkontrolltexter, type Kontrollutfall, type Loggkontrollstatus } from './loggkontroll.texter.js';

/** What one person has read of one case, or of lists, in the days that are checked. */
export interface Lasarrad {
  readonly namn: string;
  readonly befattning: string;
  readonly roller: string;
  /** Null for lists and searches. */
  readonly arende: number | null;
  readonly antal: number;
  /** On evenings, nights and weekends. */
  readonly utanforArbetstid: number;
  readonly senast: Date;
}

export interface Kontrollage {
  /** The days to check; null when there is nothing to check yet. */
  readonly period: { readonly fran: string; readonly till: string } | null;
  readonly nastaSenast: string | null;
  readonly forsenad: boolean;
}

/** The check of who has read lex Sarah cases: for the days since the last one, signed, again and again. */
@Injectable()
export class Loggkontroll {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /** All that the page shows. Who may not read the log gets the checks alone. */
  sidan(vem: Vem) {
    return this.databas.las(vem, async (tx) => {
      const lage = await laget(tx, this.klocka.idag());
      const { period } = lage;
      const kontroller = await tx.sql<Loggkontrollrad & { av: string }>(
        'lex-sarah.loggkontroller',
        `select k.*, p.namn as av from lex_sarah_loggkontroll k join person p on p.id = k.utford_av
         where k.namnd_id = $1 order by k.till_datum desc limit 50`,
        [vem.namndId],
      );
      return {
        ...lage,
        lasningar: period && vem.roller.includes('dataskyddsombud') ? await lasningarna(tx, period) : [],
        kontroller: kontroller.map((rad) => ({
          ...rad,
          statustext: loggkontrolltexter.status[rad.status as Loggkontrollstatus],
          oppen: !loggkontrollFlode.slut.includes(rad.status as Loggkontrollstatus),
        })),
      };
    });
  }

  /** The numbers are taken from the log in the same transaction. @throws Regelbrott when there is nothing to check. */
  kontrollera(vem: Vem, form: { utfall: Kontrollutfall; text: string }): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const { period } = await laget(tx, this.klocka.idag());
      if (!period) throw new Regelbrott(['Det finns inget att kontrollera än.']);
      const sak = await this.motor.inled(tx, loggkontrollFlode, form.utfall, {
        skriv: ({ status }) =>
          tx.en<Loggkontrollrad>(
            'lex-sarah.kontrollera-loggen',
            `insert into lex_sarah_loggkontroll (namnd_id, status, fran_datum, till_datum, lasningar, personer, text,
               utford_av, utford_vid)
             select $1, $2, $3, $4, count(*), count(distinct l.person_id), $5, $6, $7
             from lex_sarah_lasning l where l.namnd_id = $1 and l.vid >= $3::date and l.vid < $4::date + 1
             on conflict (namnd_id, till_datum) do nothing returning *`,
            [vem.namndId, status, period.fran, period.till, form.text, vem.personId, this.klocka.nu()],
          ),
      });
      if (!sak) throw new Regelbrott(['De dagarna är redan kontrollerade.']);
      return sak.id;
    });
  }

  atgarda(vem: Vem, id: number, form: { version?: number | undefined; text: string }): Promise<Loggkontrollrad> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, loggkontrollFlode, 'atgarda', {
        id,
        version: form.version,
        form,
        skriv: async () => {
          const andrat = { atgardat: form.text, atgardat_datum: this.klocka.idag() };
          await tx.sql(
            'lex-sarah.atgarda-loggkontroll',
            'update lex_sarah_loggkontroll set atgardat = $2, atgardat_datum = $3 where id = $1',
            [id, ...Object.values(andrat)],
          );
          return andrat;
        },
      }),
    );
  }
}

/** From the day after the last check, or the first case there was, until yesterday: a day is checked when it is over. */
export const laget = async (tx: Tx, idag: string): Promise<Kontrollage> => {
  const rad = await tx.en<{ senast: string | null; forsta: string | null; installningar: Record<string, unknown> }>(
    'lex-sarah.loggkontroll-lage',
    `select (select max(till_datum) from lex_sarah_loggkontroll where namnd_id = $1) as senast,
       coalesce((select min(vid)::date from lex_sarah_lasning where namnd_id = $1),
         (select min(rapporterad_datum) from lex_sarah_rakning where namnd_id = $1)) as forsta,
       (select installningar from namnd where id = $1) as installningar`,
    [tx.vem.namndId],
  );
  const fran = rad?.senast ? plusDagar(rad.senast, 1) : (rad?.forsta ?? null);
  if (fran === null) return { period: null, nastaSenast: null, forsenad: false };
  const till = plusDagar(idag, -1);
  const nastaSenast = plusDagar(fran, talval(rad?.installningar ?? {}, 'lex_sarah_loggkontroll_dagar'));
  return { period: fran <= till ? { fran, till } : null, nastaSenast, forsenad: nastaSenast < idag };
};

const lasningarna = async (tx: Tx, { fran, till }: { fran: string; till: string }): Promise<Lasarrad[]> => {
  const rader = await tx.sql<Omit<Lasarrad, 'roller'> & { roller: (keyof typeof rolltexter)[] }>(
    'lex-sarah.lasningar',
    `select p.namn, p.befattning, l.lex_sarah_id as arende, count(*)::int as antal, max(l.vid) as senast,
       count(*) filter (where extract(isodow from l.vid) > 5 or extract(hour from l.vid) not between 6 and 18)::int
         as "utanforArbetstid",
       array(select distinct u.roll from uppdrag u where u.person_id = p.id and u.fran <= $3::date
         and (u.till is null or u.till >= $2::date) order by 1) as roller
     from lex_sarah_lasning l join person p on p.id = l.person_id
     where l.namnd_id = $1 and l.vid >= $2::date and l.vid < $3::date + 1
     group by p.id, l.lex_sarah_id order by p.namn, l.lex_sarah_id nulls first limit 2000`,
    [tx.vem.namndId, fran, till],
  );
  return rader.map(({ roller, ...rad }) => ({ ...rad, roller: roller.map((roll) => rolltexter[roll]).join(', ') }));
};

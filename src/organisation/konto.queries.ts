import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Personroll, Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { RACKVIDDNAMN, ROLLNAMN } from './organisation.texter.js';

export interface Sessionsrad {
  readonly id: number;
  readonly skapadVid: Date;
  readonly seddVid: Date;
  readonly garUtVid: Date;
  /** The one that asks. */
  readonly denna: boolean;
}

export interface Nyckelrad {
  readonly id: number;
  readonly namn: string;
  readonly rackvidd: string;
  readonly skapadVid: Date;
  readonly garUtVid: Date | null;
  readonly anvandVid: Date | null;
  readonly lage: 'giltig' | 'utgangen' | 'aterkallad';
}

export interface MittKonto {
  readonly namn: string;
  readonly epost: string;
  readonly befattning: string;
  readonly losenordTillfalligt: boolean;
  readonly uppdrag: readonly { roll: string; enhet: string | null; fran: string; till: string | null }[];
  readonly sessioner: readonly Sessionsrad[];
  readonly nycklar: readonly Nyckelrad[];
}

@Injectable()
export class KontoQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  mittKonto(vem: Vem, sessionId: number | null): Promise<MittKonto> {
    const [nu, idag] = [this.klocka.nu(), this.klocka.idag()];
    return this.databas.las(vem, async (tx) => {
      const jag = await tx.en<Pick<MittKonto, 'namn' | 'epost' | 'befattning' | 'losenordTillfalligt'>>(
        'organisation.mitt-konto',
        `select namn, epost, befattning, losenord_tillfalligt as "losenordTillfalligt" from person where id = $1`,
        [vem.personId],
      );
      if (!jag) throw new FinnsInte();
      const uppdrag = await tx.sql<{ roll: Personroll; enhet: string | null; fran: string; till: string | null }>(
        'organisation.mina-uppdrag',
        `select u.roll, l.namn as enhet, u.fran, u.till
         from uppdrag u left join enhet_lage($2, $3) l on l.enhet_id = u.enhet_id
         where u.person_id = $1 and u.fran <= $3 and (u.till is null or u.till >= $3) order by u.fran, u.id`,
        [vem.personId, vem.namndId, idag],
      );
      const sessioner = await tx.sql<Sessionsrad>(
        'organisation.mina-sessioner',
        `select id, skapad_vid as "skapadVid", sedd_vid as "seddVid", gar_ut_vid as "garUtVid",
           id is not distinct from $3 as denna
         from session where person_id = $1 and gar_ut_vid > $2 and sedd_vid > $2::timestamptz - session_vila(namnd_id)
         order by sedd_vid desc, id desc`,
        [vem.personId, nu, sessionId],
      );
      const nycklar = await tx.sql<Nyckelrad & { skriv: boolean }>(
        'organisation.mina-nycklar',
        `select id, namn, 'skriv' = any (rackvidd) as skriv, skapad_vid as "skapadVid", gar_ut_vid as "garUtVid",
           anvand_vid as "anvandVid",
           case when aterkallad_vid is not null then 'aterkallad' when gar_ut_vid <= $2 then 'utgangen' else 'giltig' end as lage
         from api_token where person_id = $1 order by id desc`,
        [vem.personId, nu],
      );
      return {
        ...jag,
        uppdrag: uppdrag.map((rad) => ({ ...rad, roll: ROLLNAMN[rad.roll] })),
        sessioner,
        nycklar: nycklar.map(({ skriv, ...rad }) => ({ ...rad, rackvidd: RACKVIDDNAMN[skriv ? 'skriv' : 'las'] })),
      };
    });
  }
}

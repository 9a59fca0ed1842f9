import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { enheterVid } from '../organisation/enhet.queries.js';
import { PersonQueries } from '../organisation/person.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { dokumentFor } from './lasare.queries.js';
import { ProcessQueries, type Val } from './process.queries.js';
import { styrdokumentslag, styrdokumenttexter, styrdokumentton } from './styrdokument.texter.js';
import type { Styrdokumentslag, Styrdokumentstatus } from './styrdokument.texter.js';

export interface Styrdokumentrad {
  readonly id: number;
  readonly slag: Styrdokumentslag;
  readonly slagtext: string;
  readonly titel: string;
  readonly enhet: string | null;
  readonly ansvarig: string;
  /** The version in force on the day; null when none is. */
  readonly nr: number | null;
  readonly galler_fran: string | null;
  readonly granskas_senast: string | null;
  readonly granskasNu: boolean;
  /** The one that is worked on. */
  readonly pagarNr: number | null;
  readonly pagar: string | null;
}

/** One version in the list of all of them. */
export interface Versionsrad {
  readonly nr: number;
  readonly titel: string;
  readonly status: Styrdokumentstatus;
  readonly statustext: string;
  readonly ton: string;
  readonly andring: string;
  readonly galler_fran: string | null;
  readonly galler_till: string | null;
  readonly beslutsdatum: string | null;
  readonly faststallare: string | null;
}

export interface Styrdokument {
  readonly id: number;
  readonly slag: Styrdokumentslag;
  readonly slagtext: string;
  readonly enhet_id: number | null;
  readonly enhet: string | null;
  readonly process_id: number | null;
  readonly process: string | null;
  readonly ansvarig_person_id: number;
  readonly ansvarig: string;
  readonly granskas_manader: number;
  readonly laskvitto: boolean;
  readonly version: number;
}

interface Filter {
  readonly slag?: Styrdokumentslag | undefined;
  readonly visa?: 'olasta' | 'pagar' | 'alla' | undefined;
  readonly dag?: string | undefined;
  readonly process?: number | undefined;
}

const ENHET = `(select v.namn from enhet_version v where v.enhet_id = s.enhet_id order by v.fran desc limit 1) as enhet`;
/** Exactly one or none: the database does not take two. */
const GALLER = `v.styrdokument_id = s.id and v.galler_fran <= $1 and (v.galler_till is null or v.galler_till >= $1)`;

@Injectable()
export class StyrdokumentQueries {
  constructor(
    private readonly databas: Databas,
    private readonly personer: PersonQueries,
    private readonly processer: ProcessQueries,
    private readonly klocka: Klocka,
  ) {}

  lista(vem: Vem, filter: Filter): Promise<Styrdokumentrad[]> {
    const idag = this.klocka.idag();
    return this.databas.las(vem, async (tx) => {
      const berorda = filter.visa === 'olasta' ? await dokumentFor(tx, vem.personId, idag) : [];
      const rader = await tx.sql<Styrdokumentrad & { pagar: Styrdokumentstatus | null }>(
        'processer.styrdokument',
        `select s.id, s.slag, coalesce(g.titel, p.titel, f.titel) as titel, ${ENHET}, a.namn as ansvarig,
           g.nr, g.galler_fran, g.granskas_senast, p.nr as "pagarNr", p.status as pagar
         from styrdokument s join person a on a.id = s.ansvarig_person_id
         left join lateral (select v.* from styrdokument_version v where ${GALLER}) g on true
         left join lateral (select v.nr, v.titel, v.status from styrdokument_version v
           where v.styrdokument_id = s.id and v.status in ('utkast', 'remiss')) p on true
         left join lateral (select v.titel from styrdokument_version v
           where v.styrdokument_id = s.id order by v.nr desc limit 1) f on true
         where ($2::text is null or s.slag = $2) and ($4::bigint is null or s.process_id = $4)
           and case $3::text when 'pagar' then p.nr is not null when 'alla' then f.titel is not null
             when 'olasta' then s.laskvitto and s.id = any ($5::bigint[]) and g.id is not null and not exists (
               select 1 from styrdokument_lasning l where l.styrdokument_version_id = g.id and l.person_id = $6) else g.nr is not null end
         order by s.slag, coalesce(g.titel, p.titel, f.titel) collate "sv-x-icu", s.id`,
        [filter.dag ?? idag, filter.slag ?? null, filter.visa ?? null, filter.process ?? null, berorda, vem.personId],
      );
      return rader.map((rad) => ({
        ...rad,
        slagtext: styrdokumentslag[rad.slag].etikett,
        granskasNu: rad.granskas_senast !== null && rad.granskas_senast < idag,
        pagar: rad.pagar && styrdokumenttexter.status[rad.pagar],
      }));
    });
  }

  /** The document with all its versions, latest first, and the number of the one in force on the day. */
  dokument(
    vem: Vem,
    id: number,
    dag: string,
  ): Promise<{ dokument: Styrdokument; versioner: Versionsrad[]; gallande: number | null }> {
    return this.databas.las(vem, async (tx) => {
      const dokument = await dokumentI(tx, id);
      const rader = await tx.sql<Omit<Versionsrad, 'statustext' | 'ton'>>(
        'processer.versioner',
        `select v.nr, v.titel, v.status, v.andring, v.galler_fran, v.galler_till, v.beslutsdatum, p.namn as faststallare
         from styrdokument_version v left join person p on p.id = v.faststalld_av
         where v.styrdokument_id = $1 order by v.nr desc`,
        [id],
      );
      if (rader.length === 0) throw new FinnsInte();
      const versioner = rader.map((rad) => ({
        ...rad,
        statustext: styrdokumenttexter.status[rad.status],
        ton: styrdokumentton[rad.status],
      }));
      const gallande = rader.find(
        ({ galler_fran: fran, galler_till: till }) => fran !== null && fran <= dag && (till === null || till >= dag),
      );
      return { dokument, versioner, gallande: gallande?.nr ?? null };
    });
  }

  /** What a form offers: whom, where and which process. */
  async formval(vem: Vem): Promise<{ personer: Val[]; enheter: Val[]; processer: Val[] }> {
    const idag = this.klocka.idag();
    const personer = (await this.personer.aktiva(vem, idag)).map(({ id, namn, befattning }) => ({
      varde: id,
      text: befattning === '' ? namn : `${namn}, ${befattning}`,
    }));
    const processer = await this.processer.alla(vem);
    return this.databas.las(vem, async (tx) => {
      const enheter = (await enheterVid(tx, idag)).map(({ id, vag }) => ({ varde: id, text: vag }));
      return { personer, enheter, processer };
    });
  }
}

export const dokumentI = async (tx: Tx, id: number): Promise<Styrdokument> => {
  const rad = await tx.en<Omit<Styrdokument, 'slagtext'>>(
    'processer.styrdokumentet',
    `select s.id, s.slag, s.enhet_id, ${ENHET}, s.process_id, pr.nummer || ' ' || pr.namn as process,
       s.ansvarig_person_id, a.namn as ansvarig, s.granskas_manader, s.laskvitto, s.version
     from styrdokument s join person a on a.id = s.ansvarig_person_id left join process pr on pr.id = s.process_id
     where s.id = $1`,
    [id],
  );
  if (!rad) throw new FinnsInte();
  return { ...rad, slagtext: styrdokumentslag[rad.slag].etikett };
};

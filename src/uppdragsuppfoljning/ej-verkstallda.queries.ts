import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { dagarMellan } from '../plattform/klocka/datum.js';
import { kodtext } from '../processer/kodlistor.texter.js';
import type { Kvartal } from './kvartal.js';
import { drojsmalsskal, insatser, konen, type Drojsmal, type Insats, type Kon } from './oppenvard.texter.js';

/** A beslut that is to be reported, as SoL 34 kap. 1 § wants it: when, what, and briefly why. */
export interface Ejverkstalld {
  readonly id: number;
  readonly lopnummer: string;
  readonly enhet: string;
  /** Not verkställt within three months, or broken off for so long. */
  readonly slag: 'ej_verkstallt' | 'avbrutet';
  readonly insats: Insats;
  readonly kon: Kon | null;
  readonly beslutad: string;
  /** The day that the three months are counted from. */
  readonly raknatFran: string;
  readonly skal: Drojsmal | null;
}

export interface Ejverkstalldrad extends Ejverkstalld {
  readonly insatstext: string;
  readonly kontext: string;
  readonly skalstext: string;
  /** From the beslut to the end of the quarter. */
  readonly dagar: number;
}

/** Begun or taken up again in the quarter after having been reported: to be told of, SoL 34 kap. 2 §. */
export interface Nuverkstalld {
  readonly id: number;
  readonly lopnummer: string;
  readonly insats: Insats;
  readonly beslutad: string;
  readonly verkstalld: string;
}

const ENHET = '(select v.namn from enhet_version v where v.enhet_id = u.enhet_id order by v.fran desc limit 1)';

/** What was not verkställt when a day ended; three months from the beslut, or from the day that it was broken off. */
const EJ_VERKSTALLDA = (dag: string): string => `
  select u.id, u.lopnummer, ${ENHET} as enhet, 'ej_verkstallt' as slag, u.insats, u.kon, u.beslutad,
    u.beslutad as "raknatFran", u.drojsmal as skal
  from oppenvardsuppdrag u
  where u.verkstallas_senast <= ${dag} and (u.verkstalld is null or u.verkstalld > ${dag})
    and (u.avslutad is null or u.avslutad > ${dag})
  union all
  select u.id, u.lopnummer, ${ENHET}, 'avbrutet', u.insats, u.kon, u.beslutad, a.fran, a.skal
  from oppenvardsuppdrag u join oppenvardsavbrott a on a.uppdrag_id = u.id
  where (a.fran + interval '3 months')::date <= ${dag} and (a.till is null or a.till > ${dag})
    and (u.avslutad is null or u.avslutad > ${dag})`;

@Injectable()
export class EjVerkstalldaQueries {
  constructor(private readonly databas: Databas) {}

  /** Those of the quarter that the reader may see, the oldest beslut first. */
  ejVerkstallda(vem: Vem, kvartal: Kvartal): Promise<Ejverkstalldrad[]> {
    return this.databas.las(vem, (tx) => ejVerkstalldaI(tx, kvartal));
  }

  nuVerkstallda(vem: Vem, kvartal: Kvartal): Promise<Nuverkstalld[]> {
    return this.databas.las(vem, (tx) => nuVerkstalldaI(tx, kvartal));
  }
}

export const nuVerkstalldaI = (tx: Tx, { fran, till }: Kvartal): Promise<Nuverkstalld[]> =>
  tx.sql<Nuverkstalld>(
    'oppenvard.nu-verkstallda',
    `with forra as (${EJ_VERKSTALLDA('($1::date - 1)')})
         select u.id, u.lopnummer, u.insats, u.beslutad, coalesce(a.till, u.verkstalld) as verkstalld
         from forra join oppenvardsuppdrag u on u.id = forra.id
           left join oppenvardsavbrott a on forra.slag = 'avbrutet' and a.uppdrag_id = u.id and a.fran = forra."raknatFran"
         where coalesce(a.till, case when forra.slag = 'ej_verkstallt' then u.verkstalld end) between $1 and $2
         order by 5, 1`,
    [fran, till],
  );

export const ejVerkstalldaI = async (tx: Tx, { till }: Kvartal): Promise<Ejverkstalldrad[]> => {
  const rader = await tx.sql<Ejverkstalld>(
    'oppenvard.ej-verkstallda',
    `select * from (${EJ_VERKSTALLDA('$1::date')}) r order by r.beslutad, r.id`,
    [till],
  );
  return rader.map((rad) => ({
    ...rad,
    insatstext: kodtext(insatser, rad.insats),
    kontext: rad.kon === null ? 'Uppgift saknas' : kodtext(konen, rad.kon),
    skalstext: rad.skal === null ? 'Skäl saknas' : kodtext(drojsmalsskal, rad.skal),
    dagar: dagarMellan(rad.beslutad, till),
  }));
};

import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { kodtext } from '../processer/kodlistor.texter.js';
import { avslutsorsaker, insatser, uppdragstexter, type Uppdragsstatus } from './oppenvard.texter.js';

interface Rad {
  readonly ar: number;
  readonly kvartal: number;
  readonly enhet: string;
  readonly regi: string;
  readonly insats: string;
  readonly kon: string | null;
  readonly status: Uppdragsstatus;
  readonly dagarTillStart: number | null;
  readonly uppstart: boolean | null;
  readonly plan: boolean | null;
  readonly uppfoljningar: number;
  readonly barnet: number;
  readonly orsak: string | null;
}

const jaNej = (varde: boolean | null): string => (varde === null ? '' : varde ? 'ja' : 'nej');

@Injectable()
export class UppdragsexportQueries {
  constructor(private readonly databas: Databas) {}

  /** One row an uppdrag, for a spreadsheet: no number and no day from which it could be found in an akt. */
  async csv(vem: Vem): Promise<string> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad>(
        'oppenvard.export',
        `select extract(year from u.beslutad)::int as ar, extract(quarter from u.beslutad)::int as kvartal,
           (select v.namn from enhet_version v where v.enhet_id = u.enhet_id order by v.fran desc limit 1) as enhet,
           case when u.utforare_id is null then 'egen' else 'enskild' end as regi, u.insats, u.kon, u.status,
           u.verkstalld - u.beslutad as "dagarTillStart", u.uppstartsmote <= u.uppstart_senast as uppstart,
           u.plan <= u.plan_senast as plan, count(f.genomford)::int as uppfoljningar,
           count(*) filter (where f.barn = 'deltog')::int as barnet, u.avslutsorsak as orsak
         from oppenvardsuppdrag u left join oppenvardsuppfoljning f on f.uppdrag_id = u.id
         group by u.id order by 1, 2, 3, md5(u.nyckel::text)`,
      ),
    );
    return stringify(
      rader.map((rad) => ({
        'beslut år': rad.ar,
        'beslut kvartal': rad.kvartal,
        enhet: rad.enhet,
        regi: rad.regi,
        insats: kodtext(insatser, rad.insats),
        kön: rad.kon ?? '',
        läge: uppdragstexter.status[rad.status],
        'dagar till start': rad.dagarTillStart,
        'uppstartsmöte i tid': jaNej(rad.uppstart),
        'genomförandeplan i tid': jaNej(rad.plan),
        uppföljningar: rad.uppfoljningar,
        'uppföljningar med barnet': rad.barnet,
        avslutsorsak: kodtext(avslutsorsaker, rad.orsak),
      })),
      { header: true, bom: true, delimiter: ';', record_delimiter: 'windows' },
    );
  }
}

import { stringify } from 'csv-stringify/sync';
import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { riskskalor } from '../processer/riskskala.queries.js';
import { riskbedomning, type Riskbedomning } from '../processer/skalor.texter.js';
import { RISKAGARE } from './riskhistorik.queries.js';
import { risktexter, type Riskstatus } from './risk.texter.js';

export interface InternKontrollrad {
  readonly id: number;
  readonly text: string;
  readonly process: string;
  readonly planAr: number;
  readonly riskagare: string | null;
  readonly sannolikhet: number | null;
  readonly konsekvens: number | null;
  readonly sedan: string;
  readonly bedomning: Riskbedomning | null;
  readonly statustext: string;
}

/** The risks that are marked for the interna kontroll, as a list to hand over. KL 6 kap. 6 §. */
@Injectable()
export class InternKontrollQueries {
  constructor(private readonly databas: Databas) {}

  /** The highest assessed first. */
  async lista(vem: Vem): Promise<InternKontrollrad[]> {
    const { rader, skalor } = await this.databas.las(vem, async (tx) => ({
      skalor: await riskskalor(tx),
      rader: await tx.sql<
        Omit<InternKontrollrad, 'bedomning' | 'statustext'> & { status: Riskstatus; skalaId: number | null }
      >(
        'riskanalyser.intern-kontroll',
        `select r.id, r.text, p.nummer || ' ' || p.namn as process, r.plan_ar as "planAr", ${RISKAGARE}, r.sannolikhet,
           r.konsekvens, r.skala_id as "skalaId", r.intern_kontroll_sedan as sedan, r.status
         from risk r join process p on p.id = r.process_id where r.intern_kontroll_sedan is not null
         order by r.sannolikhet * r.konsekvens desc nulls last, r.plan_ar desc, r.ordning, r.id`,
      ),
    }));
    return rader.map(({ status, skalaId, ...rad }) => ({
      ...rad,
      bedomning: riskbedomning(rad.sannolikhet, rad.konsekvens, skalor.for(skalaId)),
      statustext: risktexter.status[status],
    }));
  }
}

/** As a Swedish Excel opens it. Both factors, never only the product; a cell that looks like a formula is made text. */
export const internKontrollCsv = (rader: readonly InternKontrollrad[]): string =>
  stringify(
    rader.map((rad) => [
      ...[rad.text, rad.process, rad.planAr, rad.sannolikhet, rad.konsekvens, rad.bedomning?.tal],
      ...[rad.riskagare, rad.statustext, rad.sedan],
    ]),
    {
      header: true,
      columns: ['Risk', 'Process', 'Plan', 'Sannolikhet', 'Konsekvens', 'Riskvärde', 'Riskägare', 'Status', 'Markerad'],
      ...{ bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true },
    },
  );

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { LexSarahService } from '../lex-sarah/lex-sarah.service.js';
import { FinnsInte, Regelbrott } from '../plattform/fel.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Avvikelse } from './avvikelse.krav.js';

export interface Overlamning {
  readonly version?: number | undefined;
  /** What makes it a possible missförhållande, in the words of the one who hands it over. */
  readonly skal: string;
}

/** An avvikelse becomes lex Sarah: new case, new access, new custody, in one transaction or not at all. */
@Injectable()
export class OverlamningService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly lexSarah: LexSarahService,
  ) {}

  /** Gives the id of the lex Sarah case, which the one who handed it over may not open. */
  overlamna(vem: Vem, id: number, form: Overlamning): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const lankade = await tx.sql<{ id: number }>(
        'avvikelser.lankade-att-lamna-over',
        `select id from avvikelse where huvudarende_id = $1 and status <> 'avslutad' order by id`,
        [id],
      );
      const lexSarahId = await this.huvudarendet(tx, id, form);
      for (const lankad of lankade)
        await this.motor.utfor(tx, avvikelseFlode, 'overlamna', {
          id: lankad.id,
          skriv: () => lamnaOver(tx, lankad.id, lexSarahId),
        });
      return lexSarahId;
    });
  }

  private async huvudarendet(tx: Tx, id: number, form: Overlamning): Promise<number> {
    const sak = await this.motor.utfor(tx, avvikelseFlode, 'overlamna', {
      id,
      version: form.version,
      form,
      skriv: async (fore) => {
        if (fore.huvudarende_id !== null)
          throw new Regelbrott([
            'Rapporten är länkad till ett annat ärende om samma händelse. Lämna över det ärendet i stället.',
          ]);
        const { id: lexSarahId } = await this.lexSarah.taOverAvvikelse(tx, {
          avvikelseId: id,
          nyckel: randomUUID(),
          enhetId: fore.enhet_id,
          rapportorId: fore.rapportor_id,
          text: fore.handelseforlopp,
          intraffadDatum: fore.intraffad_datum,
          intraffadTid: fore.intraffad_tid,
          uppmarksammadHur: form.skal,
          omedelbarAtgard: fore.omedelbar_atgard,
        });
        return lamnaOver(tx, id, lexSarahId);
      },
    });
    return sak.lex_sarah_id ?? 0;
  }
}

/** The last that the line does with it: afterwards it does not see the row. */
const lamnaOver = async (tx: Tx, id: number, lexSarahId: number): Promise<Partial<Avvikelse>> => {
  const svar = await tx.en<{ klart: boolean }>('avvikelser.overlamna', 'select avvikelse_overlamna($1, $2) as klart', [
    id,
    lexSarahId,
  ]);
  if (svar?.klart !== true) throw new FinnsInte();
  return { lex_sarah_id: lexSarahId };
};

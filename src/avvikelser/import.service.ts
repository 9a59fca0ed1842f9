import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Beror, Lagrumsval } from './kodlistor.texter.js';

/** An avvikelse as an older system has it. Days are those of that system; who reported is not kept. */
export interface GammalAvvikelse {
  readonly id: number;
  readonly enhetId: number;
  readonly enhetVersionId: number;
  readonly handelseforlopp: string;
  readonly intraffadDatum: string | null;
  readonly beror: Beror;
  readonly omedelbarAtgard: string;
  readonly rapporteradDatum: string;
  readonly lagrum: readonly Lagrumsval[];
  readonly kategorier: readonly string[];
  readonly orsaker: readonly string[];
  readonly sannolikhet: number | null;
  readonly allvarlighet: number | null;
  readonly misstankt: boolean | null;
  readonly utredning: string;
  readonly ingenAtgardMotivering: string | null;
  /** Null when it was not closed there: then it is open here. */
  readonly avslutadDatum: string | null;
}

/** Takes in what was reported elsewhere, with the history that it had there. */
@Injectable()
export class AvvikelseImport {
  constructor(private readonly motor: Flodesmotor) {}

  /** In the caller's transaction. `skriv` is called with a part of the rows at a time; the ids are those given. */
  async lasIn(
    tx: Tx,
    gamla: readonly GammalAvvikelse[],
    uppgifter: Readonly<Record<string, unknown>>,
    iDelar: (
      rader: readonly GammalAvvikelse[],
      skriv: (del: readonly GammalAvvikelse[]) => Promise<void>,
    ) => Promise<void>,
  ): Promise<void> {
    const delar = [
      ['importeraAvslutad', gamla.filter(({ avslutadDatum }) => avslutadDatum !== null)],
      ['importeraOppen', gamla.filter(({ avslutadDatum }) => avslutadDatum === null)],
    ] as const;
    for (const [handling, rader] of delar) {
      if (rader.length === 0) continue;
      await this.motor.inledManga(tx, avvikelseFlode, handling, {
        uppgifter,
        skriv: async ({ status }) => {
          await iDelar(rader, (del) => skriv(tx, status, del));
          return rader.map(({ id }) => id);
        },
      });
    }
  }
}

const skriv = async (tx: Tx, status: string, rader: readonly GammalAvvikelse[]): Promise<void> => {
  await tx.sql(
    'avvikelser.skriv-gamla',
    `insert into avvikelse (id, namnd_id, enhet_id, enhet_version_id, status, nyckel, handelseforlopp, intraffad_datum,
       beror, omedelbar_atgard, rapporterad_vid, rapporterad_datum, lagrum, kategorier, orsaker, sannolikhet, allvarlighet,
       misstankt_missforhallande, utredning, ingen_atgard_motivering, avslutad_datum)
     select r.id, $1, r."enhetId", r."enhetVersionId", $2, r.nyckel, r.handelseforlopp, r."intraffadDatum", r.beror,
       r."omedelbarAtgard", r."rapporteradDatum" + time '12:00', r."rapporteradDatum", r.lagrum, r.kategorier, r.orsaker,
       r.sannolikhet, r.allvarlighet, r.misstankt, r.utredning, r."ingenAtgardMotivering", r."avslutadDatum"
     from jsonb_to_recordset($3) as r (id bigint, "enhetId" bigint, "enhetVersionId" bigint, nyckel uuid,
       handelseforlopp text, "intraffadDatum" date, beror text, "omedelbarAtgard" text, "rapporteradDatum" date,
       lagrum text[], kategorier text[], orsaker text[], sannolikhet int, allvarlighet int, misstankt boolean,
       utredning text, "ingenAtgardMotivering" text, "avslutadDatum" date)`,
    [tx.vem.namndId, status, JSON.stringify(rader.map((rad) => ({ ...rad, nyckel: randomUUID() })))],
  );
};

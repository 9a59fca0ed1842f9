import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { lagrumVid, type Lagrumskod } from '../floden/lagrum.js';
import { Klocka } from '../plattform/klocka/klocka.js';

export type Kvalitetssak =
  | 'process'
  | 'egenkontroll'
  | 'plan'
  | 'styrdokument'
  | 'kravsamling'
  | 'utforare'
  | 'kvalitetsmatris'
  | 'enkat'
  | 'arshjulspost'
  | 'namndmal'
  | 'yttre_granskning'
  | 'rapport_disposition';

interface Handelse {
  readonly sak: Kvalitetssak;
  readonly sakId: number;
  readonly handling: string;
  readonly lagrum: readonly Lagrumskod[];
  /** Codes, numbers and names of columns; never the text itself, never a name. */
  readonly uppgifter?: Readonly<Record<string, unknown>>;
}

/** Acts on what has no status, and therefore no flow. SOSFS 2011:9 7 kap. 1 §: the work is documented. */
@Injectable()
export class Kvalitetslogg {
  constructor(private readonly klocka: Klocka) {}

  /** Last in the transaction, because every händelse of a nämnd waits for the end of its chain. */
  async logga(tx: Tx, { sak, sakId, handling, lagrum, uppgifter = {} }: Handelse): Promise<void> {
    const idag = this.klocka.idag();
    const texter = lagrum.map((kod) => lagrumVid(kod, idag)?.text).filter((text) => text !== undefined);
    await tx.sql(
      'processer.logga',
      `insert into handelse (namnd_id, sak, sak_id, handling, person_id, roll, vid, lagrum, uppgifter)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        tx.vem.namndId,
        sak,
        sakId,
        handling,
        tx.vem.personId,
        tx.vem.roller[0] ?? 'medarbetare',
        this.klocka.nu(),
        texter,
        JSON.stringify(uppgifter),
      ],
    );
  }
}

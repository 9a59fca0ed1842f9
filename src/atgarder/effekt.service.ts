import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Notisformedlare, type Notis } from '../floden/notis.js';
import { Klocka } from '../plattform/klocka/klocka.js';

/** Counted over one window; null is missing, never 0. */
export interface Utfall {
  readonly taljare: number | null;
  readonly namnare: number | null;
  readonly varde: number | null;
}

/** A point of the chart: a month, or the period of a value. */
export interface Punkt {
  readonly etikett: string;
  readonly fore: number | null;
  readonly efter: number | null;
}

/** The effect of one turn of an åtgärd as somebody above this room has computed it. */
export interface Raknadeffekt {
  readonly atgardId: number;
  readonly varv: number;
  readonly definition: string;
  readonly enhet: string;
  readonly foreFran: string;
  readonly foreTill: string;
  readonly efterFran: string;
  readonly efterTill: string;
  readonly fore: Utfall;
  readonly efter: Utfall;
  readonly punkter: readonly Punkt[];
  readonly underlag: {
    readonly slag: 'avvikelse' | 'synpunkt' | 'indikatorvarde';
    readonly fore: number[];
    readonly efter: number[];
  };
  readonly noter: readonly string[];
}

interface Berord {
  readonly atgardId: number;
  readonly ansvarig: number | null;
  readonly enhetId: number | null;
}

/** Keeps what has been computed, and asks those concerned to study it. Nobody here knows what was counted. */
@Injectable()
export class Effektlager {
  constructor(
    private readonly klocka: Klocka,
    private readonly notiser: Notisformedlare,
  ) {}

  /** Once for each turn. False when it was there already. */
  async spara(tx: Tx, r: Raknadeffekt): Promise<boolean> {
    const rad = await tx.en<{ atgard_id: number }>(
      'atgarder.spara-effekt',
      `insert into atgard_effekt (namnd_id, atgard_id, varv, definition, enhet, fore_fran, fore_till, efter_fran, efter_till,
         fore_taljare, fore_namnare, fore_varde, efter_taljare, efter_namnare, efter_varde, punkter, underlag, noter,
         raknad_vid)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
       on conflict do nothing returning atgard_id`,
      [
        ...[
          tx.vem.namndId,
          r.atgardId,
          r.varv,
          r.definition,
          r.enhet,
          r.foreFran,
          r.foreTill,
          r.efterFran,
          r.efterTill,
        ],
        ...[r.fore.taljare, r.fore.namnare, r.fore.varde, r.efter.taljare, r.efter.namnare, r.efter.varde],
        ...[JSON.stringify(r.punkter), JSON.stringify(r.underlag), r.noter, this.klocka.nu()],
      ],
    );
    return rad !== null;
  }

  /** Studera, agera: asked once, when the window has passed. */
  async beOmStudera(tx: Tx, berord: Berord): Promise<void> {
    await this.notiser.formedla(tx, STUDERA, berord);
  }
}

const STUDERA: Notis<Berord> = {
  till: ({ ansvarig, enhetId }) => [
    ...(ansvarig === null ? [] : [{ personId: ansvarig }]),
    enhetId === null ? { roll: 'kvalitetssamordnare' } : { roll: 'enhetschef', enhetId },
  ],
  text: () => 'Tiden för att mäta effekten av en åtgärd har gått. Studera utfallet och bestäm hur ni går vidare.',
  lank: ({ atgardId }) => `/atgarder/${atgardId}`,
  paminnelse: true,
  mejl: 'notis',
};

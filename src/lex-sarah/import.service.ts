import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import type { Grad, Lagval } from './kodlistor.texter.js';
import { lexSarahFlode } from './lex-sarah.flode.js';

/** A lex Sarah case as an older system has it. */
export interface GammalLexSarah {
  readonly id: number;
  readonly enhetVersionId: number;
  readonly rapportorNamn: string;
  readonly rapportorBefattning: string;
  readonly rapportText: string;
  readonly intraffadDatum: string | null;
  readonly plats: string;
  readonly uppmarksammadDatum: string | null;
  readonly omedelbarAtgard: string;
  readonly rapporteradDatum: string;
  readonly lagar: readonly Lagval[];
  readonly avhjalptDatum: string | null;
  /** Both or neither: a decision without its day is none. */
  readonly beslut: {
    readonly grad: Grad;
    readonly datum: string;
    readonly motivering: string;
    readonly delegationspunkt: string | null;
  } | null;
  /** Null when it was not reported to IVO. */
  readonly ivo: {
    readonly dnr: string;
    readonly datum: string;
    readonly utredningDatum: string | null;
    readonly arendenummer: string | null;
    readonly beslutDatum: string | null;
  } | null;
  /** Null when it was not closed there: then it is open here. */
  readonly avslutadDatum: string | null;
}

type IDelar = (
  rader: readonly GammalLexSarah[],
  skriv: (del: readonly GammalLexSarah[]) => Promise<void>,
) => Promise<void>;

/** Takes in what was reported elsewhere: at once under the secrecy of this room, with numbers of this register. */
@Injectable()
export class LexSarahImport {
  constructor(private readonly motor: Flodesmotor) {}

  /** In the caller's transaction. `skriv` is called with a part of the rows at a time; the ids are those given. */
  async lasIn(
    tx: Tx,
    gamla: readonly GammalLexSarah[],
    uppgifter: Readonly<Record<string, unknown>>,
    iDelar: IDelar,
  ): Promise<void> {
    const oppna = gamla.filter(({ avslutadDatum }) => avslutadDatum === null);
    const delar = [
      ['importeraAvslutad', gamla.filter(({ avslutadDatum }) => avslutadDatum !== null)],
      ['importeraBeslutad', oppna.filter(({ beslut }) => beslut !== null)],
      ['importeraOppen', oppna.filter(({ beslut }) => beslut === null)],
    ] as const;
    for (const [handling, rader] of delar) {
      if (rader.length === 0) continue;
      await this.motor.inledManga(tx, lexSarahFlode, handling, {
        uppgifter,
        skriv: async ({ status }) => {
          await iDelar(rader, async (del) => {
            const varden = [status, JSON.stringify(del.map(somRad))];
            await tx.sql('lex-sarah.skriv-gamla', 'select lex_sarah_importera($1, $2)', varden);
          });
          return rader.map(({ id }) => id);
        },
      });
    }
  }
}

const somRad = ({ beslut, ivo, ...rad }: GammalLexSarah): object => ({
  id: rad.id,
  enhet_version_id: rad.enhetVersionId,
  rapportor_namn: rad.rapportorNamn,
  rapportor_befattning: rad.rapportorBefattning,
  rapport_text: rad.rapportText,
  intraffad_datum: rad.intraffadDatum,
  plats: rad.plats,
  uppmarksammad_datum: rad.uppmarksammadDatum,
  omedelbar_atgard: rad.omedelbarAtgard,
  rapporterad_datum: rad.rapporteradDatum,
  lagar: rad.lagar,
  avhjalpt_datum: rad.avhjalptDatum,
  grad: beslut?.grad ?? null,
  beslut_motivering: beslut?.motivering ?? null,
  delegationspunkt: beslut?.delegationspunkt ?? null,
  beslutad_datum: beslut?.datum ?? null,
  ivo_dnr: ivo?.dnr ?? null,
  // what was sent lies in the older system: here stands only that it was
  ivo_innehall: ivo && JSON.stringify({ importerad: true, dnr: ivo.dnr, datum: ivo.datum }),
  ivo_anmald_datum: ivo?.datum ?? null,
  ivo_utredning_datum: ivo?.utredningDatum ?? null,
  ivo_arendenummer: ivo?.arendenummer ?? null,
  ivo_beslut_datum: ivo?.beslutDatum ?? null,
  avslutad_datum: rad.avslutadDatum,
});

import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { fristdatum } from '../floden/frist.js';
import { antydningarI } from './antydningar.js';
import type { Avsandartyp, Bedomning, Kanal, Typ } from './kodlistor.texter.js';
import { SVAR, synpunktFlode } from './synpunkt.flode.js';

/** A synpunkt as an older system has it. Who sent it is not kept. */
export interface GammalSynpunkt {
  readonly id: number;
  readonly enhetId: number | null;
  readonly enhetVersionId: number | null;
  readonly kanal: Kanal;
  readonly typ: Typ;
  readonly avsandartyp: Avsandartyp | null;
  readonly text: string;
  readonly villHaSvar: boolean;
  readonly inkomDatum: string;
  readonly kategorier: readonly string[];
  readonly utredning: string;
  readonly bedomning: Bedomning | null;
  readonly svar: string | null;
  readonly besvaradDatum: string | null;
  readonly nojd: boolean | null;
  /** Null when it was not closed there: then it is open here. */
  readonly avslutadDatum: string | null;
}

type IDelar = (
  rader: readonly GammalSynpunkt[],
  skriv: (del: readonly GammalSynpunkt[]) => Promise<void>,
) => Promise<void>;

const arAvslutad = (rad: GammalSynpunkt): boolean => rad.avslutadDatum !== null;
const arBesvarad = (rad: GammalSynpunkt): boolean => !arAvslutad(rad) && rad.besvaradDatum !== null;
const arOppen = (rad: GammalSynpunkt): boolean => !arAvslutad(rad) && rad.besvaradDatum === null;

/** Takes in what was said elsewhere, with the history that it had there. */
@Injectable()
export class SynpunktImport {
  constructor(private readonly motor: Flodesmotor) {}

  /** In the caller's transaction. `skriv` is called with a part of the rows at a time; the ids are those given. */
  async lasIn(
    tx: Tx,
    gamla: readonly GammalSynpunkt[],
    uppgifter: Readonly<Record<string, unknown>>,
    iDelar: IDelar,
  ): Promise<void> {
    const namnd = await tx.en<{ installningar: Record<string, unknown> }>(
      'synpunkter.installningar',
      'select installningar from namnd where id = $1',
      [tx.vem.namndId],
    );
    const senast = (inkomDatum: string): string | null =>
      fristdatum(SVAR.lokal, { inkom_datum: inkomDatum, nytt_svar_senast: null }, namnd?.installningar ?? {});
    const delar = [
      ['importeraAvslutad', gamla.filter(arAvslutad)],
      ['importeraBesvarad', gamla.filter(arBesvarad)],
      ['importeraOppen', gamla.filter(arOppen)],
    ] as const;
    for (const [handling, rader] of delar) {
      if (rader.length === 0) continue;
      await this.motor.inledManga(tx, synpunktFlode, handling, {
        uppgifter,
        skriv: async ({ status }) => {
          await iDelar(rader, (del) =>
            skriv(
              tx,
              status,
              del.map((rad) => somRad(rad, senast(rad.inkomDatum))),
            ),
          );
          return rader.map(({ id }) => id);
        },
      });
    }
  }
}

const skriv = async (tx: Tx, status: string, rader: readonly object[]): Promise<void> => {
  await tx.sql('synpunkter.skriv-gamla', 'select synpunkt_importera($1, $2)', [status, JSON.stringify(rader)]);
};

/** What is still open is sorted here before a chef gets it: the enhet is then only what the older system said. */
const somRad = (rad: GammalSynpunkt, svarSenast: string | null): object => ({
  id: rad.id,
  kanal: rad.kanal,
  avsandartyp: rad.avsandartyp,
  text: rad.text,
  vill_ha_svar: rad.villHaSvar,
  antydningar: arOppen(rad) ? antydningarI(rad.text) : [],
  inkom_datum: rad.inkomDatum,
  svar_senast: svarSenast,
  typ: rad.typ,
  angiven_enhet_id: arOppen(rad) ? rad.enhetId : null,
  enhet_version_id: arOppen(rad) ? null : rad.enhetVersionId,
  kategorier: rad.kategorier,
  utredning: rad.utredning,
  bedomning: rad.bedomning,
  svar: rad.svar,
  besvarad_datum: rad.besvaradDatum,
  nojd: rad.nojd,
  avslutad_datum: rad.avslutadDatum,
});

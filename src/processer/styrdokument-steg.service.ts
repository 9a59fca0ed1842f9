import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte } from '../plattform/fel.js';
import { styrdokumentFlode } from './styrdokument.flode.js';
import type { Styrdokumentversion } from './styrdokument.krav.js';
import type { Styrdokumenthandling } from './styrdokument.texter.js';

/** Which version, as it is spoken of: the document and the number in it. */
export interface Versionsplats {
  readonly id: number;
  readonly nr: number;
}

type Skrivning = (tx: Tx, version: Styrdokumentversion) => Promise<Partial<Styrdokumentversion> | object[]>;

/** One act on one version, in one transaction. */
@Injectable()
export class StyrdokumentSteg {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
  ) {}

  /** `skriv` gives what the notiser must know besides the row, or the nothing that an update gives. */
  utfor(
    vem: Vem,
    handling: Styrdokumenthandling,
    plats: Versionsplats,
    form: { readonly version: number },
    skriv: Skrivning = () => Promise.resolve({}),
  ): Promise<Styrdokumentversion> {
    return this.databas.skriv(vem, async (tx) => {
      const { id } = await versionI(tx, plats);
      return this.motor.utfor(tx, styrdokumentFlode, handling, {
        id,
        version: form.version,
        form,
        uppgifter: { styrdokument: plats.id, nr: plats.nr },
        skriv: async (version) => {
          const mer = await skriv(tx, version);
          return Array.isArray(mer) ? {} : mer;
        },
      });
    });
  }
}

/** @throws FinnsInte also when it is not for this person to see. */
export const versionI = async (tx: Tx, { id, nr }: Versionsplats): Promise<{ id: number; status: string }> => {
  const rad = await tx.en<{ id: number; status: string }>(
    'processer.version-id',
    'select id, status from styrdokument_version where styrdokument_id = $1 and nr = $2',
    [id, nr],
  );
  if (!rad) throw new FinnsInte();
  return rad;
};

import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, LEDER, type Vem } from '../database/vem.js';
import { personerMedRoll } from '../organisation/person.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import { fyllPaUppdrag, namnduppdragFlode } from '../rapporter/namnduppdrag/namnduppdrag.flode.js';
import {
  allaUppdrag,
  hamtaUppdrag,
  namndensUppdrag,
  type Uppdragsrad,
} from '../rapporter/namnduppdrag/namnduppdrag.queries.js';
import { uppdragston, uppdragstexter } from '../rapporter/namnduppdrag/namnduppdrag.texter.js';

export interface Uppdragsvy extends Uppdragsrad {
  readonly statustext: string;
  readonly ton: string;
}

export interface Uppdragssida extends Uppdragsvy, Arendesida {
  readonly version: number | null;
  readonly skal: string | null;
  readonly personval: readonly { readonly varde: number; readonly text: string }[];
}

const UTAN_ACTER: Arendesida = { handlingar: [], andring: null, handelser: [] };

const somVy = (rad: Uppdragsrad): Uppdragsvy => ({
  ...rad,
  statustext: uppdragstexter.status[rad.status],
  ton: uppdragston[rad.status],
});

@Injectable()
export class NamnduppdragQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** What the nämnd waits for, and what it has been told. */
  async lista(vem: Vem): Promise<{ arNamnden: boolean; vantar: Uppdragsvy[]; ovriga: Uppdragsvy[] }> {
    const rader = (await this.databas.las(vem, (tx) => synliga(tx))).map(somVy);
    return {
      arNamnden: arLedamot(vem),
      vantar: rader.filter(({ status }) => status === 'oppet'),
      ovriga: rader.filter(({ status }) => status !== 'oppet'),
    };
  }

  /** @throws FinnsInte */
  sida(vem: Vem, id: number): Promise<Uppdragssida> {
    return this.databas.las(vem, async (tx) => {
      const rad = (await synliga(tx)).find((ett) => ett.id === id);
      if (!rad) throw new FinnsInte();
      // the nämnd reads what it has ordered; how the answer came about is the förvaltning's
      if (arLedamot(vem)) return { ...somVy(rad), ...UTAN_ACTER, version: null, skal: null, personval: [] };
      const uppdrag = await hamtaUppdrag(tx, id);
      const hela = await fyllPaUppdrag(tx, uppdrag);
      const idag = this.klocka.idag();
      return {
        ...somVy(rad),
        ...(await arendesida(tx, namnduppdragFlode, hela, `/namnd/uppdrag/${String(id)}`, idag)),
        version: uppdrag.version,
        skal: uppdrag.skal,
        personval: (await personerMedRoll(tx, LEDER, idag)).map(({ id: varde, namn: text }) => ({
          varde,
          text,
        })),
      };
    });
  }
}

const arLedamot = (vem: Vem): boolean =>
  harRoll(vem, 'namndledamot') && !harRoll(vem, 'registrator', 'kvalitetssamordnare', 'forvaltningschef');

const synliga = (tx: Tx): Promise<Uppdragsrad[]> => (arLedamot(tx.vem) ? namndensUppdrag(tx) : allaUppdrag(tx));

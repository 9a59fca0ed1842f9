import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import { systemFor, type Vem } from '../../database/vem.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { prova } from '../../floden/prova.js';
import { FinnsInte, Regelbrott, SaknarBehorighet } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Jobb } from '../../plattform/ko/jobb.service.js';
import { indikatorFlode } from '../indikator.flode.js';
import type { Indikator, Serie } from '../indikator.krav.js';
import { gallande } from '../indikator.service.js';
import type { Vardekalla } from '../indikator.texter.js';
import { rakna } from '../varden/matt.js';
import { perioderMellan } from '../varden/perioder.js';
import { loggad, skillnaden, skrivVarden, type Vardepost } from '../varden/vardelagring.js';
import { EnkatHamtare } from './enkat.hamtare.js';
import { GranskningHamtare } from './granskning.hamtare.js';
import type { Hamtare, Hamtat } from './hamtare.js';
import { RapportfaktaHamtare } from './rapportfakta.hamtare.js';
import { UppdragHamtare } from './uppdrag.hamtare.js';

export interface Hamtsvar {
  readonly nya: number;
  readonly andrade: number;
  /** Would have been others now, but are locked and stay. */
  readonly lasta: number;
}

/** As many periods back as are looked at again: what is registered late changes what was counted before. */
const HOGST_PERIODER = 60;

/** Takes values from where they are. A value that is the same is left as it was, with the time it was fetched. */
@Injectable()
export class Hamtning {
  private readonly hamtare: Partial<Record<Vardekalla, Hamtare>>;

  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly jobb: Jobb,
    rapportfakta: RapportfaktaHamtare,
    granskning: GranskningHamtare,
    enkat: EnkatHamtare,
    uppdrag: UppdragHamtare,
  ) {
    this.hamtare = { rapportfakta, granskning, enkat, uppdrag };
  }

  /** By a person: the work itself is a job. Gives its id. */
  bestall(vem: Vem, id: number): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const indikator = await tx.en<Indikator>('indikatorer.att-hamta', 'select * from indikator where id = $1', [id]);
      if (!indikator) throw new FinnsInte();
      const provning = prova(indikatorFlode, 'hamta', indikator, vem);
      if (provning.nekad !== undefined) throw new SaknarBehorighet(provning.nekad);
      if (!provning.tillaten) throw new Regelbrott(provning.brister);
      const slag = indikator.kalla === 'kolada' ? 'indikator-kolada' : 'indikator-varden';
      return (await this.jobb.bestall(tx, { slag, nyckel: `indikator-${id}`, uppgifter: { indikator: id } })).id;
    });
  }

  /** Those that are followed and take their values from the given sources; only one of them when that is asked for. */
  async attHamta(namndId: number, kallor: readonly Vardekalla[], bara: number | null): Promise<Indikator[]> {
    return this.databas.las(systemFor(namndId), (tx) =>
      tx.sql<Indikator>(
        'indikatorer.alla-att-hamta',
        `select * from indikator where status = 'aktiv' and kalla = any ($1) and ($2::bigint is null or id = $2) order by id`,
        [kallor, bara],
      ),
    );
  }

  async hamta(namndId: number, indikator: Indikator): Promise<Hamtsvar> {
    const vem = systemFor(namndId);
    const hamtare = this.hamtare[indikator.kalla];
    if (!hamtare) return { nya: 0, andrade: 0, lasta: 0 };
    const serie = await this.databas.las(vem, (tx) => gallande(tx, indikator.id));
    const perioder = perioderMellan(indikator.frekvens, serie.giltig_fran, this.klocka.idag()).slice(-HOGST_PERIODER);
    const hamtat = await hamtare.hamta(vem, indikator, serie, perioder);
    return this.databas.skriv(vem, (tx) => this.taEmot(tx, indikator, serie, hamtat));
  }

  /** One händelse when something is new or other than before, none when all is as it was. */
  async taEmot(tx: Tx, indikator: Indikator, serie: Serie, hamtat: readonly Hamtat[]): Promise<Hamtsvar> {
    const hamtadVid = this.klocka.nu();
    const skillnad = await skillnaden(
      tx,
      hamtat.map((en) => posten(indikator, serie, en, hamtadVid)),
    );
    const svar = { nya: skillnad.nya.length, andrade: skillnad.andrade.length, lasta: skillnad.lasta.length };
    if (svar.nya + svar.andrade > 0)
      await this.motor.utfor(tx, indikatorFlode, 'hamta', {
        id: indikator.id,
        uppgifter: loggad(skillnad),
        skriv: () => skrivVarden(tx, skillnad),
      });
    return svar;
  }
}

const posten = ({ kalla, matform }: Indikator, serie: Serie, hamtat: Hamtat, hamtadVid: Date): Vardepost => {
  const { enhetId, kon, fran, till, taljare, namnare, kallaId, kommentar = '' } = hamtat;
  const raknat =
    namnare === null && hamtat.varde !== undefined
      ? { taljare: matform === 'antal' ? hamtat.varde : taljare, namnare, varde: hamtat.varde }
      : rakna(matform, { taljare, namnare });
  if ('fel' in raknat) throw new Error(`Källan ${kallaId} gav ett värde som inte går att räkna: ${raknat.fel}`);
  return {
    ...{ serieId: serie.id, enhetId, kon, fran, till, ...raknat },
    ...{ svarsfrekvens: null, bortfall: null, kommentar, kalla, kallaId, hamtadVid },
  };
};

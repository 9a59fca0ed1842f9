import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Personroll, type Vem } from '../database/vem.js';
import { FinnsInte, Regelbrott, SaknarBehorighet } from '../plattform/fel.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Niva } from './organisation.texter.js';
import { loggaOrganisation } from './organisationslogg.js';
import * as krav from './uppdrag.krav.js';
import { Vemminne } from './vemminne.js';

export interface NyttUppdrag extends krav.Period {
  readonly personId: number;
  readonly roll: Personroll;
  readonly enhetId: number | null;
}

export interface NyttVikariat extends krav.Period {
  /** The one who stands in. */
  readonly personId: number;
}

/** Who may do what, where and how long. Given by the systemadministratör, never changed, only ended. */
@Injectable()
export class UppdragService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly vemminne: Vemminne,
  ) {}

  ge(vem: Vem, nytt: NyttUppdrag): Promise<number> {
    return this.andra(vem, async (tx) => {
      await this.lasPerson(tx, nytt.personId);
      const niva = nytt.enhetId === null ? null : await this.nivaVid(tx, nytt.enhetId, nytt.fran);
      const redan = await this.likadana(tx, nytt);
      uppfyll(krav.platsTillRollen(nytt.roll, niva), krav.slutEfterStart(nytt), krav.intePagaende(nytt, redan));
      const id = await this.skriv(tx, nytt, null);
      await loggaOrganisation(tx, this.klocka, 'uppdrag', id, 'ge', uppgifter(nytt));
      return id;
    });
  }

  /** A substitute gets the same role at the same place, as an uppdrag of its own. */
  geVikariat(vem: Vem, ordinarieId: number, nytt: NyttVikariat): Promise<number> {
    return this.andra(vem, async (tx) => {
      await this.lasPerson(tx, nytt.personId);
      const ordinarie = await this.rad(tx, ordinarieId);
      const vikariat = { ...nytt, roll: ordinarie.roll, enhetId: ordinarie.enhetId };
      uppfyll(
        krav.vikarieForNagonAnnan(nytt.personId, ordinarie),
        krav.inteVikarieForVikarie(ordinarie),
        krav.slutEfterStart(nytt),
        krav.vikariatInom(nytt, ordinarie),
        krav.intePagaende(nytt, await this.likadana(tx, vikariat)),
      );
      const id = await this.skriv(tx, vikariat, ordinarieId);
      await loggaOrganisation(tx, this.klocka, 'uppdrag', id, 'ge_vikariat', {
        ...uppgifter(vikariat),
        for: ordinarieId,
      });
      return id;
    });
  }

  /** Ends it, and with it whoever stands in. */
  avsluta(vem: Vem, id: number, sistaDag: string): Promise<{ personId: number }> {
    return this.andra(vem, async (tx) => {
      const uppdrag = await this.rad(tx, id);
      uppfyll(krav.kanAvslutas(uppdrag, sistaDag, plusDagar(uppdrag.fran, -1)));
      await this.satt(tx, uppdrag, sistaDag);
      const vikarier = await tx.sql<krav.Uppdragsrad>(
        'organisation.vikarier-efter',
        `select ${KOLUMNER} from uppdrag where vikarie_for_id = $1 and till > $2 for update`,
        [id, sistaDag],
      );
      for (const vikarie of vikarier) await this.satt(tx, vikarie, sistaDag);
      return { personId: uppdrag.personId };
    });
  }

  private async andra<T>(vem: Vem, gor: (tx: Tx) => Promise<T>): Promise<T> {
    if (!harRoll(vem, 'systemadmin', 'system')) throw new SaknarBehorighet();
    return this.databas.skriv(vem, async (tx) => {
      tx.efterCommit(() => this.vemminne.tom());
      return gor(tx);
    });
  }

  /** Two uppdrag given at the same time to one person wait for each other here. */
  private async lasPerson(tx: Tx, personId: number): Promise<void> {
    const rad = await tx.en('organisation.las-person', 'select id from person where id = $1 for update', [personId]);
    if (!rad) throw new FinnsInte();
  }

  private async nivaVid(tx: Tx, enhetId: number, datum: string): Promise<Niva> {
    const rad = await tx.en<{ niva: Niva }>(
      'organisation.niva-vid',
      `select e.niva from enhet e join enhet_version v on v.enhet_id = e.id
       where e.id = $1 and v.fran <= $2 and (v.till is null or v.till >= $2)`,
      [enhetId, datum],
    );
    if (!rad) throw new Regelbrott(['Enheten finns inte den dag då uppdraget börjar.']);
    return rad.niva;
  }

  private likadana(tx: Tx, nytt: NyttUppdrag): Promise<krav.Period[]> {
    return tx.sql<krav.Period>(
      'organisation.likadana-uppdrag',
      `select fran, till from uppdrag
       where person_id = $1 and roll = $2 and enhet_id is not distinct from $3 and (till is null or till >= fran)
       order by fran`,
      [nytt.personId, nytt.roll, nytt.enhetId],
    );
  }

  private async rad(tx: Tx, id: number): Promise<krav.Uppdragsrad> {
    const rad = await tx.en<krav.Uppdragsrad>(
      'organisation.uppdrag',
      `select ${KOLUMNER} from uppdrag where id = $1 for update`,
      [id],
    );
    if (!rad) throw new FinnsInte();
    return rad;
  }

  private async skriv(tx: Tx, nytt: NyttUppdrag, vikarieForId: number | null): Promise<number> {
    const rad = await tx.en<{ id: number }>(
      'organisation.nytt-uppdrag',
      `insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran, till, vikarie_for_id)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [tx.vem.namndId, nytt.personId, nytt.roll, nytt.enhetId, nytt.fran, nytt.till, vikarieForId],
    );
    if (!rad) throw new FinnsInte();
    return rad.id;
  }

  private async satt(tx: Tx, uppdrag: krav.Uppdragsrad, sistaDag: string): Promise<void> {
    // a substitute who had not begun yet never does
    const dagenFore = plusDagar(uppdrag.fran, -1);
    const till = sistaDag < dagenFore ? dagenFore : sistaDag;
    await tx.sql('organisation.avsluta-uppdrag', 'update uppdrag set till = $2 where id = $1', [uppdrag.id, till]);
    await loggaOrganisation(tx, this.klocka, 'uppdrag', uppdrag.id, 'avsluta', { ...uppgifter(uppdrag), till });
  }
}

const KOLUMNER = `id, person_id as "personId", roll, enhet_id as "enhetId", fran, till, vikarie_for_id as "vikarieForId"`;

const uppgifter = ({ personId, roll, enhetId, fran, till }: NyttUppdrag) => ({
  person: personId,
  roll,
  enhet: enhetId,
  fran,
  till,
});

const uppfyll = (...provade: readonly (string | null)[]): void => {
  const brister = krav.bristerna(...provade);
  if (brister.length > 0) throw new Regelbrott(brister);
};

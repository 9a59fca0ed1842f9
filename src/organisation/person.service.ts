import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../plattform/fel.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { hasha, tillfalligtLosenord } from './losenord.js';
import { loggaOrganisation } from './organisationslogg.js';
import { Vemminne } from './vemminne.js';

export interface Personuppgifter {
  readonly namn: string;
  readonly epost: string;
  readonly befattning: string;
}

/** The password is told here and never again. */
export interface NyttKonto {
  readonly id: number;
  readonly losenord: string;
}

@Injectable()
export class PersonService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly vemminne: Vemminne,
  ) {}

  async skapa(vem: Vem, ny: Personuppgifter): Promise<NyttKonto> {
    const losenord = tillfalligtLosenord();
    const losenordHash = await hasha(losenord);
    const id = await this.andra(vem, async (tx) => {
      const rad = await tx.en<{ id: number }>(
        'organisation.ny-person',
        `insert into person (namnd_id, namn, epost, befattning, losenord_hash, losenord_tillfalligt)
         values ($1, $2, $3, $4, $5, true) returning id`,
        [vem.namndId, ny.namn, ny.epost, ny.befattning, losenordHash],
      );
      if (!rad) throw new FinnsInte();
      await loggaOrganisation(tx, this.klocka, 'person', rad.id, 'skapa');
      return rad.id;
    });
    return { id, losenord };
  }

  andraUppgifter(vem: Vem, id: number, nya: Personuppgifter & { version: number }): Promise<void> {
    return this.andra(vem, async (tx) => {
      const nu = await tx.en<Personuppgifter & { version: number }>(
        'organisation.person-for-andring',
        'select namn, epost, befattning, version from person where id = $1 for update',
        [id],
      );
      if (!nu) throw new FinnsInte();
      if (nu.version !== nya.version) throw new Andrad({ ...nu });
      await tx.sql(
        'organisation.andra-person',
        'update person set namn = $2, epost = $3, befattning = $4, version = version + 1 where id = $1',
        [id, nya.namn, nya.epost, nya.befattning],
      );
      const falt = (['namn', 'epost', 'befattning'] as const).filter((namn) => nu[namn] !== nya[namn]);
      await loggaOrganisation(tx, this.klocka, 'person', id, 'andra', { falt });
    });
  }

  /** From that day the account opens nothing; what the person has done stays. */
  avaktivera(vem: Vem, id: number, fran: string): Promise<void> {
    if (id === vem.personId) throw new Regelbrott(['Du kan inte avsluta ditt eget konto.']);
    return this.andra(vem, async (tx) => {
      const nu = await tx.en<{ inaktivFran: string | null }>(
        'organisation.person-aktiv',
        'select inaktiv_fran as "inaktivFran" from person where id = $1 for update',
        [id],
      );
      if (!nu) throw new FinnsInte();
      if (nu.inaktivFran !== null && nu.inaktivFran <= fran)
        throw new Regelbrott([`Kontot är redan avslutat från och med den ${svensktDatum(nu.inaktivFran)}.`]);
      await tx.sql('organisation.avaktivera', 'update person set inaktiv_fran = $2 where id = $1', [id, fran]);
      if (fran <= this.klocka.idag()) await loggaUtPerson(tx, id);
      await loggaOrganisation(tx, this.klocka, 'person', id, 'avaktivera', { fran });
    });
  }

  /** A new one-time password for somebody who has forgotten his; whoever was logged in is so no longer. */
  async nyttLosenord(vem: Vem, id: number): Promise<NyttKonto> {
    const losenord = tillfalligtLosenord();
    const losenordHash = await hasha(losenord);
    await this.andra(vem, async (tx) => {
      const rader = await tx.sql(
        'organisation.tillfalligt-losenord',
        'update person set losenord_hash = $2, losenord_tillfalligt = true where id = $1 returning id',
        [id, losenordHash],
      );
      if (rader.length === 0) throw new FinnsInte();
      await loggaUtPerson(tx, id);
      await loggaOrganisation(tx, this.klocka, 'person', id, 'nytt_losenord');
    });
    return { id, losenord };
  }

  private async andra<T>(vem: Vem, gor: (tx: Tx) => Promise<T>): Promise<T> {
    if (!harRoll(vem, 'systemadmin', 'system')) throw new SaknarBehorighet();
    try {
      return await this.databas.skriv(vem, async (tx) => {
        tx.efterCommit(() => this.vemminne.tom());
        return gor(tx);
      });
    } catch (fel) {
      if (arUpptagenEpost(fel))
        throw new OgiltigtFormular({ epost: ['Det finns redan ett konto med den e-postadressen.'] });
      throw fel;
    }
  }
}

const loggaUtPerson = (tx: Tx, personId: number): Promise<object[]> =>
  tx.sql('organisation.logga-ut-person', 'delete from session where person_id = $1', [personId]);

const arUpptagenEpost = (fel: unknown): boolean =>
  fel instanceof Error && 'constraint' in fel && fel.constraint === 'person_epost';

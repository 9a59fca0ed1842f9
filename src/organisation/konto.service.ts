import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../plattform/fel.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { fingeravtryck } from './inloggning.queries.js';
import { InloggningService } from './inloggning.service.js';
import { hasha, losenordsbrister } from './losenord.js';
import type { Rackvidd } from './organisation.texter.js';
import { loggaOrganisation } from './organisationslogg.js';
import { Vemminne } from './vemminne.js';

/** So that a leaked key can be recognised for what it is. */
const NYCKELPREFIX = 'kvalitet_';
const HOGST_NYCKLAR = 20;

export interface Losenordsbyte {
  readonly nuvarande: string;
  readonly nytt: string;
  /** The session that stays; null when the change was not made from a browser. */
  readonly sessionId: number | null;
}

/** What a person does with his own account. */
@Injectable()
export class KontoService {
  constructor(
    private readonly databas: Databas,
    private readonly inloggning: InloggningService,
    private readonly klocka: Klocka,
    private readonly vemminne: Vemminne,
  ) {}

  /** Logs out every other session: whoever knew the old password shall be out. */
  async bytLosenord(vem: Vem, byte: Losenordsbyte): Promise<void> {
    const personId = personen(vem);
    const epost = await this.epost(vem, personId);
    const brister = losenordsbrister(byte.nytt, epost);
    if (byte.nytt === byte.nuvarande) brister.push('Det nya lösenordet är detsamma som det gamla.');
    if (brister.length > 0) throw new OgiltigtFormular({ nyttLosenord: brister });
    await this.provaNuvarande(epost, byte.nuvarande);
    const losenordHash = await hasha(byte.nytt);
    await this.databas.skriv(vem, async (tx) => {
      tx.efterCommit(() => this.vemminne.tom());
      await tx.sql(
        'organisation.byt-losenord',
        'update person set losenord_hash = $2, losenord_tillfalligt = false where id = $1',
        [personId, losenordHash],
      );
      await tx.sql(
        'organisation.logga-ut-andra',
        'delete from session where person_id = $1 and id is distinct from $2',
        [personId, byte.sessionId],
      );
      await loggaOrganisation(tx, this.klocka, 'person', personId, 'byt_losenord');
    });
  }

  /** The key is told here and never again; only its hash is stored. */
  async skapaNyckel(
    vem: Vem,
    ny: { namn: string; rackvidd: Rackvidd; dagar: number },
  ): Promise<{ id: number; nyckel: string }> {
    const personId = personen(vem);
    const nyckel = `${NYCKELPREFIX}${randomBytes(32).toString('base64url')}`;
    const rackvidd: Rackvidd[] = ny.rackvidd === 'skriv' ? ['las', 'skriv'] : ['las'];
    const id = await this.databas.skriv(vem, async (tx) => {
      const giltiga = await tx.en<{ antal: number }>(
        'organisation.antal-nycklar',
        `select count(*) as antal from api_token where person_id = $1 and aterkallad_vid is null and gar_ut_vid > $2`,
        [personId, this.klocka.nu()],
      );
      if ((giltiga?.antal ?? 0) >= HOGST_NYCKLAR)
        throw new Regelbrott([`Du har redan ${HOGST_NYCKLAR} giltiga nycklar. Återkalla någon först.`]);
      const rad = await tx.en<{ id: number }>(
        'organisation.ny-nyckel',
        `insert into api_token (namnd_id, person_id, namn, hash, rackvidd, skapad_vid, gar_ut_vid)
         values ($1, $2, $3, $4, $5, $6, $7::date) returning id`,
        [
          vem.namndId,
          personId,
          ny.namn,
          fingeravtryck(nyckel),
          rackvidd,
          this.klocka.nu(),
          // to the end of the last day
          plusDagar(this.klocka.idag(), ny.dagar + 1),
        ],
      );
      if (!rad) throw new FinnsInte();
      await loggaOrganisation(tx, this.klocka, 'api_token', rad.id, 'skapa', { rackvidd, dagar: ny.dagar });
      return rad.id;
    });
    return { id, nyckel };
  }

  async aterkallaNyckel(vem: Vem, id: number): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      tx.efterCommit(() => this.vemminne.tom());
      const rader = await tx.sql(
        'organisation.aterkalla-nyckel',
        'update api_token set aterkallad_vid = $3 where id = $1 and person_id = $2 and aterkallad_vid is null returning id',
        [id, personen(vem), this.klocka.nu()],
      );
      if (rader.length === 0) throw new FinnsInte();
      await loggaOrganisation(tx, this.klocka, 'api_token', id, 'aterkalla');
    });
  }

  private async epost(vem: Vem, personId: number): Promise<string> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ epost: string }>('organisation.min-epost', 'select epost from person where id = $1', [personId]),
    );
    if (!rad) throw new FinnsInte();
    return rad.epost;
  }

  /** As a login, so that a borrowed session cannot be used to guess. */
  private async provaNuvarande(epost: string, losenord: string): Promise<void> {
    try {
      await this.inloggning.prova(epost, losenord);
    } catch (fel) {
      if (!(fel instanceof OgiltigtFormular)) throw fel;
      const vanta = fel.message.startsWith('Det har blivit fel');
      throw new OgiltigtFormular({ nuvarandeLosenord: [vanta ? fel.message : 'Lösenordet stämmer inte.'] });
    }
  }
}

/** Only a person has an account. */
export const personen = (vem: Vem): number => {
  if (vem.personId === null) throw new SaknarBehorighet();
  return vem.personId;
};

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { svenskTid } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { fingeravtryck, HOGST_TIMMAR, InloggningQueries } from './inloggning.queries.js';
import { stammer } from './losenord.js';
import { loggaOrganisation } from './organisationslogg.js';
import { Vemminne } from './vemminne.js';

export interface NySession {
  /** For the cookie; only its hash is stored. */
  readonly hemlighet: string;
  readonly vem: Vem;
  /** Somebody else chose the password: it shall be changed now. */
  readonly tillfalligt: boolean;
}

@Injectable()
export class InloggningService {
  constructor(
    private readonly databas: Databas,
    private readonly konton: InloggningQueries,
    private readonly klocka: Klocka,
    private readonly vemminne: Vemminne,
  ) {}

  /** One answer for a wrong password, an unknown address and somebody who has left. */
  async loggaIn(epost: string, losenord: string): Promise<NySession> {
    const { vem, tillfalligt } = await this.prova(epost, losenord);
    const hemlighet = randomBytes(32).toString('base64url');
    const nu = this.klocka.nu();
    await this.databas.skriv(vem, async (tx) => {
      await tx.sql('organisation.stada-sessioner', 'delete from session where person_id = $1 and gar_ut_vid < $2', [
        vem.personId,
        nu,
      ]);
      await tx.sql(
        'organisation.ny-session',
        `insert into session (namnd_id, person_id, hash, csrf, skapad_vid, sedd_vid, gar_ut_vid)
         values ($1, $2, $3, $4, $5, $5, $5::timestamptz + make_interval(hours => $6))`,
        [vem.namndId, vem.personId, fingeravtryck(hemlighet), randomBytes(24).toString('base64url'), nu, HOGST_TIMMAR],
      );
      // Access is documented (lagen 2001:454 10 §). A failed attempt is not: it may be anybody, or nobody.
      await loggaOrganisation(tx, this.klocka, 'person', vem.personId, 'logga_in');
    });
    return { hemlighet, vem, tillfalligt };
  }

  /** Tries a password as a login does, with the same wait after failures. */
  async prova(epost: string, losenord: string): Promise<{ vem: Vem & { personId: number }; tillfalligt: boolean }> {
    const konto = await this.konton.konto(epost);
    if (konto.vantaTill !== null)
      throw new OgiltigtFormular({
        '': [
          `Det har blivit fel för många gånger i rad. Vänta till ${svenskTid(new Date(konto.vantaTill))} och försök igen.`,
        ],
      });
    const ratt = await stammer(konto.losenordHash, losenord);
    const personId = konto.vem?.personId ?? null;
    if (!ratt || konto.vem === null || personId === null)
      throw new OgiltigtFormular({ '': ['E-postadressen eller lösenordet stämmer inte.'] });
    await this.konton.lyckad(epost);
    return { vem: { ...konto.vem, personId }, tillfalligt: konto.tillfalligt };
  }

  async loggaUt(vem: Vem, sessionId: number): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      tx.efterCommit(() => this.vemminne.tom());
      await tx.sql('organisation.logga-ut', 'delete from session where id = $1 and person_id = $2', [
        sessionId,
        vem.personId,
      ]);
    });
  }

  /** Every session of the person, this one too. */
  async loggaUtOverallt(vem: Vem & { personId: number }): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      tx.efterCommit(() => this.vemminne.tom());
      await tx.sql('organisation.logga-ut-person', 'delete from session where person_id = $1', [vem.personId]);
      await loggaOrganisation(tx, this.klocka, 'person', vem.personId, 'logga_ut_overallt');
    });
  }
}

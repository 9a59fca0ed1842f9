import { Injectable } from '@nestjs/common';
import { Installningar } from '../../config/installningar.js';
import type { Tx } from '../../database/databas.js';
import { Klocka } from '../klocka/klocka.js';
import { Jobb } from '../ko/jobb.service.js';
import { type Mejldata, Mejlmallar } from './mejlmallar.js';
import { SKICKA_MEJL } from './skicka-mejl.jobb.js';

interface Mejluppgifter {
  /** Natural key, e.g. `lex-sarah-17-rapporterad-till-4`: the same mail is never sent twice. */
  readonly nyckel: string;
  /** A file in templates/mejl, `allmant` takes `amne` and `mening`. */
  readonly mall: string;
  readonly data: Mejldata;
}

export interface Mejlbestallning extends Mejluppgifter {
  readonly tillPersonId: number;
}

/** To somebody outside, who has left an address to be answered at. */
export interface Mejltill extends Mejluppgifter {
  readonly adress: string;
}

/** Orders mail in the transaction of what it tells about. */
@Injectable()
export class Mejl {
  private readonly mallar: Mejlmallar;

  constructor(
    private readonly installningar: Installningar,
    private readonly klocka: Klocka,
    private readonly jobb: Jobb,
  ) {
    this.mallar = new Mejlmallar(installningar.basUrl);
  }

  /**
   * The mail is written now and sent after the commit. Null: it is ordered already, or the person has left. Without
   * SMTP_URL it stays where it can be read on the page of mail.
   */
  async bestall(tx: Tx, { nyckel, tillPersonId, mall, data }: Mejlbestallning): Promise<number | null> {
    const { amne, text, html } = this.mallar.skriv(mall, data);
    const rad = await tx.en<{ mejl_id: number }>(
      'mejl.bestall',
      'select mejl_id from mejl_bestall($1, $2, $3, $4, $5, $6, $7)',
      [nyckel, tillPersonId, amne, text, html, this.klocka.nu(), this.klocka.idag()],
    );
    return this.sand(tx, rad);
  }

  /** The same to an address outside. Null: it is ordered already, or it is the public itself that asks. */
  async bestallTill(tx: Tx, { nyckel, adress, mall, data }: Mejltill): Promise<number | null> {
    const { amne, text, html } = this.mallar.skriv(mall, data);
    const rad = await tx.en<{ mejl_id: number }>(
      'mejl.bestall-till',
      'select mejl_id from mejl_bestall_till($1, $2, $3, $4, $5, $6)',
      [nyckel, adress, amne, text, html, this.klocka.nu()],
    );
    return this.sand(tx, rad);
  }

  private async sand(tx: Tx, rad: { mejl_id: number } | null): Promise<number | null> {
    if (!rad) return null;
    const { mejl_id: mejlId } = rad;
    if (this.installningar.smtpUrl)
      await this.jobb.bestall(tx, { slag: SKICKA_MEJL, nyckel: `mejl-${mejlId}`, uppgifter: { mejlId } });
    return mejlId;
  }
}

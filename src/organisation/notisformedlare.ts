import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { arAnonym } from '../database/vem.js';
import { Notisformedlare, type Mottagare, type Notis } from '../floden/notis.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Mejl } from '../plattform/mejl/mejl.service.js';

/** Stores what each act tells whom, and orders the mail: both live and die with the act itself. */
@Injectable()
export class Notisbud extends Notisformedlare {
  constructor(
    private readonly klocka: Klocka,
    private readonly mejl: Mejl,
  ) {
    super();
  }

  override async formedla<Sak>(tx: Tx, notis: Notis<Sak>, sak: Sak): Promise<void> {
    const till = notis.till(sak);
    if (till.length === 0) return;
    const [text, lank] = [notis.text(sak), notis.lank(sak)];
    const vid = arAnonym(tx.vem) ? this.klocka.utanKlockslag() : this.klocka.nu();
    const varden = [...this.varden(till, text, lank, vid), notis.paminnelse === true];
    if (notis.mejl === undefined) {
      tx.skicka('organisation.skriv-notiser', SKRIV, varden);
      return;
    }
    const mottagare = await tx.sql<{ id: number; personId: number; text: string }>(
      'organisation.skriv-notiser',
      SKRIV,
      varden,
    );
    // the text and the way to it, nothing of the case: mail travels in the open
    for (const { id, personId, text: skrivet } of mottagare) {
      const data = { text: skrivet, lank };
      await this.mejl.bestall(tx, { nyckel: `notis-${String(id)}`, tillPersonId: personId, mall: notis.mejl, data });
    }
  }

  private varden(till: readonly Mottagare[], text: string, lank: string, vid: Date): unknown[] {
    const personer = till.flatMap((en) => ('personId' in en ? [en.personId] : []));
    const roller = till.flatMap((en) => ('roll' in en ? [en] : []));
    return [
      this.klocka.idag(),
      roller.map(({ roll }) => roll),
      roller.map(({ enhetId }) => enhetId ?? null),
      personer,
      text,
      lank,
      vid,
    ];
  }
}

const SKRIV = `select notis_id as id, person_id as "personId", notis_text as text
  from notis_skriv($1, $2, $3, $4, $5, $6, $7, $8)`;

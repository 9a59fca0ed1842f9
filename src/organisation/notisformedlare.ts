import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Notisformedlare, type Mottagare, type Notis } from '../floden/notis.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Mejl } from '../plattform/mejl/mejl.service.js';

/**
 * Finds everybody at once and writes their notiser in the same statement. The ids are taken first: nobody may read the
 * notis of another, and `insert … returning` is a read. A person who holds several of the roles hears of it once; the
 * one who acts knows already. A role of the whole nämnd stands above every enhet.
 */
const SKRIV_NOTISER = `with recursive
  lage as materialized (select enhet_id, foralder_id from enhet_lage($1, $2)),
  onskad as (select roll, enhet_id from unnest($3::text[], $4::bigint[]) as o (roll, enhet_id)),
  ovan as (
    select roll, enhet_id from onskad where enhet_id is not null
    union
    select o.roll, l.foralder_id from ovan o join lage l on l.enhet_id = o.enhet_id where l.foralder_id is not null
  ),
  plats as (
    select roll, enhet_id from ovan
    union all
    select roll, null from onskad where enhet_id is not null
  ),
  mottagare as materialized (
    select nextval(pg_get_serial_sequence('notis', 'id')) as id, p.id as person_id
    from person p
    where p.namnd_id = $1 and p.id is distinct from $6 and (p.inaktiv_fran is null or p.inaktiv_fran > $2)
      and (p.id = any ($5::bigint[]) or exists (
        select 1 from uppdrag u
        where u.person_id = p.id and u.fran <= $2 and (u.till is null or u.till >= $2)
          and (exists (select 1 from onskad o where o.roll = u.roll and o.enhet_id is null)
            or exists (select 1 from plats s where s.roll = u.roll and s.enhet_id is not distinct from u.enhet_id))))
  ),
  ny as (
    insert into notis (id, namnd_id, person_id, text, lank, skapad_vid)
    select m.id, $1, m.person_id, $7, $8, $9 from mottagare m
  )
  select id, person_id as "personId" from mottagare order by person_id`;

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
    const mottagare = await this.skriv(tx, till, text, lank);
    if (notis.mejl === undefined) return;
    // the text and the way to it, nothing of the case: mail travels in the open
    const data = { text, lank };
    for (const { id, personId } of mottagare)
      await this.mejl.bestall(tx, { nyckel: `notis-${String(id)}`, tillPersonId: personId, mall: notis.mejl, data });
  }

  private skriv(
    tx: Tx,
    till: readonly Mottagare[],
    text: string,
    lank: string,
  ): Promise<{ id: number; personId: number }[]> {
    const personer = till.flatMap((en) => ('personId' in en ? [en.personId] : []));
    const roller = till.flatMap((en) => ('roll' in en ? [en] : []));
    return tx.sql('organisation.skriv-notiser', SKRIV_NOTISER, [
      tx.vem.namndId,
      this.klocka.idag(),
      roller.map(({ roll }) => roll),
      roller.map(({ enhetId }) => enhetId ?? null),
      personer,
      tx.vem.personId,
      text,
      lank,
      this.klocka.nu(),
    ]);
  }
}

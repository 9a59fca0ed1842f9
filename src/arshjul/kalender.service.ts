import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ICalCalendar } from 'ical-generator';
import { Installningar } from '../config/installningar.js';
import { Databas } from '../database/databas.js';
import { allmanhetenHos, type Vem } from '../database/vem.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { ArshjulQueries } from './arshjul.queries.js';
import { slagetFor } from './kallor.js';

/** A calendar shows a month back and a year ahead. */
const BAKAT = 31;
const FRAMAT = 400;
const INGEN_NAMND = allmanhetenHos(0);

export interface Delegering {
  readonly id: number;
  readonly namn: string;
  readonly fran: string;
  readonly till: string;
}

const hash = (token: string): Buffer => createHash('sha256').update(`arshjulskalender ${token}`).digest();

/** What goes on outside of the product: a calendar that others show, and a colleague who stands in. */
@Injectable()
export class KalenderService {
  constructor(
    private readonly databas: Databas,
    private readonly queries: ArshjulQueries,
    private readonly klocka: Klocka,
    private readonly installningar: Installningar,
  ) {}

  /** A new address, told once. The old one leads nowhere from now on. */
  async ny(vem: Vem): Promise<string> {
    const token = randomBytes(24).toString('base64url');
    await this.databas.skriv(vem, (tx) =>
      tx.sql(
        'arshjul.ny-kalender',
        `insert into arshjulskalender (person_id, namnd_id, hash) values ($1, $2, $3)
         on conflict (person_id) do update set hash = excluded.hash`,
        [vem.personId, vem.namndId, hash(token)],
      ),
    );
    return token;
  }

  async taBort(vem: Vem): Promise<void> {
    await this.databas.skriv(vem, (tx) =>
      tx.sql('arshjul.ta-bort-kalender', 'delete from arshjulskalender where person_id = $1', [vem.personId]),
    );
  }

  finns(vem: Vem): Promise<boolean> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en('arshjul.har-kalender', 'select 1 from arshjulskalender where person_id = $1', [
        vem.personId,
      ]);
      return rad !== null;
    });
  }

  /**
   * The calendar of whoever the address belongs to, as that person is today: days, kinds of duty and where to read more.
   * Never the text of a case, never a name: a calendar goes to servers that are not the nämnd's.
   * @throws FinnsInte for an address that leads nowhere, or to somebody who has left.
   */
  async flode(token: string): Promise<string> {
    const idag = this.klocka.idag();
    const rad = await this.databas.las(INGEN_NAMND, (tx) =>
      tx.en<{ vem: Vem | null }>('arshjul.kalenderns', 'select arshjul_kalender($1, $2) as vem', [hash(token), idag]),
    );
    if (!rad?.vem) throw new FinnsInte();
    const bas = this.installningar.basUrl;
    const kalender = new ICalCalendar({
      name: 'Årshjulet',
      prodId: { company: 'Ledningssystem', product: 'Arshjul', language: 'SV' },
      timezone: 'Europe/Stockholm',
    });
    for (const { kalla, id, datum, klar, lank } of await this.queries.mina(
      rad.vem,
      plusDagar(idag, -BAKAT),
      plusDagar(idag, FRAMAT),
    )) {
      if (klar !== false) continue;
      kalender.createEvent({
        id: `${kalla}-${id}@arshjul`,
        // the same answer gives the same file, whenever it is fetched
        stamp: `${idag}T00:00:00Z`,
        start: datum,
        allDay: true,
        summary: `${slagetFor(kalla)}: senast i dag`,
        ...(lank === null ? {} : { url: `${bas}${lank}` }),
      });
    }
    return kalender.toString();
  }

  delegeringar(vem: Vem): Promise<{ mina: Delegering[]; tillMig: Delegering[] }> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Delegering & { egen: boolean }>(
        'arshjul.delegeringar',
        `select g.id, p.namn, g.fran, g.till, g.person_id = $1 as egen from arshjulsdelegering g
         join person p on p.id = case when g.person_id = $1 then g.till_person_id else g.person_id end
         where $1 in (g.person_id, g.till_person_id) and g.till >= $2 order by g.fran, g.id`,
        [vem.personId, this.klocka.idag()],
      );
      return { mina: rader.filter(({ egen }) => egen), tillMig: rader.filter(({ egen }) => !egen) };
    });
  }

  async delegera(vem: Vem, form: { tillPersonId: number; fran: string; till: string }): Promise<void> {
    if (form.till < form.fran) throw new OgiltigtFormular({ till: ['Sista dagen kan inte ligga före första dagen.'] });
    if (form.tillPersonId === vem.personId)
      throw new OgiltigtFormular({ tillPersonId: ['Välj någon annan än dig själv.'] });
    await this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en(
        'arshjul.delegera',
        `insert into arshjulsdelegering (namnd_id, person_id, till_person_id, fran, till)
         select $1, $2, p.id, $4, $5 from person p where p.id = $3 and (p.inaktiv_fran is null or p.inaktiv_fran > $4)
         returning id`,
        [vem.namndId, vem.personId, form.tillPersonId, form.fran, form.till],
      );
      if (!rad) throw new OgiltigtFormular({ tillPersonId: ['Personen finns inte. Välj igen.'] });
    });
  }

  async aterta(vem: Vem, id: number): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en('arshjul.aterta', 'delete from arshjulsdelegering where id = $1 returning id', [id]);
      if (!rad) throw new FinnsInte();
    });
  }

  /** Colleagues to choose among. */
  kollegor(vem: Vem): Promise<{ varde: number; text: string }[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql(
        'arshjul.kollegor',
        `select p.id as varde, p.namn || ', ' || p.befattning as text from person p
         where p.id <> $1 and (p.inaktiv_fran is null or p.inaktiv_fran > $2)
           and not exists (select from uppdrag u where u.person_id = p.id and u.roll = 'namndledamot')
         order by p.namn collate "sv-x-icu"`,
        [vem.personId ?? 0, this.klocka.idag()],
      ),
    );
  }
}

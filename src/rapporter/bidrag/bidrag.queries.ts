import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte } from '../../plattform/fel.js';
import type { Bidrag } from './bidrag.krav.js';
import { bidragsmarkdown, type Bidragsstatus, type Bidragstext } from './bidrag.texter.js';

export interface Bidragsrad {
  readonly id: number;
  readonly enhetId: number;
  readonly enhet: string;
  readonly ar: number;
  readonly status: Bidragsstatus;
  readonly senast: string;
  readonly stangd: boolean;
  readonly skrivenAv: string | null;
  readonly skrivenVid: Date | null;
  /** Whoever leads the enhet itself today; the one who is asked. */
  readonly chef: string | null;
}

export interface Insamling {
  readonly id: number;
  readonly ar: number;
  readonly senast: string;
  readonly halsning: string;
  readonly oppnadVid: Date;
  readonly stangdVid: Date | null;
}

/** The bidrag as its page needs it. */
export interface Bidragsinnehall extends Bidrag {
  readonly enhet: string;
  readonly ar: number;
  readonly stangd: boolean;
  readonly halsning: string;
  readonly skrivenAv: string | null;
  readonly skriven_vid: Date | null;
  /** What the enhet wrote the year before, if it did. */
  readonly forra: Bidragstext | null;
}

/** What the enhet was called at the end of the year. */
const NAMN = `cross join lateral (select v.namn from enhet_version v where v.enhet_id = b.enhet_id
    and v.fran <= make_date(i.ar, 12, 31) order by v.fran desc limit 1) en`;

const RADER = `select b.id, b.enhet_id as "enhetId", en.namn as enhet, i.ar, b.status, b.senast,
    i.stangd_vid is not null as stangd, p.namn as "skrivenAv", b.skriven_vid as "skrivenVid",
    (select string_agg(c.namn, ', ' order by c.namn) from uppdrag u join person c on c.id = u.person_id
     where u.enhet_id = b.enhet_id and u.roll = 'enhetschef' and u.fran <= $1 and (u.till is null or u.till >= $1)) as chef
  from rapport_bidrag b join rapport_insamling i on i.id = b.insamling_id left join person p on p.id = b.skriven_av ${NAMN}`;

@Injectable()
export class BidragQueries {
  constructor(private readonly databas: Databas) {}

  /** The year's insamling and every bidrag in it that the reader may see; null when none has been opened. */
  forAr(vem: Vem, ar: number, idag: string): Promise<{ insamling: Insamling; rader: Bidragsrad[] } | null> {
    return this.databas.las(vem, async (tx) => {
      const insamling = await tx.en<Insamling>(
        'bidrag.insamling',
        `select id, ar, senast, halsning, oppnad_vid as "oppnadVid", stangd_vid as "stangdVid" from rapport_insamling
         where namnd_id = $1 and ar = $2`,
        [vem.namndId, ar],
      );
      if (!insamling) return null;
      const rader = await tx.sql<Bidragsrad>(
        'bidrag.for-ar',
        `${RADER} where i.id = $2 order by en.namn collate "sv-x-icu", b.id`,
        [idag, insamling.id],
      );
      return { insamling, rader };
    });
  }

  /** What the enheter that the person leads have written and are to write, the newest year first. */
  egna(vem: Vem, idag: string): Promise<Bidragsrad[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Bidragsrad>(
        'bidrag.egna',
        `${RADER} where b.enhet_id = any ($2) order by i.ar desc, en.namn collate "sv-x-icu", b.id`,
        [idag, vem.enheter],
      ),
    );
  }

  /** Of them, what nobody has said to be done; the nearest last day first. */
  attSkriva(vem: Vem, idag: string): Promise<Bidragsrad[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Bidragsrad>(
        'bidrag.att-skriva',
        `${RADER} where b.enhet_id = any ($2) and b.status in ('begart', 'pagar') and i.stangd_vid is null
         order by b.senast, en.namn collate "sv-x-icu", b.id`,
        [idag, vem.enheter],
      ),
    );
  }

  /** @throws FinnsInte */
  hamta(vem: Vem, id: number): Promise<Bidragsinnehall> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Omit<Bidragsinnehall, 'forra'>>(
        'bidrag.hamta',
        `select b.*, en.namn as enhet, i.ar, i.stangd_vid is not null as stangd, i.halsning, p.namn as "skrivenAv"
         from rapport_bidrag b join rapport_insamling i on i.id = b.insamling_id left join person p on p.id = b.skriven_av
         ${NAMN} where b.id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte();
      const forra = await tx.en<Bidragstext>(
        'bidrag.forra-aret',
        `select b.uppdrag, b.resultat, b.analys, b.atgarder from rapport_bidrag b
         join rapport_insamling i on i.id = b.insamling_id
         where i.namnd_id = $1 and i.ar = $2 and b.enhet_id = $3 and b.skriven_vid is not null`,
        [vem.namndId, rad.ar - 1, rad.enhet_id],
      );
      return { ...rad, forra };
    });
  }
}

/** What is printed: the contributions that are said to be done. Read as the system, for the document of the whole nämnd. */
export const bidragForAr = async (tx: Tx, ar: number): Promise<{ enhetId: number; text: string }[]> => {
  const rader = await tx.sql<Bidragstext & { enhetId: number }>(
    'bidrag.till-berattelsen',
    `select b.enhet_id as "enhetId", b.uppdrag, b.resultat, b.analys, b.atgarder
     from rapport_bidrag b join rapport_insamling i on i.id = b.insamling_id
     where i.namnd_id = $1 and i.ar = $2 and b.klar_vid is not null order by b.enhet_id`,
    [tx.vem.namndId, ar],
  );
  return rader.map(({ enhetId, ...text }) => ({ enhetId, text: bidragsmarkdown(text) }));
};

/** How far each bidrag of the year has come; null when nobody has been asked, or the reader is not to know. */
export const bidragslagenI = async (
  tx: Tx,
  ar: number,
): Promise<readonly Pick<Bidragsrad, 'status' | 'senast'>[] | null> => {
  const rader = await tx.sql<Pick<Bidragsrad, 'status' | 'senast'>>(
    'bidrag.lagen',
    `select b.status, b.senast from rapport_bidrag b join rapport_insamling i on i.id = b.insamling_id
     where i.namnd_id = $1 and i.ar = $2`,
    [tx.vem.namndId, ar],
  );
  return rader.length === 0 ? null : rader;
};

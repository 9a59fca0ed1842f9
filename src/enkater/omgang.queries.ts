import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import { fragornaI, type Fragerad } from './enkat.queries.js';
import type { Malgrupp } from './enkat.texter.js';
import { fyllPaOmgang, omgangsflode } from './omgang.flode.js';
import type { Omgang } from './omgang.krav.js';
import { omgangston, omgangstexter, type Omgangsstatus } from './omgang.texter.js';
import { resultatet, type Frageresultat, type Resultatrad, type Tidsrad } from './resultat.js';

export interface Enhetsrad {
  readonly id: number;
  readonly namn: string;
  /** How many have been asked; null when nobody knows. */
  readonly utdelade: number | null;
  readonly svar: number;
  /** The open address, for those who handle the round by a link. */
  readonly lank: string | null;
  readonly kort: readonly { readonly malgrupp: Malgrupp; readonly antal: number }[];
}

export interface Omgangssida extends Arendesida {
  readonly omgang: Omgang;
  readonly enkat: { readonly id: number; readonly namn: string; readonly inledning: string };
  readonly ansvarig: string;
  readonly statustext: string;
  readonly ton: string;
  readonly enheter: readonly Enhetsrad[];
  readonly fragor: readonly Fragerad[];
}

export interface Fritext {
  readonly fragaId: number;
  /** Null for those of small enheter, which come together. */
  readonly enhet: string | null;
  readonly text: string;
}

const NAMN = `(select v.namn from enhet_version v where v.enhet_id = x.enhet_id order by v.fran desc limit 1)`;

@Injectable()
export class OmgangQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  sida(vem: Vem, id: number): Promise<Omgangssida> {
    return this.databas.las(vem, async (tx) => {
      const rad = await omgangen(tx, id);
      const { enkat, inledning, ansvarig, ...bar } = rad;
      const omgang = await fyllPaOmgang(tx, bar);
      const status = omgang.status as Omgangsstatus;
      return {
        ...(await arendesida(tx, omgangsflode, omgang, `/enkatomgangar/${id}`, this.klocka.idag())),
        omgang,
        enkat: { id: omgang.enkat_id, namn: enkat, inledning },
        ansvarig,
        statustext: omgangstexter.status[status],
        ton: omgangston[status],
        enheter: await enheterna(tx, id),
        fragor: await fragornaI(tx, omgang.enkat_id),
      };
    });
  }

  /** Question by question what may be seen of a round that is closed, with the rounds before it. */
  async frageresultat(vem: Vem, { omgang, fragor }: Pick<Omgangssida, 'omgang' | 'fragor'>): Promise<Frageresultat[]> {
    const rader = await this.resultat(vem, omgang.id);
    return resultatet(
      fragor.filter((fraga) => omgang.malgrupper.some((en) => fraga[en] !== '')),
      rader,
      await this.overTid(vem, omgang.enkat_id, omgang.stanger),
      omgang.malgrupper,
    );
  }

  /** The counts; the database has taken away what may not be seen. */
  resultat(vem: Vem, id: number): Promise<Resultatrad[]> {
    return this.databas.las(vem, (tx) => raderna(tx, id));
  }

  /** The closed rounds of the same enkät up to this one, oldest first. */
  private overTid(vem: Vem, enkatId: number, till: string): Promise<Tidsrad[]> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Omit<Tidsrad, 'rader'>>(
        'enkater.tidigare',
        `select id, namn, stanger from enkatomgang
         where enkat_id = $1 and stanger <= $2 and status in ('stangd', 'sammanstalld') order by stanger desc, id desc limit 8`,
        [enkatId, till],
      );
      const ut: Tidsrad[] = [];
      for (const rad of rader.toReversed()) ut.push({ ...rad, rader: await raderna(tx, rad.id) });
      return ut;
    });
  }

  fritexter(vem: Vem, id: number): Promise<Fritext[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Fritext>(
        'enkater.fritexter',
        `select x.fraga_id as "fragaId", ${NAMN} as enhet, x.text from enkat_fritexter($1) x`,
        [id],
      ),
    );
  }

  /** What the cards are made of; no row for those who do not handle the round. */
  kort(
    vem: Vem,
    id: number,
    enhetId: number,
    malgrupp: Malgrupp,
  ): Promise<{ antal: number; kodfro: string; stanger: string; enkat: string; enhet: string }> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<{ antal: number; kodfro: string; stanger: string; enkat: string; enhet: string }>(
        'enkater.kort',
        `select x.antal, x.kodfro, o.stanger, e.namn as enkat, ${NAMN} as enhet
         from enkatkort x join enkatomgang o on o.id = x.omgang_id join enkat e on e.id = o.enkat_id
         where x.omgang_id = $1 and x.enhet_id = $2 and x.malgrupp = $3 and o.status in ('utkast', 'oppen')`,
        [id, enhetId, malgrupp],
      );
      if (!rad) throw new FinnsInte();
      return rad;
    });
  }
}

const raderna = (tx: Tx, id: number): Promise<Resultatrad[]> =>
  tx.sql<Resultatrad>(
    'enkater.resultat',
    `select x.fraga_id as "fragaId", x.del, x.enhet_id as "enhetId", ${NAMN} as enhet, x.malgrupp, x.antal, x.varden
     from enkat_resultat($1) x order by x.fraga_id, x.del, ${NAMN} collate "sv-x-icu"`,
    [id],
  );

const omgangen = async (
  tx: Tx,
  id: number,
): Promise<Omgang & { enkat: string; inledning: string; ansvarig: string }> => {
  const rad = await tx.en<Omgang & { enkat: string; inledning: string; ansvarig: string }>(
    'enkater.omgang',
    `select o.*, e.namn as enkat, e.inledning, p.namn as ansvarig
     from enkatomgang o join enkat e on e.id = o.enkat_id join person p on p.id = o.ansvarig_id where o.id = $1`,
    [id],
  );
  if (!rad) throw new FinnsInte();
  return rad;
};

const enheterna = (tx: Tx, id: number): Promise<Enhetsrad[]> =>
  tx.sql<Enhetsrad>(
    'enkater.enheter',
    `select x.enhet_id as id, ${NAMN} as namn, s.utdelade, s.svar, x.lank,
       (select coalesce(jsonb_agg(jsonb_build_object('malgrupp', k.malgrupp, 'antal', k.antal) order by k.malgrupp), '[]')
        from enkatkort k where k.omgang_id = x.omgang_id and k.enhet_id = x.enhet_id) as kort
     from enkatomgang_enhet x join enkat_svarsfrekvens($1) s on s.enhet_id = x.enhet_id
     where x.omgang_id = $1 order by ${NAMN} collate "sv-x-icu"`,
    [id],
  );

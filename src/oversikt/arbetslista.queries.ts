import { Injectable } from '@nestjs/common';
import { atgardFlode } from '../atgarder/atgard.flode.js';
import { atgardstexter, type Atgardsstatus } from '../atgarder/atgard.texter.js';
import { avvikelseFlode } from '../avvikelser/avvikelse.flode.js';
import {
  avvikelsetexter,
  statusForRapportor,
  statuston,
  type Avvikelsestatus,
} from '../avvikelser/avvikelse.texter.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { franStatusar, NY, OPPEN, raderna, type NagotFlode } from '../floden/flode.js';
import { talval, type Sparat } from '../organisation/installningar.texter.js';
import { dagarMellan, plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { maskera } from '../plattform/text/personnummer.js';

/** An åtgärd is soon due this many days before. */
const SNART = 14;
const PA_LISTAN = 5;
const SENASTE = 3;

interface Avvikelserad {
  readonly id: number;
  readonly rapporterad: string;
  readonly enhet: string;
  readonly dagar: number;
}

interface Atgardsrad {
  readonly id: number;
  readonly text: string;
  readonly status: string;
  readonly klartSenast: string;
  readonly forsenad: boolean;
}

/** The first of them, and how many there are. */
export interface Lista<Rad> {
  readonly antal: number;
  readonly rader: readonly Rad[];
}

export interface Arbetslista {
  /** Reported, and nobody has taken care of it yet. */
  readonly nya: Lista<Avvikelserad>;
  readonly gamla: Lista<Avvikelserad>;
  readonly atgarder: Lista<Atgardsrad>;
  /** An avvikelse is old when it is still open after this many days. */
  readonly dagar: number;
}

export interface EgenRapport {
  readonly id: number;
  readonly rapporterad: string;
  readonly enhet: string;
  readonly status: string;
  readonly ton: string;
  readonly betyder: string;
  readonly aterkoppling: string | null;
  readonly aterkoppladVid: Date | null;
}

/** The statuses that a case begins in; one that is read in already at its end has nobody to take it on. */
const forsta = (flode: NagotFlode): string[] =>
  raderna(flode).flatMap(([, { fran, till }]) =>
    fran === NY && till !== undefined && !flode.slut.includes(till) ? [till] : [],
  );
const oppna = (flode: NagotFlode): string[] => franStatusar(flode, { fran: OPPEN });

/** What somebody has to do today. Only what the line answers for: RLS shows a samordnare more than is hers to do. */
@Injectable()
export class ArbetslistaQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  chefens(vem: Vem): Promise<Arbetslista> {
    return this.databas.las(vem, async (tx) => {
      const namnd = await tx.en<{ installningar: Sparat }>(
        'oversikt.installningar',
        'select installningar from namnd where id = $1',
        [vem.namndId],
      );
      const dagar = talval(namnd?.installningar ?? {}, 'avvikelse_utredning_dagar');
      return {
        nya: await this.avvikelser(tx, forsta(avvikelseFlode), null),
        gamla: await this.avvikelser(tx, oppna(avvikelseFlode), plusDagar(this.klocka.idag(), -dagar)),
        atgarder: await this.atgarder(tx),
        dagar,
      };
    });
  }

  /** What I have reported and what I have been told, the latest answer first. */
  async minaRapporter(vem: Vem): Promise<EgenRapport[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Omit<EgenRapport, 'status' | 'ton' | 'betyder'> & { status: Avvikelsestatus }>(
        'oversikt.mina-rapporter',
        `select id, rapporterad_datum as rapporterad, enhet, status, aterkoppling, aterkopplad_vid as "aterkoppladVid"
         from mina_rapporter order by coalesce(aterkopplad_vid, rapporterad_vid) desc, id desc limit $1`,
        [SENASTE],
      ),
    );
    return rader.map(({ status, aterkoppling, ...rad }) => ({
      ...rad,
      aterkoppling: aterkoppling && maskera(aterkoppling),
      status: avvikelsetexter.status[status],
      ton: statuston[status],
      betyder: statusForRapportor[status],
    }));
  }

  /** Åtgärder that the person is ansvarig for, or that belong to an enhet she leads. */
  minaAtgarder(vem: Vem): Promise<Lista<Atgardsrad>> {
    return this.databas.las(vem, (tx) => this.atgarder(tx));
  }

  private async avvikelser(tx: Tx, statusar: string[], fore: string | null): Promise<Lista<Avvikelserad>> {
    const idag = this.klocka.idag();
    const rader = await tx.sql<{ id: number; rapporterad: string; enhet: string; antal: number }>(
      'oversikt.avvikelser',
      `select a.id, a.rapporterad_datum as rapporterad, v.namn as enhet, count(*) over ()::int as antal
       from avvikelse a join enhet_version v on v.id = a.enhet_version_id
       where a.namnd_id = $1 and a.enhet_id = any ($2) and a.status = any ($3)
         and ($4::date is null or a.rapporterad_datum < $4)
       order by a.rapporterad_datum, a.id limit $5`,
      [tx.vem.namndId, tx.vem.enheter, statusar, fore, PA_LISTAN],
    );
    return {
      antal: rader[0]?.antal ?? 0,
      rader: rader.map(({ antal: _antal, ...rad }) => ({ ...rad, dagar: dagarMellan(rad.rapporterad, idag) })),
    };
  }

  private async atgarder(tx: Tx): Promise<Lista<Atgardsrad>> {
    const idag = this.klocka.idag();
    const rader = await tx.sql<Omit<Atgardsrad, 'status'> & { status: Atgardsstatus; antal: number }>(
      'oversikt.atgarder',
      `select a.id, a.text, a.status, a.klart_senast as "klartSenast", a.klart_senast < $5 as forsenad,
         count(*) over ()::int as antal
       from atgard a
       where a.namnd_id = $1 and (a.ansvarig_person_id = $2 or a.enhet_id = any ($3)) and a.status = any ($4)
         and a.genomford_datum is null and a.klart_senast <= $6
       order by a.klart_senast, a.id limit $7`,
      [tx.vem.namndId, tx.vem.personId, tx.vem.enheter, oppna(atgardFlode), idag, plusDagar(idag, SNART), PA_LISTAN],
    );
    return {
      antal: rader[0]?.antal ?? 0,
      rader: rader.map(({ antal: _antal, ...rad }) => ({
        ...rad,
        text: maskera(rad.text),
        status: atgardstexter.status[rad.status],
      })),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { enheterVid } from '../organisation/enhet.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { jaNejval } from '../organisation/installningar.texter.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { maskeraAllt, utdrag, UTDRAG_EXTRA } from '../plattform/text/personnummer.js';
import { avvikelsetexter, statusForRapportor, statuston, type Avvikelsestatus } from './avvikelse.texter.js';
import { beror, type Beror } from './kodlistor.texter.js';

const PER_SIDA = 20;

interface Rad {
  readonly id: number;
  readonly enhet: string;
  readonly status: Avvikelsestatus;
  readonly rapporterad_vid: Date;
  readonly rapporterad_datum: string;
  readonly intraffad_datum: string | null;
  readonly intraffad_tid: string | null;
  readonly handelseforlopp: string;
  readonly beror: Beror;
  readonly omedelbar_atgard: string;
  readonly aterkoppling: string | null;
  readonly aterkopplad_vid: Date | null;
  /** What the chef has asked and not had answered. */
  readonly fraga: string | null;
  readonly kompletteringar: readonly { readonly vid: string; readonly text: string }[];
}

export interface MinRapport extends Omit<Rad, 'kompletteringar'> {
  readonly statustext: string;
  readonly ton: string;
  readonly innebord: string;
  readonly berorText: string;
  readonly kompletteringar: readonly { readonly vid: Date; readonly text: string }[];
  readonly kanKompletteras: boolean;
}

export interface Utkast {
  readonly nyckel: string;
  readonly sparad: Date;
  /** The first words, to know it by. */
  readonly rubrik: string;
}

export interface Enhetsgrupp {
  readonly grupp: string;
  readonly valen: readonly { readonly varde: number; readonly text: string }[];
}

/** What a person sees of what he has reported or is about to report. Reads the view, never the table. */
@Injectable()
export class MinaRapporterQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  lista(vem: Vem, fore: number | null): Promise<{ rapporter: MinRapport[]; utkast: Utkast[]; nasta: number | null }> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Rad>(
        'avvikelser.mina',
        'select * from mina_rapporter where $1::bigint is null or id < $1 order by id desc limit $2',
        [fore, PER_SIDA + 1],
      );
      const utkast = await tx.sql<Utkast>(
        'avvikelser.mina-utkast',
        `select nyckel, sparad_vid as sparad, left(coalesce(innehall ->> 'handelseforlopp', ''), ${80 + UTDRAG_EXTRA}) as rubrik
         from avvikelse_utkast where person_id = $1 order by sparad_vid desc limit 20`,
        [vem.personId],
      );
      const rapporter = rader.slice(0, PER_SIDA).map((rad) => maskeraAllt(medText(rad)));
      return {
        rapporter,
        utkast: utkast.map((ett) => ({ ...ett, rubrik: utdrag(ett.rubrik, 80) })),
        nasta: rader.length > PER_SIDA ? (rapporter.at(-1)?.id ?? null) : null,
      };
    });
  }

  /** @throws FinnsInte for a report that is somebody else's. */
  async rapport(vem: Vem, id: number): Promise<MinRapport> {
    const rapport = await this.finn(vem, id);
    if (!rapport) throw new FinnsInte();
    return rapport;
  }

  finn(vem: Vem, id: number): Promise<MinRapport | null> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Rad>('avvikelser.min', 'select * from mina_rapporter where id = $1', [id]);
      return rad && medText(rad);
    });
  }

  /** What the report form offers and what it starts with; a draft is found by its key, by its writer alone. */
  formular(vem: Vem, nyckel: string | null) {
    return this.databas.las(vem, async (tx) => {
      const namnd = await tx.en<{ installningar: Readonly<Record<string, unknown>> }>(
        'avvikelser.val',
        'select installningar from namnd where id = $1',
        [vem.namndId],
      );
      const utkast = await tx.en<{ innehall: Readonly<Record<string, unknown>> }>(
        'avvikelser.utkast',
        'select innehall from avvikelse_utkast where nyckel = $1',
        [nyckel],
      );
      const enheter = await enheterVid(tx, this.klocka.idag());
      const val = enheter.map(({ id, namn, vag }) => ({ varde: id, text: vem.hemenheter.includes(id) ? namn : vag }));
      const hemma = val.filter(({ varde }) => vem.hemenheter.includes(varde));
      const grupper: Enhetsgrupp[] = [
        { grupp: 'Där du arbetar', valen: hemma },
        { grupp: 'Andra enheter', valen: val.filter((ett) => !hemma.includes(ett)) },
      ].filter(({ valen }) => valen.length > 0);
      return {
        enheter: grupper,
        hemenhet: hemma[0]?.varde ?? null,
        anonymTillaten: jaNejval(namnd?.installningar ?? {}, 'avvikelse_anonym'),
        utkast: utkast?.innehall ?? null,
      };
    });
  }
}

const medText = (rad: Rad): MinRapport => ({
  ...rad,
  statustext: avvikelsetexter.status[rad.status],
  ton: statuston[rad.status],
  innebord: statusForRapportor[rad.status],
  berorText: beror[rad.beror].etikett,
  intraffad_tid: rad.intraffad_tid?.slice(0, 5) ?? null,
  kompletteringar: rad.kompletteringar.map(({ vid, text }) => ({ vid: new Date(vid), text })),
  kanKompletteras: rad.status !== 'avslutad' && rad.status !== 'overlamnad',
});

import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { gradtext } from './kodlistor.texter.js';
import { lexSarahFlode } from './lex-sarah.flode.js';
import { lexSarahForRapportor, lexSarahtexter, lexSarahton, type LexSarahstatus } from './lex-sarah.texter.js';
import { loggaLasning } from './lasning.js';
import { FinnsInte } from '../plattform/fel.js';

const PER_SIDA = 200;

export interface Arenderad {
  readonly id: number;
  readonly dnr: string;
  readonly enhet: string;
  readonly statustext: string;
  readonly ton: string;
  readonly rapporterad: string;
  readonly utredare: string | null;
  readonly grad: string | null;
  /** What somebody ought to look at, in words. */
  readonly flaggor: readonly string[];
}

interface Rad {
  readonly id: number;
  readonly dnr: string;
  readonly enhet: string;
  readonly status: LexSarahstatus;
  readonly rapporterad: string;
  readonly utredare: string | null;
  readonly grad: number | null;
  readonly avhjalpt: boolean;
  readonly anmald: boolean;
}

export interface MinRapport {
  readonly id: number;
  readonly dnr: string;
  readonly enhet: string;
  readonly status: LexSarahstatus;
  readonly statustext: string;
  readonly ton: string;
  readonly innebord: string;
  readonly rapporterad_vid: Date;
  readonly rapporterad_datum: string;
  readonly intraffad_datum: string | null;
  readonly intraffad_tid: string | null;
  readonly plats: string;
  readonly rapport_text: string;
  readonly uppmarksammad_datum: string | null;
  readonly uppmarksammad_hur: string;
  readonly omedelbar_atgard: string;
  readonly beslutad_datum: string | null;
  readonly grad: number | null;
  readonly utfall: string | null;
  readonly aterkoppling: string | null;
  readonly aterkopplad_vid: Date | null;
}

/** Lists: the circle's own, the reporter's, and what the line may know. */
@Injectable()
export class LexSarahQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** The cases that this person is in the circle of, open ones unless all are asked for. That it was read is logged. */
  lista(vem: Vem, alla: boolean): Promise<Arenderad[]> {
    return this.databas.skriv(vem, async (tx) => {
      const rader = await tx.sql<Rad>(
        'lex-sarah.lista',
        `select l.id, l.dnr, v.namn as enhet, l.status, l.rapporterad_datum as rapporterad, p.namn as utredare, l.grad,
           l.avhjalpt_vid is not null as avhjalpt, l.ivo_anmald_vid is not null as anmald
         from lex_sarah l join enhet_version v on v.id = l.enhet_version_id left join person p on p.id = l.utredare_id
         where l.namnd_id = $1 and ($2 or not l.status = any ($3))
         order by l.rapporterad_datum desc, l.id desc limit $4`,
        [vem.namndId, alla, lexSarahFlode.slut, PER_SIDA],
      );
      await loggaLasning(tx, { id: null, vad: `lista:${String(rader.length)}`, vid: this.klocka.nu() });
      return rader.map(somRad);
    });
  }

  minaRapporter(vem: Vem): Promise<MinRapport[]> {
    return this.databas.las(vem, async (tx) =>
      (
        await tx.sql<MinRapport>('lex-sarah.mina', 'select * from mina_lex_sarah order by id desc limit $1', [PER_SIDA])
      ).map(medText),
    );
  }

  /** @throws FinnsInte for a report that is somebody else's. */
  async minRapport(vem: Vem, id: number): Promise<MinRapport> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<MinRapport>('lex-sarah.min', 'select * from mina_lex_sarah where id = $1', [id]),
    );
    if (!rad) throw new FinnsInte();
    return medText(rad);
  }

  /** That a case exists at an enhet that one leads: number, day and status, nothing else. */
  paMinaEnheter(vem: Vem): Promise<{ id: number; enhet: string; rapporterad: string; statustext: string }[]> {
    return this.databas.las(vem, async (tx) =>
      (
        await tx.sql<{ id: number; enhet: string; rapporterad: string; status: LexSarahstatus }>(
          'lex-sarah.pa-enhet',
          `select id, enhet, rapporterad_datum as rapporterad, status from lex_sarah_pa_enhet
           order by rapporterad_datum desc, id desc limit $1`,
          [PER_SIDA],
        )
      ).map(({ status, ...rad }) => ({ ...rad, statustext: lexSarahtexter.status[status] })),
    );
  }

  befattning(vem: Vem): Promise<string> {
    return this.databas.las(vem, (tx: Tx) =>
      tx
        .en<{ befattning: string }>('lex-sarah.befattning', 'select befattning from person where id = $1', [
          vem.personId,
        ])
        .then((rad) => rad?.befattning ?? ''),
    );
  }
}

const somRad = ({ status, grad, avhjalpt, anmald, ...rad }: Rad): Arenderad => ({
  ...rad,
  statustext: lexSarahtexter.status[status],
  ton: lexSarahton[status],
  grad: gradtext(grad),
  flaggor: lexSarahFlode.slut.includes(status)
    ? []
    : [
        ...(status === 'rapporterad' ? ['Inte mottagen'] : []),
        ...(avhjalpt ? [] : ['Inte avhjälpt']),
        ...(status === 'utreds' && rad.utredare === null ? ['Ingen utredare'] : []),
        ...(grad !== null && grad >= 3 && !anmald ? ['Ska anmälas till IVO'] : []),
      ],
});

const medText = (rad: MinRapport): MinRapport => ({
  ...rad,
  statustext: lexSarahtexter.status[rad.status],
  ton: lexSarahton[rad.status],
  innebord: lexSarahForRapportor[rad.status],
  intraffad_tid: rad.intraffad_tid?.slice(0, 5) ?? null,
  utfall: gradtext(rad.grad),
});

import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { maskeraAllt } from '../plattform/text/personnummer.js';
import { gradtext } from './kodlistor.texter.js';
import { lexSarahFlode } from './lex-sarah.flode.js';
import { lexSarahForRapportor, lexSarahtexter, lexSarahton, type LexSarahstatus } from './lex-sarah.texter.js';
import { loggaLasning } from './lasning.service.js';
import { FinnsInte } from '../plattform/fel.js';
import { bilagetyper, type Bilagetyp } from '../plattform/web/bilagor.js';
import { franMarkor, PER_SIDA, somSida, type Sida } from './sidor.js';

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

export interface Listfraga {
  readonly alla?: boolean | undefined;
  /** Swedish words; a word finds its other forms too. */
  readonly sok?: string | undefined;
  readonly efter?: string | undefined;
}

/** A question to the reporter, or what he has added. */
interface Inlagg {
  readonly slag: 'fraga' | 'komplettering';
  readonly vid: string;
  readonly text: string;
}

interface EgenBilaga {
  readonly id: number;
  readonly typ: Bilagetyp;
  readonly vid: string;
  readonly byte: number;
}

export interface PaEnhet {
  readonly id: number;
  readonly enhet: string;
  readonly rapporterad: string;
  readonly statustext: string;
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
  /** False for who has handed over what somebody else wrote: then the texts are empty. */
  readonly egna_ord: boolean;
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
  readonly samtal: readonly { readonly fraga: boolean; readonly vid: Date; readonly text: string }[];
  readonly bilagor: readonly { readonly text: string; readonly url: string }[];
  readonly kanKompletteras: boolean;
}

/** A row of mina_lex_sarah. */
interface Minrad extends Omit<MinRapport, 'samtal' | 'bilagor'> {
  readonly samtal: readonly Inlagg[];
  readonly bilagor: readonly EgenBilaga[];
}

/** What is searched of a case `l`: the report, what has been added to it, and all that has been found out and decided. */
export const LEX_SARAH_SOKTEXT = `concat_ws(' ', l.rapport_text, l.plats, l.uppmarksammad_hur, l.omedelbar_atgard,
  l.forslag_text, l.beslut_motivering,
  (select string_agg(u.text, ' ' order by u.id) from lex_sarah_uppgift u where u.lex_sarah_id = l.id),
  (select string_agg(f.text, ' ' order by f.id) from lex_sarah_fakta f where f.lex_sarah_id = l.id))`;

/** Lists: the circle's own, the reporter's, and what the line may know. */
@Injectable()
export class LexSarahQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** The cases that this person is in the circle of, open ones unless all are asked for. That it was read is logged. */
  lista(vem: Vem, { alla = false, sok = '', efter }: Listfraga): Promise<Sida<Arenderad>> {
    return this.databas.skriv(vem, async (tx) => {
      const rader = await tx.sql<Rad>(
        'lex-sarah.lista',
        `select l.id, l.dnr, v.namn as enhet, l.status, l.rapporterad_datum as rapporterad, p.namn as utredare, l.grad,
           l.avhjalpt_vid is not null as avhjalpt, l.ivo_anmald_vid is not null as anmald
         from lex_sarah l join enhet_version v on v.id = l.enhet_version_id left join person p on p.id = l.utredare_id
         where l.namnd_id = $1 and ($2 or not l.status = any ($3))
           and ($4 = '' or l.dnr = $4 or sokord(v.namn || ' ' || ${LEX_SARAH_SOKTEXT}) @@ (select sokfraga($4)))
           and ($5::date is null or (l.rapporterad_datum, l.id) < ($5, $6))
         order by l.rapporterad_datum desc, l.id desc limit $7`,
        [vem.namndId, alla, lexSarahFlode.slut, sok.trim(), ...franMarkor(efter), PER_SIDA + 1],
      );
      const sida = somSida(rader, ({ rapporterad, id }) => [rapporterad, id]);
      // what was searched for says something about whom: that it was searched is kept, and not the words
      const vad = `${sok.trim() === '' ? 'lista' : 'sökning'}:${String(sida.rader.length)}`;
      loggaLasning(tx, { id: null, vad, vid: this.klocka.nu() });
      return { ...sida, rader: sida.rader.map(somRad) };
    });
  }

  minaRapporter(vem: Vem, efter?: string): Promise<Sida<MinRapport>> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Minrad>(
        'lex-sarah.mina',
        `select * from mina_lex_sarah where $1::date is null or (rapporterad_datum, id) < ($1, $2)
         order by rapporterad_datum desc, id desc limit $3`,
        [...franMarkor(efter), PER_SIDA + 1],
      );
      const sida = somSida(rader, ({ rapporterad_datum: dag, id }) => [dag, id]);
      return { ...sida, rader: sida.rader.map((rad) => maskeraAllt(medText(rad))) };
    });
  }

  /** @throws FinnsInte for a report that is somebody else's. */
  async minRapport(vem: Vem, id: number): Promise<MinRapport> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<Minrad>('lex-sarah.min', 'select * from mina_lex_sarah where id = $1', [id]),
    );
    if (!rad) throw new FinnsInte();
    return medText(rad);
  }

  /** That a case exists at an enhet that one leads: number, day and status, nothing else. */
  paMinaEnheter(vem: Vem, efter?: string): Promise<Sida<PaEnhet>> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<PaEnhet & { status: LexSarahstatus }>(
        'lex-sarah.pa-enhet',
        `select id, enhet, rapporterad_datum as rapporterad, status from lex_sarah_pa_enhet
         where $1::date is null or (rapporterad_datum, id) < ($1, $2)
         order by rapporterad_datum desc, id desc limit $3`,
        [...franMarkor(efter), PER_SIDA + 1],
      );
      const sida = somSida(rader, ({ rapporterad, id }) => [rapporterad, id]);
      return {
        ...sida,
        rader: sida.rader.map(({ status, ...rad }) => ({ ...rad, statustext: lexSarahtexter.status[status] })),
      };
    });
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

const medText = (rad: Minrad): MinRapport => ({
  ...rad,
  statustext: lexSarahtexter.status[rad.status],
  ton: lexSarahton[rad.status],
  innebord: lexSarahForRapportor[rad.status],
  intraffad_tid: rad.intraffad_tid?.slice(0, 5) ?? null,
  utfall: gradtext(rad.grad),
  samtal: rad.samtal.map(({ slag, vid, text }) => ({
    fraga: slag === 'fraga',
    vid: new Date(vid),
    text,
  })),
  bilagor: rad.bilagor.map(({ id, typ, byte }) => ({
    text: bilagetext(id, typ, byte),
    url: `/mina-lex-sarah/${String(rad.id)}/bilagor/${String(id)}`,
  })),
  kanKompletteras: !lexSarahFlode.slut.includes(rad.status),
});

/** «Bilaga 7, bild (jpg), 120 kB». */
export const bilagetext = (id: number, typ: Bilagetyp, byte: number): string =>
  `Bilaga ${String(id)}, ${bilagetyper[typ].etikett}, ${String(Math.max(1, Math.round(byte / 1024)))} kB`;

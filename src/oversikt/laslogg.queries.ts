import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { lastText, soktText, type Lasslag } from './laslogg.texter.js';

const PER_SIDA = 25;

export interface Lasloggfilter {
  readonly slag?: Lasslag | undefined;
  /** The case's own number, its id. */
  readonly nummer?: number | undefined;
  readonly person?: number | undefined;
  readonly fran?: string | undefined;
  readonly till?: string | undefined;
  readonly fore?: number | undefined;
}

export interface Lasrad {
  readonly id: number;
  readonly vid: Date;
  readonly namn: string;
  /** «Avvikelse 12», «LS 2026/3»; null for a list and for a search. */
  readonly arende: string | null;
  /** To the case, for who may open it: the dataskyddsombud reads the log and no case. */
  readonly lank: string | null;
  readonly vad: string;
  /** Only the dataskyddsombud is given rows that have it. */
  readonly sokt: string | null;
}

interface Rad {
  readonly id: number;
  readonly vid: Date;
  readonly namn: string;
  readonly sak: Lasslag;
  readonly sakId: number | null;
  readonly dnr: string | null;
  readonly syns: boolean;
  readonly vad: string;
  readonly sokt: string | null;
}

/** Who has read what, as far as the one who asks answers for it: the policy of the log decides. Lag (2001:454) 10 §. */
@Injectable()
export class LasloggQueries {
  constructor(private readonly databas: Databas) {}

  async lista(
    vem: Vem,
    { slag, nummer, person, fran, till, fore }: Lasloggfilter,
  ): Promise<{ rader: Lasrad[]; nasta: number | null }> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad>(
        'oversikt.laslogg',
        `select l.id, l.vid, p.namn, l.sak, l.sak_id as "sakId", s.dnr, l.vad, l.sokt,
           s.id is not null or a.id is not null or k.id is not null as syns
         from lasning l join person p on p.id = l.person_id
           left join lex_sarah s on l.sak = 'lex_sarah' and s.id = l.sak_id
           left join avvikelse a on l.sak = 'avvikelse' and a.id = l.sak_id and a.lex_sarah_id is null
           left join synpunkt k on l.sak = 'synpunkt' and k.id = l.sak_id
         where l.namnd_id = $1 and ($2::text is null or l.sak = $2) and ($3::bigint is null or l.sak_id = $3)
           and ($4::bigint is null or l.person_id = $4)
           and ($5::date is null or l.vid >= $5::date) and ($6::date is null or l.vid < $6::date + 1)
           and ($7::bigint is null or l.id < $7)
         order by l.id desc limit ${PER_SIDA + 1}`,
        [vem.namndId, slag ?? null, nummer ?? null, person ?? null, fran ?? null, till ?? null, fore ?? null],
      ),
    );
    const sida = rader.slice(0, PER_SIDA);
    return { rader: sida.map(medText), nasta: rader.length > PER_SIDA ? (sida.at(-1)?.id ?? null) : null };
  }
}

const VAGAR: Readonly<Record<Lasslag, readonly [namn: string, vag: string]>> = {
  lex_sarah: ['Lex Sarah', '/lex-sarah'],
  avvikelse: ['Avvikelse', '/avvikelser'],
  synpunkt: ['Synpunkt', '/synpunkter'],
  sok: ['Sökning', '/sok'],
};

const medText = ({ id, vid, namn, sak, sakId, dnr, syns, vad, sokt }: Rad): Lasrad => {
  const [slag, vag] = VAGAR[sak];
  return {
    id,
    vid,
    namn,
    arende: sakId === null ? (sak === 'sok' ? null : slag) : (dnr ?? `${slag} ${String(sakId)}`),
    lank: syns ? `${vag}/${String(sakId)}` : null,
    ...(sokt === null ? { vad: lastText(vad), sokt } : soktText(lastText(vad), sokt)),
  };
};

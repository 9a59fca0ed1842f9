import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { loggaSokning } from '../floden/lasning.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { utdrag, UTDRAG_EXTRA } from '../plattform/text/personnummer.js';
import type { Antydan } from './antydningar.js';
import { typer, type Typ } from './kodlistor.texter.js';
import { overlamningar, type Orsak } from './overlamning.texter.js';
import { VARNA_DAGAR, vantarPaSvar } from './svarsdag.js';
import { SORTERAR, synpunktFlode } from './synpunkt.flode.js';
import { statuston, synpunktstexter, type Synpunktsstatus } from './synpunkt.texter.js';

const PER_SIDA = 50;
const UTDRAG = 140;
const PA_STARTSIDAN = 5;

export interface Synpunktsfilter {
  /** Open ones when left out. */
  readonly status?: Synpunktsstatus | 'alla' | undefined;
  readonly typ?: Typ | undefined;
  readonly enhet?: number | undefined;
  /** Words in what came in, the utredning or the answer: found among what the one who asks may see, and only there. */
  readonly sok?: string | undefined;
  readonly efter?: string | undefined;
}

interface Rad {
  readonly id: number;
  readonly typ: Typ;
  readonly status: Synpunktsstatus;
  readonly enhet: string | null;
  readonly utdrag: string;
  readonly inkom: string;
  readonly svarSenast: string;
  readonly villHaSvar: boolean;
  /** Somebody is hurt or in danger, perhaps; nobody has decided yet. */
  readonly bradskar: boolean;
  /** The sender has been told that the answer is late. */
  readonly forsening: boolean;
  readonly antydningar: readonly Antydan[];
  readonly overlamnad: readonly Orsak[];
}

interface Synpunktsrad extends Rad {
  readonly typtext: string;
  readonly statustext: string;
  readonly ton: string;
  readonly vantar: boolean;
  /** What somebody ought to look at, in words. */
  readonly flaggor: readonly string[];
}

export interface Lista {
  readonly synpunkter: readonly Synpunktsrad[];
  readonly nasta: string | null;
}

const OPPNA = Object.keys(synpunktstexter.status).filter(
  (status) => !synpunktFlode.slut.some((slut) => slut === status),
);

@Injectable()
export class SynpunktQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** The worklist: what may be urgent first, then the oldest; closed ones with the newest first. */
  lista(vem: Vem, filter: Synpunktsfilter): Promise<Lista> {
    if (filter.status === undefined) return this.las(vem, filter, OPPNA);
    return this.las(vem, filter, filter.status === 'alla' ? Object.keys(synpunktstexter.status) : [filter.status]);
  }

  /** What waits for the one who asks, of all that is open: never only of what fits on a page. */
  async attGora(vem: Vem): Promise<AttGora> {
    const mina: readonly Synpunktsstatus[] = harRoll(vem, ...SORTERAR)
      ? ['inkommen', 'registrerad']
      : ['fordelad', 'utreds'];
    const { synpunkter } = await this.las(vem, {}, mina);
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ antal: number }>(
        'synpunkter.att-gora',
        'select count(*) as antal from synpunkt where namnd_id = $1 and status = any ($2)',
        [vem.namndId, mina],
      ),
    );
    return { antal: rad?.antal ?? 0, rader: synpunkter.slice(0, PA_STARTSIDAN) };
  }

  private async las(vem: Vem, filter: Synpunktsfilter, statusar: readonly string[]): Promise<Lista> {
    const arbetslista = filter.status === undefined;
    const [lugn = null, dag = null, id = null] = filter.efter?.split('_') ?? [];
    // the urgent ones stand first in the worklist and are no different in what is closed
    const ordning = arbetslista ? 'not r.bradskar, r.inkom, r.id' : 'true, r.inkom, r.id';
    const rader = await this.databas.skriv(vem, async (tx) => {
      const alla = await tx.sql<Rad>(
        `synpunkter.lista-${arbetslista ? 'oppna' : 'alla'}`,
        `select r.* from (select s.id, s.typ, s.status, coalesce(v.namn, a.namn) as enhet, left(s.text, ${UTDRAG + UTDRAG_EXTRA}) as utdrag,
           s.inkom_datum as inkom, coalesce(s.nytt_svar_senast, s.svar_senast) as "svarSenast",
           s.vill_ha_svar as "villHaSvar", s.forsening_datum is not null as forsening,
           s.antydningar, s.overlamnad_for as overlamnad,
           s.status in ('inkommen', 'registrerad') and s.overlamnad_for = '{}'
             and s.antydningar && '{orosanmalan,lex_sarah}' as bradskar
         from synpunkt s
         left join enhet_version v on v.id = s.enhet_version_id
         left join lateral (select e.namn from enhet_version e where e.enhet_id = s.angiven_enhet_id and e.fran <= s.inkom_datum
           order by e.fran desc limit 1) a on true
         where s.namnd_id = $1 and s.status = any ($2) and ($3::text is null or s.typ = $3)
           and ($4::bigint is null or coalesce(s.enhet_id, s.angiven_enhet_id) = $4)
           and ($8::text is null
             or sokord(s.text || ' ' || s.utredning || ' ' || coalesce(s.svar, '')) @@ (select sokfraga($8)))) r
         where $5::boolean is null or (${ordning}) ${arbetslista ? '>' : '<'} ($5, $6::date, $7::bigint)
         order by ${arbetslista ? ordning : 'r.inkom desc, r.id desc'} limit ${PER_SIDA + 1}`,
        [
          vem.namndId,
          statusar,
          filter.typ ?? null,
          filter.enhet ?? null,
          lugn === null ? null : lugn === '1',
          dag,
          id,
          filter.sok ?? null,
        ],
      );
      // who searches leaves a trace, in the transaction that reads
      if (filter.sok !== undefined) {
        const visade = { lex_sarah: [], avvikelse: [], synpunkt: alla.slice(0, PER_SIDA).map((rad) => rad.id) };
        loggaSokning(tx, { sokt: filter.sok, visade, vid: this.klocka.nu() });
      }
      return alla;
    });
    const idag = this.klocka.idag();
    const sida = rader.slice(0, PER_SIDA);
    const sista = sida.at(-1);
    return {
      synpunkter: sida.map((rad) => ({
        ...rad,
        utdrag: utdrag(rad.utdrag, UTDRAG),
        typtext: typer[rad.typ].etikett,
        statustext: synpunktstexter.status[rad.status],
        ton: statuston[rad.status],
        vantar: vantarPaSvar(rad),
        flaggor: flaggorna(rad, idag),
      })),
      nasta:
        rader.length > PER_SIDA && sista ? `${arbetslista && sista.bradskar ? 0 : 1}_${sista.inkom}_${sista.id}` : null,
    };
  }
}

/** What waits for just this person: to be read by those who sort, to be answered by the chef. */
export interface AttGora {
  readonly antal: number;
  readonly rader: readonly Pick<Synpunktsrad, 'id' | 'typtext' | 'statustext' | 'ton' | 'flaggor' | 'inkom'>[];
}

/** A local time limit that has passed is not a breach of law, and is not called one. */
export const flaggorna = (
  rad: Pick<Rad, 'status' | 'svarSenast' | 'villHaSvar' | 'forsening' | 'antydningar' | 'overlamnad'>,
  idag: string,
): string[] => {
  const osorterad = ['inkommen', 'registrerad'].includes(rad.status);
  return [
    ...(rad.status === 'inkommen' && rad.overlamnad.length === 0 ? ['Inte läst'] : []),
    ...(osorterad
      ? rad.antydningar
          .filter((antydan) => !rad.overlamnad.some((orsak) => orsak === antydan))
          .map((antydan) =>
            antydan === 'personnummer' ? 'Personnummer i texten' : `Kan vara ${overlamningar[antydan].etikett}`,
          )
      : []),
    ...rad.overlamnad.map((orsak) => `Överlämnad som ${overlamningar[orsak].etikett}`),
    ...(vantarPaSvar(rad) ? svarsflagga(rad, idag) : []),
  ];
};

const svarsflagga = ({ svarSenast, forsening }: Pick<Rad, 'svarSenast' | 'forsening'>, idag: string): string[] => {
  if (svarSenast < idag)
    return [
      forsening
        ? 'Svaret dröjer, avsändaren vet'
        : 'Svarsdagen har passerat (lokal tidsgräns), försening inte meddelad',
    ];
  return !forsening && svarSenast <= plusDagar(idag, VARNA_DAGAR) ? ['Svara eller meddela försening'] : [];
};

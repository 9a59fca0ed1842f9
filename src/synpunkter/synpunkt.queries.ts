import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Antydan } from './antydningar.js';
import { typer, type Typ } from './kodlistor.texter.js';
import { overlamningar, type Orsak } from './overlamning.texter.js';
import { synpunktFlode } from './synpunkt.flode.js';
import { statuston, synpunktstexter, type Synpunktsstatus } from './synpunkt.texter.js';

const PER_SIDA = 50;

export interface Synpunktsfilter {
  /** Open ones when left out. */
  readonly status?: Synpunktsstatus | 'alla' | undefined;
  readonly typ?: Typ | undefined;
  readonly enhet?: number | undefined;
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
  readonly besvarad: boolean;
  /** The sender has been told that the answer is late. */
  readonly forsening: boolean;
  readonly antydningar: readonly Antydan[];
  readonly overlamnad: readonly Orsak[];
}

interface Synpunktsrad extends Rad {
  readonly typtext: string;
  readonly statustext: string;
  readonly ton: string;
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
  async lista(vem: Vem, filter: Synpunktsfilter): Promise<Lista> {
    const arbetslista = filter.status === undefined;
    const [dag = null, id = null] = filter.efter?.split('_') ?? [];
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad>(
        `synpunkter.lista-${arbetslista ? 'oppna' : 'alla'}`,
        `select s.id, s.typ, s.status, coalesce(v.namn, a.namn) as enhet, left(s.text, 140) as utdrag,
           s.inkom_datum as inkom, s.svar_senast as "svarSenast", s.vill_ha_svar as "villHaSvar",
           s.besvarad_datum is not null as besvarad,
           exists (select from synpunkt_fakta f where f.synpunkt_id = s.id and f.fakta = 'forsening') as forsening,
           s.antydningar, s.overlamnad_for as overlamnad
         from synpunkt s
         left join enhet_version v on v.id = s.enhet_version_id
         left join lateral (select e.namn from enhet_version e where e.enhet_id = s.angiven_enhet_id and e.fran <= s.inkom_datum
           order by e.fran desc limit 1) a on true
         where s.namnd_id = $1 and s.status = any ($2) and ($3::text is null or s.typ = $3)
           and ($4::bigint is null or coalesce(s.enhet_id, s.angiven_enhet_id) = $4)
           and ($5::date is null or (s.inkom_datum, s.id) ${arbetslista ? '>' : '<'} ($5::date, $6::bigint))
         order by s.inkom_datum ${arbetslista ? '' : 'desc'}, s.id ${arbetslista ? '' : 'desc'} limit ${PER_SIDA + 1}`,
        [
          vem.namndId,
          arbetslista ? OPPNA : filter.status === 'alla' ? Object.keys(synpunktstexter.status) : [filter.status],
          filter.typ ?? null,
          filter.enhet ?? null,
          dag,
          id,
        ],
      ),
    );
    const idag = this.klocka.idag();
    const sida = rader.slice(0, PER_SIDA);
    const sista = sida.at(-1);
    return {
      synpunkter: sida.map((rad) => ({
        ...rad,
        typtext: typer[rad.typ].etikett,
        statustext: synpunktstexter.status[rad.status],
        ton: statuston[rad.status],
        flaggor: flaggorna(rad, idag),
      })),
      nasta: rader.length > PER_SIDA && sista ? `${sista.inkom}_${sista.id}` : null,
    };
  }
}

/** A local time limit that has passed is not a breach of law, and is not called one. */
export const flaggorna = (
  rad: Pick<Rad, 'status' | 'svarSenast' | 'villHaSvar' | 'besvarad' | 'forsening' | 'antydningar' | 'overlamnad'>,
  idag: string,
): string[] => {
  const oppen = OPPNA.includes(rad.status);
  const osorterad = ['inkommen', 'registrerad'].includes(rad.status);
  return [
    ...(rad.status === 'inkommen' ? ['Inte läst'] : []),
    ...(osorterad
      ? rad.antydningar
          .filter((antydan) => !rad.overlamnad.some((orsak) => orsak === antydan))
          .map((antydan) =>
            antydan === 'personnummer' ? 'Personnummer i texten' : `Kan vara ${overlamningar[antydan].etikett}`,
          )
      : []),
    ...rad.overlamnad.map((orsak) => `Överlämnad som ${overlamningar[orsak].etikett}`),
    ...(oppen && rad.villHaSvar && !rad.besvarad ? svarsflagga(rad, idag) : []),
  ];
};

/** In time to tell, before the day comes: FL 11 §. */
const VARNA_DAGAR = 3;

const svarsflagga = ({ svarSenast, forsening }: Pick<Rad, 'svarSenast' | 'forsening'>, idag: string): string[] => {
  if (svarSenast < idag)
    return [
      forsening
        ? 'Svaret dröjer, avsändaren vet'
        : 'Svarsdagen har passerat (lokal tidsgräns), försening inte meddelad',
    ];
  return !forsening && svarSenast <= plusDagar(idag, VARNA_DAGAR) ? ['Svara eller meddela försening'] : [];
};

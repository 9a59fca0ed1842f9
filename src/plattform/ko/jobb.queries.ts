import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte } from '../fel.js';
import { JOBBLAGEN, type Jobblage, jobblagetext, jobblageton } from './jobb.texter.js';
import { Jobbregister } from './jobbregister.js';

interface Rad {
  readonly id: number;
  readonly slag: string;
  readonly tillstand: Jobblage;
  readonly andel: number;
  readonly skede: string;
  readonly felmening: string | null;
  readonly resultat: { lank?: unknown } | null;
  readonly forsok: number;
  readonly avbryt_begard: boolean;
  readonly skapad_vid: Date;
  readonly klar_vid: Date | null;
  readonly bestalld_av: string | null;
  readonly egen: boolean;
}

/** A job as its page and its followers see it. */
export interface Jobbvy extends Omit<Rad, 'avbryt_begard' | 'resultat' | 'egen'> {
  readonly namn: string;
  readonly lage: string;
  readonly ton: string;
  readonly procent: number;
  /** It will not change any more by itself. */
  readonly klar: boolean;
  /** Where the result is, when there is one, for who ordered it: who looks after the work may not see it. */
  readonly url?: string;
  readonly kanAvbrytas: boolean;
  readonly kanKorasIgen: boolean;
}

const KOLUMNER = `j.id, j.slag, j.tillstand, j.andel::float8 as andel, j.skede, j.felmening, j.resultat, j.forsok,
  j.avbryt_begard, j.skapad_vid, j.klar_vid, p.namn as bestalld_av,
  coalesce(j.bestalld_av = (select app_person()), false) as egen`;
const FRAN = 'from jobb j left join person p on p.namnd_id = j.namnd_id and p.id = j.bestalld_av';
const SIDA = 50;

@Injectable()
export class JobbQueries {
  constructor(
    private readonly databas: Databas,
    private readonly register: Jobbregister,
  ) {}

  async visa(vem: Vem, id: number): Promise<Jobbvy> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<Rad>('jobb.visa', `select ${KOLUMNER} ${FRAN} where j.id = $1`, [id]),
    );
    if (!rad) throw new FinnsInte('Jobbet finns inte, eller så har du inte tillgång till det.');
    return this.vy(rad);
  }

  /** The latest first, with how many there are in each state. */
  async lista(vem: Vem, lage: Jobblage | null, fore: number | null) {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Rad>(
        'jobb.lista',
        `select ${KOLUMNER} ${FRAN}
         where ($1::text is null or j.tillstand = $1) and ($2::bigint is null or j.id < $2)
         order by j.id desc limit $3`,
        [lage, fore, SIDA + 1],
      );
      const antal = await tx.sql<{ tillstand: Jobblage; antal: number }>(
        'jobb.antal',
        'select tillstand, count(*)::int as antal from jobb group by tillstand',
      );
      const per = new Map(antal.map((rad) => [rad.tillstand, rad.antal]));
      return {
        jobb: rader.slice(0, SIDA).map((rad) => this.vy(rad)),
        nasta: rader.length > SIDA ? (rader[SIDA - 1]?.id ?? null) : null,
        lagen: JOBBLAGEN.map((kod) => ({ kod, text: jobblagetext[kod], antal: per.get(kod) ?? 0, vald: kod === lage })),
      };
    });
  }

  private vy({ avbryt_begard: avbrytBegard, resultat, egen, ...rad }: Rad): Jobbvy {
    const oavslutad = rad.tillstand === 'vantar' || rad.tillstand === 'arbetar';
    const lank = egen && rad.tillstand === 'klar' ? resultat?.lank : undefined;
    return {
      ...rad,
      namn: this.register.namn(rad.slag),
      lage: jobblagetext[rad.tillstand],
      ton: jobblageton[rad.tillstand],
      procent: Math.round(rad.andel * 100),
      klar: !oavslutad,
      ...(typeof lank === 'string' ? { url: lank } : {}),
      kanAvbrytas: oavslutad && !avbrytBegard,
      kanKorasIgen: rad.tillstand === 'misslyckad' || rad.tillstand === 'avbruten',
    };
  }
}

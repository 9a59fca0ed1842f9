import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Processrad } from './process.queries.js';

export interface Aktivitetsvy {
  readonly id: number;
  readonly nr: number;
  readonly namn: string;
  readonly ansvar: string;
  readonly beskrivning: string;
  readonly version: number;
  /** The rutiner that say how, with the version in force. */
  readonly rutiner: readonly { readonly id: number; readonly titel: string; readonly nr: number | null }[];
  readonly parter: readonly Partvy[];
}

export interface Partvy {
  readonly id: number;
  readonly aktivitet_id: number | null;
  readonly slag: 'intern' | 'extern';
  readonly namn: string;
  readonly om: string;
}

export interface Processbeskrivning {
  readonly process: Processrad;
  readonly del_av: { readonly id: number; readonly namn: string } | null;
  readonly delprocesser: readonly { readonly id: number; readonly namn: string }[];
  readonly aktiviteter: readonly Aktivitetsvy[];
  /** Those of the whole process. */
  readonly parter: readonly Partvy[];
  readonly styrdokument: readonly { readonly id: number; readonly titel: string }[];
}

@Injectable()
export class BeskrivningQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  beskrivning(vem: Vem, id: number): Promise<Processbeskrivning> {
    return this.databas.las(vem, (tx) => beskrivningI(tx, id, this.klocka.idag()));
  }
}

/** The same in a transaction that is already open, for what is frozen. */
export const beskrivningI = async (tx: Tx, id: number, idag: string): Promise<Processbeskrivning> => {
  const rad = await tx.en<Processrad & { del_av: string | null }>(
    'processer.process-med-hel',
    `select p.id, p.nyckel, p.nummer, p.namn, p.slag, p.grupp, p.beskrivning, p.version, p.del_av_id,
       h.nummer || ' ' || h.namn as del_av
     from process p left join process h on h.id = p.del_av_id where p.id = $1`,
    [id],
  );
  if (!rad) throw new FinnsInte();
  const { del_av: helnamn, ...process } = rad;
  const hel = process.del_av_id;
  const delprocesser = await tx.sql<{ id: number; namn: string }>(
    'processer.delprocesser',
    `select id, nummer || ' ' || namn as namn from process where del_av_id = $1 order by ordning, id`,
    [id],
  );
  const parter = await tx.sql<Partvy>(
    'processer.parter',
    'select id, aktivitet_id, slag, namn, om from samverkanspart where process_id = $1 order by slag desc, id',
    [id],
  );
  const aktiviteter = await tx.sql<Omit<Aktivitetsvy, 'nr' | 'parter'>>(
    'processer.aktiviteter',
    `select a.id, a.namn, a.ansvar, a.beskrivning, a.version, coalesce((
       select json_agg(json_build_object('id', s.id, 'titel', coalesce(g.titel, f.titel), 'nr', g.nr) order by s.id)
       from aktivitet_rutin ar join styrdokument s on s.id = ar.styrdokument_id
       left join lateral (select v.nr, v.titel from styrdokument_version v where v.styrdokument_id = s.id
         and v.galler_fran <= $2 and (v.galler_till is null or v.galler_till >= $2)) g on true
       left join lateral (select v.titel from styrdokument_version v where v.styrdokument_id = s.id
         order by v.nr desc limit 1) f on true
       where ar.aktivitet_id = a.id and coalesce(g.titel, f.titel) is not null), '[]') as rutiner
     from aktivitet a where a.process_id = $1 order by a.ordning`,
    [id, idag],
  );
  const styrdokument = await tx.sql<{ id: number; titel: string }>(
    'processer.processens-dokument',
    `select s.id, v.titel from styrdokument s join styrdokument_version v on v.styrdokument_id = s.id
       and v.galler_fran <= $2 and (v.galler_till is null or v.galler_till >= $2)
     where s.process_id = $1 order by v.titel collate "sv-x-icu"`,
    [id, idag],
  );
  return {
    process,
    del_av: hel === null ? null : { id: hel, namn: helnamn ?? '' },
    delprocesser,
    aktiviteter: aktiviteter.map((en, i) => ({
      ...en,
      nr: i + 1,
      parter: parter.filter((part) => part.aktivitet_id === en.id),
    })),
    parter: parter.filter((part) => part.aktivitet_id === null),
    styrdokument,
  };
};

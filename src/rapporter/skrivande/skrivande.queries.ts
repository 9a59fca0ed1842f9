import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte } from '../../plattform/fel.js';
import type { Halvar } from '../halvar.js';
import type { Rapport, Rapportstatus } from '../rapport.flode.js';

export interface Textversion {
  readonly version: number;
  readonly text: string;
  readonly av: string | null;
  readonly vid: Date;
}

/** Typed and not saved, with the version that it was written on. */
export interface Osparad {
  readonly text: string;
  readonly grund: number;
  readonly vid: Date;
}

export interface Forra {
  readonly text: string;
  readonly ar: number;
  readonly halvar: Halvar | null;
  readonly utgava: number;
  readonly status: Rapportstatus;
}

export interface Skrivlage {
  readonly egen: Osparad | null;
  /** Colleagues with something unsaved in the same chapter. */
  readonly andra: readonly { readonly namn: string; readonly vid: Date }[];
  readonly forra: Forra | null;
  readonly versioner: number;
}

@Injectable()
export class SkrivandeQueries {
  constructor(private readonly databas: Databas) {}

  /** Around one chapter: what is unsaved, who else writes, what was written the year before. */
  lage(vem: Vem, rapport: Rapport, kod: string): Promise<Skrivlage> {
    return this.databas.las(vem, async (tx) => ({
      egen: await egenOsparad(tx, rapport.id, kod),
      andra: await tx.sql<{ namn: string; vid: Date }>(
        'skrivande.andra',
        `select p.namn, o.vid from rapport_avsnitt_osparad o join person p on p.id = o.person_id
         where o.rapport_id = $1 and o.kod = $2 and o.person_id is distinct from $3 order by o.vid desc`,
        [rapport.id, kod, vem.personId],
      ),
      forra: await forraTexten(tx, rapport, kod),
      versioner:
        (
          await tx.en<{ antal: number }>(
            'skrivande.antal-versioner',
            'select count(*)::int as antal from rapport_avsnitt_version where rapport_id = $1 and kod = $2',
            [rapport.id, kod],
          )
        )?.antal ?? 0,
    }));
  }

  /** Every saved text of the chapter, the newest first. */
  versioner(vem: Vem, id: number, kod: string): Promise<Textversion[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Textversion>(
        'skrivande.versioner',
        `select v.version, v.text, p.namn as av, v.vid from rapport_avsnitt_version v left join person p on p.id = v.av
         where v.rapport_id = $1 and v.kod = $2 order by v.version desc`,
        [id, kod],
      ),
    );
  }

  /** @throws FinnsInte */
  async version(vem: Vem, id: number, kod: string, nr: number): Promise<Textversion> {
    const funnen = (await this.versioner(vem, id, kod)).find(({ version }) => version === nr);
    if (!funnen) throw new FinnsInte('Versionen finns inte.');
    return funnen;
  }
}

export const egenOsparad = (tx: Tx, id: number, kod: string): Promise<Osparad | null> =>
  tx.en<Osparad>(
    'skrivande.egen',
    'select text, grund, vid from rapport_avsnitt_osparad where rapport_id = $1 and kod = $2 and person_id = $3',
    [id, kod, tx.vem.personId],
  );

/** The chapter in the latest document of the kind from an earlier year; what was taken back or sent back comes last. */
export const forraTexten = (tx: Tx, { slag, ar, halvar }: Rapport, kod: string): Promise<Forra | null> =>
  tx.en<Forra>(
    'skrivande.forra',
    `select a.text, r.ar, r.halvar, r.utgava, r.status from rapport r join rapport_avsnitt a on a.rapport_id = r.id
     where r.namnd_id = $1 and r.slag = $2 and (r.ar, coalesce(r.halvar, 0)) < ($3, $5) and a.kod = $4 and a.text <> ''
     order by r.ar desc, r.halvar desc, r.status in ('atertagen', 'aterremitterad'), r.utgava desc limit 1`,
    [tx.vem.namndId, slag, ar, kod, halvar ?? 0],
  );

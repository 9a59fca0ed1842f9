import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import type { Bidragstext } from './bidrag.texter.js';

/** A saved text of a bidrag, with who saved it. */
export interface Bidragsversion extends Bidragstext {
  readonly version: number;
  readonly av: string;
  readonly vid: Date;
}

/** Typed and not saved, and the version that it was typed on. */
export interface Osparat extends Bidragstext {
  readonly grund: number;
  readonly vid: Date;
}

const TOMT: Bidragstext = { uppdrag: '', resultat: '', analys: '', atgarder: '' };

@Injectable()
export class BidragsversionQueries {
  constructor(private readonly databas: Databas) {}

  /** Every saved text, the newest first. */
  versioner(vem: Vem, id: number): Promise<Bidragsversion[]> {
    return this.databas.las(vem, (tx) => versionerI(tx, id));
  }

  /** What the person has typed and not saved, with the text that it was typed on. */
  osparat(vem: Vem, id: number): Promise<{ egen: Osparat | null; grund: Bidragstext }> {
    return this.databas.las(vem, async (tx) => {
      const egen = await tx.en<Osparat>(
        'bidrag.osparat',
        `select uppdrag, resultat, analys, atgarder, grund, vid from rapport_bidrag_osparat
         where bidrag_id = $1 and person_id = $2`,
        [id, tx.vem.personId],
      );
      const versioner = egen === null ? [] : await versionerI(tx, id);
      return { egen, grund: versioner.find(({ version }) => version <= (egen?.grund ?? 0)) ?? TOMT };
    });
  }
}

const versionerI = (tx: Tx, id: number): Promise<Bidragsversion[]> =>
  tx.sql<Bidragsversion>(
    'bidrag.versioner',
    `select v.version, v.uppdrag, v.resultat, v.analys, v.atgarder, p.namn as av, v.vid
     from rapport_bidrag_version v join person p on p.id = v.av where v.bidrag_id = $1 order by v.version desc`,
    [id],
  );

/** Kept as typed, without being saved. */
export const behallOsparat = async (
  tx: Tx,
  id: number,
  { uppdrag, resultat, analys, atgarder, version }: Bidragstext & { readonly version: number },
  vid: Date,
): Promise<void> => {
  await tx.sql(
    'bidrag.behall-osparat',
    `insert into rapport_bidrag_osparat (namnd_id, bidrag_id, person_id, uppdrag, resultat, analys, atgarder, grund, vid)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (bidrag_id, person_id) do update set uppdrag = excluded.uppdrag, resultat = excluded.resultat,
       analys = excluded.analys, atgarder = excluded.atgarder, grund = excluded.grund, vid = excluded.vid`,
    [tx.vem.namndId, id, tx.vem.personId, uppdrag, resultat, analys, atgarder, version, vid],
  );
};

export const slangOsparat = async (tx: Tx, id: number): Promise<void> => {
  await tx.sql('bidrag.slang-osparat', 'delete from rapport_bidrag_osparat where bidrag_id = $1 and person_id = $2', [
    ...[id, tx.vem.personId],
  ]);
};

import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte } from '../../plattform/fel.js';
import type { Underlag } from '../underlag.js';
import type { Frystunderlag } from './grovminne.js';
import type { Kapitelbeslut } from './kapitelprovning.js';
import type { Kannedom } from './traffar.js';

/** The latest decision of a chapter, or of the easy-read summary. */
export interface Provningsrad {
  readonly kod: string;
  readonly beslut: Kapitelbeslut;
  readonly innehall: Buffer;
  readonly skal: readonly string[];
  readonly text: string | null;
  readonly provadAv: string;
  readonly provadVid: Date;
}

export interface Utgavorad {
  readonly id: number;
  readonly nr: number;
  readonly sidor: number | null;
  readonly gjordAv: string;
  readonly gjordVid: Date;
  readonly publiceradVid: Date | null;
  readonly ersattVid: Date | null;
}

@Injectable()
export class UpplagaQueries {
  constructor(private readonly databas: Databas) {}

  /** Null as long as the document is a draft; without its text when it is one of `kanda`. @throws FinnsInte */
  fryst(vem: Vem, rapportId: number, kanda: readonly string[]): Promise<Frystunderlag | null> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<{ sha256: string | null; text: string | null }>(
        'upplaga.fryst',
        `select sha256, case when sha256 = any($2::text[]) then null else underlag end as text
         from (select encode(underlag_sha256, 'hex') as sha256, underlag from rapport where id = $1) r`,
        [rapportId, kanda],
      );
      if (!rad) throw new FinnsInte();
      const { sha256, text } = rad;
      return sha256 === null ? null : { sha256, text };
    });
  }

  async provningar(vem: Vem, rapportId: number): Promise<Map<string, Provningsrad>> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Provningsrad>(
        'upplaga.provningar',
        `select distinct on (p.kod) p.kod, p.beslut, p.innehall_sha256 as innehall, p.skal, p.text, v.namn as "provadAv",
           p.provad_vid as "provadVid"
         from rapport_provning p join person v on v.id = p.provad_av
         where p.rapport_id = $1 order by p.kod, p.id desc`,
        [rapportId],
      ),
    );
    return new Map(rader.map((rad) => [rad.kod, rad]));
  }

  /** Latest first. */
  utgavor(vem: Vem, rapportId: number): Promise<Utgavorad[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Utgavorad>(
        'upplaga.utgavor',
        `select o.id, o.nr, o.sidor, v.namn as "gjordAv", o.gjord_vid as "gjordVid", o.publicerad_vid as "publiceradVid",
           o.ersatt_vid as "ersattVid"
         from rapport_offentlig o join person v on v.id = o.gjord_av where o.rapport_id = $1 order by o.nr desc`,
        [rapportId],
      ),
    );
  }

  /** @throws FinnsInte */
  async dokument(vem: Vem, rapportId: number, nr: number): Promise<Buffer> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ innehall: Buffer | null }>(
        'upplaga.dokument',
        'select innehall from rapport_offentlig where rapport_id = $1 and nr = $2',
        [rapportId, nr],
      ),
    );
    if (!rad?.innehall) throw new FinnsInte('Den offentliga utgåvan är inte klar än.');
    return rad.innehall;
  }

  /** @throws FinnsInte */
  async underlag(vem: Vem, id: number): Promise<{ rapportId: number; underlag: Underlag; klar: boolean }> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ rapportId: number; underlag: string; klar: boolean }>(
        'upplaga.underlag',
        `select rapport_id as "rapportId", underlag, innehall is not null as klar from rapport_offentlig where id = $1`,
        [id],
      ),
    );
    if (!rad) throw new FinnsInte();
    return { ...rad, underlag: JSON.parse(rad.underlag) as Underlag };
  }

  /** Names of those who work here, and names that are nobody's. */
  kannedom(vem: Vem): Promise<Omit<Kannedom, 'doldaTal'>> {
    return this.databas.las(vem, async (tx) => {
      const personer = await tx.sql<{ namn: string }>('upplaga.personer', 'select namn from person');
      const kanda = await tx.sql<{ namn: string }>(
        'upplaga.kanda',
        `select namn from namnd union select kommun from namnd union select namn from enhet_version
         union select namn from process union select grupp from process where grupp is not null`,
      );
      return { personer: personer.map(({ namn }) => namn), kanda: kanda.map(({ namn }) => namn) };
    });
  }
}

/** The last one that has been printed is what everybody reads from now on; one that it replaces is taken away. */
export const publiceraOffentlig = async (tx: Tx, rapportId: number, nu: Date): Promise<void> => {
  const rad = await tx.en<{ id: number }>(
    'upplaga.publicera',
    `update rapport_offentlig set publicerad_vid = coalesce(publicerad_vid, $2) where id =
       (select id from rapport_offentlig where rapport_id = $1 and innehall is not null order by nr desc limit 1)
     returning id`,
    [rapportId, nu],
  );
  await tx.sql(
    'upplaga.ersatt',
    `update rapport_offentlig set ersatt_vid = $2
     where rapport_id = $1 and id <> $3 and publicerad_vid is not null and ersatt_vid is null`,
    [rapportId, nu, rad?.id ?? 0],
  );
};

import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { markdownHtml } from '../plattform/text/markdown.js';
import type { SafeHtml } from '../plattform/web/safe-html.js';
import { skillnadssumma, textskillnad, type Skillnadsrad } from '../plattform/text/textskillnad.js';
import { arendesida, type Arendesida } from './arendesida.queries.js';
import { fyllPaVersion, styrdokumentFlode } from './styrdokument.flode.js';
import type { Styrdokumentversion } from './styrdokument.krav.js';
import { dokumentI, type Styrdokument } from './styrdokument.queries.js';
import { styrdokumenttexter, styrdokumentton, type Styrdokumentstatus } from './styrdokument.texter.js';
import type { Versionsplats } from './styrdokument-steg.service.js';

export interface Remissvar {
  readonly namn: string;
  readonly text: string;
  readonly vid: Date;
}

export interface Versionssida extends Arendesida {
  readonly dokument: Styrdokument;
  readonly sak: Styrdokumentversion;
  readonly status: string;
  readonly ton: string;
  readonly faststallare: string | null;
  readonly skribent: string;
  readonly text: Versionstexter;
  readonly remissvar: readonly Remissvar[];
  readonly atgarder: readonly Atgardskalla[];
}

/** An åtgärd that the version was begun because of; without text where the reader may not see which. */
export interface Atgardskalla {
  readonly id: number | null;
  readonly text: string | null;
}

/** The version's text as HTML, without markup of its own. */
export interface Versionstexter {
  readonly innehall: SafeHtml | null;
  readonly ansvar: SafeHtml | null;
}

export interface Jamforelse {
  readonly rubrik: string;
  readonly rader: readonly Skillnadsrad[];
  readonly nya: number;
  readonly borta: number;
  readonly andrade: number;
}

/** The two texts of a version as the page shows them; null for one that is empty. */
export const somHtml = ({ innehall, ansvar }: { innehall: string; ansvar: string }): Versionstexter => ({
  innehall: innehall.trim() === '' ? null : markdownHtml(innehall, 'text'),
  ansvar: ansvar.trim() === '' ? null : markdownHtml(ansvar, 'ansvar'),
});

@Injectable()
export class VersionQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  version(vem: Vem, plats: Versionsplats): Promise<Styrdokumentversion> {
    return this.databas.las(vem, (tx) => versionenI(tx, plats));
  }

  sida(vem: Vem, plats: Versionsplats): Promise<Versionssida> {
    return this.databas.las(vem, async (tx) => {
      const dokument = await dokumentI(tx, plats.id);
      const sak = await versionenI(tx, plats);
      const adress = `/styrdokument/${plats.id}/versioner/${plats.nr}`;
      const namn = await tx.en<{ skribent: string; faststallare: string | null }>(
        'processer.versionens-namn',
        'select s.namn as skribent, (select namn from person where id = $2) as faststallare from person s where s.id = $1',
        [sak.skriven_av, sak.faststalld_av],
      );
      const remissvar = await tx.sql<Remissvar>(
        'processer.remissvaren',
        `select p.namn, r.text, r.vid from styrdokument_remissvar r join person p on p.id = r.person_id
         where r.styrdokument_version_id = $1 order by r.id`,
        [sak.id],
      );
      return {
        ...(await arendesida(tx, styrdokumentFlode, sak, adress, this.klocka.idag())),
        dokument,
        sak,
        status: styrdokumenttexter.status[sak.status as Styrdokumentstatus],
        ton: styrdokumentton[sak.status as Styrdokumentstatus],
        skribent: namn?.skribent ?? '',
        faststallare: namn?.faststallare ?? null,
        text: somHtml(sak),
        remissvar,
        atgarder: await tx.sql<Atgardskalla>(
          'processer.versionens-atgarder',
          `select a.id, a.text from atgard_styrdokument k left join atgard a on a.id = k.atgard_id
           where k.styrdokument_version_id = $1 order by a.id`,
          [sak.id],
        ),
      };
    });
  }

  /** What was changed between two versions of the same document. */
  skillnad(vem: Vem, id: number, fran: number, till: number): Promise<Jamforelse[]> {
    return this.databas.las(vem, async (tx) => {
      const [a, b] = [await versionenI(tx, { id, nr: fran }), await versionenI(tx, { id, nr: till })];
      const delar = [
        ['Titel', a.titel, b.titel],
        ['Text', a.innehall, b.innehall],
        ['Ansvar', a.ansvar, b.ansvar],
      ] as const;
      return delar.flatMap(([rubrik, forr, nu]) => {
        const rader = textskillnad(forr, nu);
        return forr === nu ? [] : [{ rubrik, rader, ...skillnadssumma(rader) }];
      });
    });
  }
}

const versionenI = async (tx: Tx, { id, nr }: Versionsplats): Promise<Styrdokumentversion> => {
  const rad = await tx.en<Styrdokumentversion>(
    'processer.versionen',
    'select * from styrdokument_version where styrdokument_id = $1 and nr = $2',
    [id, nr],
  );
  if (!rad) throw new FinnsInte();
  return fyllPaVersion(tx, rad);
};
